package vn.govmail.text.office;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * The text of a document.
 *
 * @param paragraphs its paragraphs
 * @param afterwards what is left to be done when their runs have been written; answers how many texts could not be changed
 */
record Texts(List<Paragraph> paragraphs, IntSupplier afterwards) {
    static Texts of(List<Paragraph> paragraphs) {
        return new Texts(paragraphs, () -> 0);
    }
}
