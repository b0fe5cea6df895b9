package vn.govmail.text;

import vn.govmail.text.CharacterViolation.Code;

/** A letter put together with the marks behind it, one after the other: what comes out, and what was wrong about it. Reused. */
final class MarkedLetter {
    /** For marks that are taken as they stand. */
    static final Reading AS_GIVEN = (given, at) -> given;
    /** For characters between letter and marks that are passed over. */
    static final int HIDDEN = -1;

    private char letter;
    private Code code = Code.NOT_COMPOSED;
    private int index;

    /** How the characters behind a letter are to be read. */
    interface Reading {
        /** The mark that is meant, or {@link #HIDDEN}. */
        int of(char given, int at);
    }

    /**
     * Starts with a letter.
     *
     * @param code what is wrong about the letter, or {@link Code#NOT_COMPOSED}
     */
    void begin(char letter, int at, Code code) {
        this.letter = letter;
        this.code = code;
        this.index = at;
    }

    /** Takes marks as long as they make a letter of the standard, in whatever order; answers where they end. */
    int join(String text, int from, int to, Reading reading) {
        int at = from;
        while (at < to) {
            char given = text.charAt(at);
            int read = reading.of(given, at);
            if (read == HIDDEN) {
                note(Code.INVISIBLE, at);
            } else {
                char mark = (char) read;
                char composed = VietnameseLetters.compose(letter, mark);
                if (composed == 0) {
                    break;
                }
                weigh(given, mark, at);
                letter = composed;
            }
            at++;
        }
        return at;
    }

    private void weigh(char given, char mark, int at) {
        if (mark != given) {
            note(Code.WRONG_MARK, at);
        } else if ((mark == 0x340) || (mark == 0x341)) {
            note(Code.DEPRECATED_MARK, at);
        } else if ((code == Code.NOT_COMPOSED) && VietnameseLetters.isLate(letter, mark)) {
            code = Code.MISORDERED_MARKS;
        }
    }

    private void note(Code found, int at) {
        index = code == found ? index : at;
        code = found;
    }

    char letter() {
        return letter;
    }

    /** Tells that the letter replaces a stretch. */
    void tell(int start, int end, Findings findings) {
        findings.composed(start, end, index, code, letter);
    }
}
