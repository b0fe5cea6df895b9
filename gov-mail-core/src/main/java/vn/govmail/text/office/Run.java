package vn.govmail.text.office;

import java.util.List;

/** Text in one font, in one or more pieces. */
interface Run {
    /** The font that decides over characters beyond ASCII; empty if it is not known. */
    String font();

    /** The pieces of text in their order. */
    List<String> pieces();

    /** Writes other text in place of the pieces. */
    void write(List<String> pieces);

    /** Gives the text another font. */
    void show(String newFont);
}
