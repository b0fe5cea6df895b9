package vn.govmail.document.text;

import java.util.Objects;

/**
 * How a piece of text looks. Immutable.
 *
 * @param font the name of the font family, as the file writes it without the tag of a subset; empty where it does not say
 * @param sizeInPoints the size of the letters; 0 where the file does not say
 * @param bold whether the letters are bold
 * @param italic whether the letters are slanted
 * @param colour {@code 0xRRGGBB}; -1 where the file leaves it to the program
 */
public record TextStyle(String font, float sizeInPoints, boolean bold, boolean italic, int colour) {
    /** A look of which nothing is known. */
    public static final TextStyle PLAIN = new TextStyle("", 0, false, false, -1);

    public TextStyle {
        Objects.requireNonNull(font, "font");
    }
}
