package vn.govmail.signing.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A letter of a font.
 *
 * @param text what it stands for; empty for one that PDFBox leaves out
 * @param first its first character; 0 for none
 * @param length characters of it
 * @param advance to the next letter, at size 1
 * @param mark whether it may be a mark over the letter before or after it
 * @param space whether it is a space and nothing else
 * @param blank whether nothing is to be seen of it
 */
record PlainGlyph(String text, char first, int length, float advance, boolean mark, boolean space, boolean blank) {

    static PlainGlyph of(@Nullable String text, float advance) throws NotPlainException {
        if (text == null) {
            return new PlainGlyph("", (char) 0, 0, advance, false, false, true);
        }
        if (text.isEmpty()) {
            throw new NotPlainException();
        }
        return saying(text, advance);
    }

    /** The letter with other words; none for one that other words stand for together with the letters before it. */
    PlainGlyph as(String words) throws NotPlainException {
        return saying(words, advance);
    }

    private static PlainGlyph saying(String text, float advance) throws NotPlainException {
        if (!text.chars().allMatch(PlainGlyph::isPlain)) {
            throw new NotPlainException();
        }
        return new PlainGlyph(
                text,
                text.isEmpty() ? 0 : text.charAt(0),
                text.length(),
                advance,
                text.length() == 1 && isMark(text.charAt(0)),
                " ".equals(text),
                text.isBlank());
    }

    /** Whether it stands for the same as another. */
    boolean says(PlainGlyph other) {
        return text.equals(other.text);
    }

    /** No part of a pair, no form for one place in a word, nothing that is written from right to left. */
    private static boolean isPlain(int character) {
        boolean shaped = character >= 0xFB00;
        return !shaped && !Character.isSurrogate((char) character) && isLeftToRight(character);
    }

    private static boolean isLeftToRight(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_NONSPACING_MARK,
                    Character.DIRECTIONALITY_WHITESPACE,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS -> true;
            default -> false;
        };
    }

    private static boolean isMark(char character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.MODIFIER_SYMBOL
                || type == Character.MODIFIER_LETTER;
    }
}
