package vn.govmail.text.office;

import java.util.List;

/**
 * The text of a document.
 *
 * @param paragraphs its paragraphs
 * @param afterwards what is left to be done when their runs have been written
 */
record Texts(List<Paragraph> paragraphs, Runnable afterwards) {
    static Texts of(List<Paragraph> paragraphs) {
        return new Texts(paragraphs, () -> {});
    }
}
