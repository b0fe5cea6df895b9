package vn.govmail.text.office;

import java.util.Objects;

/**
 * A run of text that an old font shows as Vietnamese. Immutable.
 *
 * @param part where it stands, for example {@code word/document.xml}
 * @param font the font
 * @param encoding the encoding of its characters, for example {@code tcvn3-abc}
 * @param confidence that the text of this font is in this encoding, from 0 to 1
 * @param text the text as the file has it
 * @param converted the text in Unicode, composed
 */
public record LegacyFontRun(
        String part, String font, String encoding, double confidence, String text, String converted) {
    public LegacyFontRun {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(font, "font");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(converted, "converted");
    }
}
