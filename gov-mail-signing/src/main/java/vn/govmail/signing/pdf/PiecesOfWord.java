package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import vn.govmail.document.text.TextBox;

/**
 * Where a word ends for PDFBox and not for people: it goes on behind a space however wide the gap, and Word writes a space at
 * the end of each cell of a table. Headings and signatures stand in such tables.
 *
 * @param text of the piece
 * @param letters of the piece, at least one
 */
record PiecesOfWord(String text, List<TextPosition> letters) {

    /** The pieces of a word from left to right; the word itself where its text is not that of its letters. */
    static List<PiecesOfWord> of(String text, List<TextPosition> letters) {
        List<PiecesOfWord> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < letters.size(); i++) {
            if (isGap(letters.get(i - 1), letters.get(i))) {
                pieces.add(piece(letters.subList(start, i)));
                start = i;
            }
        }
        if (start == 0) {
            return letters.isEmpty() ? List.of() : List.of(new PiecesOfWord(text, letters));
        }
        pieces.add(piece(letters.subList(start, letters.size())));
        int length = pieces.stream().mapToInt(piece -> piece.text.length()).sum();
        return length == text.length() ? pieces : List.of(new PiecesOfWord(text, letters));
    }

    private static PiecesOfWord piece(List<TextPosition> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.getUnicode()));
        return new PiecesOfWord(text.toString(), letters);
    }

    private static boolean isGap(TextPosition letter, TextPosition next) {
        float distance = next.getXDirAdj() - (letter.getXDirAdj() + letter.getWidthDirAdj());
        return PageLines.isGap(distance, next.getFontSizeInPt());
    }

    /** Where the piece stands. */
    TextBox box() {
        TextBox all = box(letters.get(0));
        for (TextPosition letter : letters.subList(1, letters.size())) {
            all = all.with(box(letter));
        }
        return all;
    }

    private static TextBox box(TextPosition letter) {
        return new TextBox(
                letter.getXDirAdj(),
                letter.getYDirAdj() - letter.getHeightDir(),
                letter.getWidthDirAdj(),
                letter.getHeightDir());
    }
}
