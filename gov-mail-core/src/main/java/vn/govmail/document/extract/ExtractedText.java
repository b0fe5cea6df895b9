package vn.govmail.document.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.DocumentText;

/**
 * The text of a document twice.
 *
 * @param text what people read, as one string: lines end with a line feed, cells with a tabulator, a form feed stands between
 *     pages
 * @param layoutOrNull the same line by line, with what nobody sees; null where the document has more pieces than are kept
 */
public record ExtractedText(String text, @Nullable DocumentText layoutOrNull) {

    /** The lines; empty where the document has more pieces than are kept. */
    public Optional<DocumentText> layout() {
        return Optional.ofNullable(layoutOrNull);
    }

    @Override
    public String toString() {
        return "ExtractedText[" + text.length() + " characters]";
    }
}
