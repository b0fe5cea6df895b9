package vn.govmail.document.text;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text of one look. Immutable; leaves its text out of {@code toString}.
 *
 * @param text the characters, as the file gives them
 * @param style how they look
 * @param visibility whether people see them
 * @param boxOrNull where they stand; null where the file does not say
 */
public record TextRun(
        String text,
        TextStyle style,
        Visibility visibility,
        @Nullable TextBox boxOrNull) {
    public TextRun {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** Where they stand; empty where the file does not say. */
    public Optional<TextBox> box() {
        return Optional.ofNullable(boxOrNull);
    }

    @Override
    public String toString() {
        return "TextRun[" + text.length() + " characters, " + style + ", " + visibility + "]";
    }
}
