package vn.govmail.signing.pdf.syntax;

import java.util.List;

/**
 * An array (ISO 32000-1, 7.3.6). Immutable.
 *
 * @param items its elements; references are not resolved
 */
public record PdfArray(List<PdfValue> items) implements PdfValue {

    public PdfArray {
        items = List.copyOf(items);
    }

    public int size() {
        return items.size();
    }

    /** The element at an index; the null object beyond the end. */
    public PdfValue get(int index) {
        return index >= 0 && index < items.size() ? items.get(index) : PdfNull.NULL;
    }

    @Override
    public String toString() {
        return "array of " + items.size();
    }
}
