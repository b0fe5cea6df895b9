package vn.govmail.signing.pdf;

/**
 * Words that stand for the letters of a piece of marked content (ISO 32000-1, 14.9.4): programs give them for ligatures, for
 * separate marks and for spaces that do not break. As with PDFBox, the first letter says all of them. One page, one thread.
 */
final class Replacement {
    private static final String SOFT_HYPHEN = "\u00AD";

    private String words = "";
    private boolean on;

    /** A piece of marked content begins, with other words or without; none begins within one that has them. */
    void begin(String actualText) throws NotPlainException {
        refuseWithin();
        words = actualText.replace(SOFT_HYPHEN, "");
        on = true;
    }

    /** A piece of marked content without other words begins. */
    void beginNone() throws NotPlainException {
        refuseWithin();
    }

    private void refuseWithin() throws NotPlainException {
        if (on) {
            throw new NotPlainException();
        }
    }

    /** A piece of marked content ends. */
    void end() {
        on = false;
    }

    boolean isOn() {
        return on;
    }

    /** The next letter, with what it says instead. */
    PlainGlyph of(PlainGlyph letter) throws NotPlainException {
        PlainGlyph replaced = letter.as(words);
        words = "";
        return replaced;
    }
}
