package vn.govmail.document.recipient;

import java.util.List;
import java.util.Optional;
import vn.govmail.document.PrintedLine;

/**
 * The block "Nơi nhận" of a document: to whom it is issued. Immutable.
 *
 * <p>Reads what is printed and looks nobody up. A form with an empty block to fill in has blocks too: the document's own comes
 * first.
 *
 * @param entries in the order of the document, never empty
 * @param firstLine the line with the label, counted from 1
 * @param lastLine the last line of the last entry
 * @see "30/2020/NĐ-CP Phụ lục I, phần II mục 9 (ô số 9b)"
 */
public record RecipientBlock(List<RecipientEntry> entries, int firstLine, int lastLine) {
    public RecipientBlock {
        entries = List.copyOf(entries);
    }

    /**
     * The first block in a text.
     *
     * @param text the text of a document in reading order
     * @return nothing where no block with at least one entry stands there
     */
    public static Optional<RecipientBlock> of(String text) {
        return BlockScan.all(PrintedLine.of(text), 1).stream().findFirst();
    }

    /** All blocks in a text, at most 100, in its order. */
    public static List<RecipientBlock> all(List<PrintedLine> lines) {
        return BlockScan.all(lines, 100);
    }
}
