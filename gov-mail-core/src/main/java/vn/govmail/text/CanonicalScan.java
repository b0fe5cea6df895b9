package vn.govmail.text;

import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** Brings stretches of a text to NFC and tells of it. */
final class CanonicalScan {
    private final String text;
    private final Findings findings;
    private final MarkedLetter joined;

    CanonicalScan(String text, Findings findings, MarkedLetter joined) {
        this.text = text;
        this.findings = findings;
        this.joined = joined;
    }

    /** Goes through the whole text, and looks for nothing else. */
    static void scan(String text, Findings findings) {
        if (!Canonical.nfc(text).equals(text)) {
            new CanonicalScan(text, findings, new MarkedLetter()).stretches(0, text.length());
        }
    }

    /** Goes through a part of the text, from each boundary to the next one. */
    void stretches(int from, int to) {
        if (!hasMark(from, to) && Canonical.isShortAndNormal(text, from, to)) {
            return;
        }
        int at = from;
        while (at < to) {
            int next = at + Character.charCount(text.codePointAt(at));
            while ((next < to) && !Canonical.hasBoundaryBefore(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            if (!composed(at, next)) {
                normalise(at, next);
            }
            at = next;
        }
    }

    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (VietnameseLetters.isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A vowel whose marks are all Vietnamese: what is done where it stands alone is done among other scripts, too. */
    private boolean composed(int from, int to) {
        joined.begin(text.charAt(from), from, Code.NOT_COMPOSED);
        if ((to == from + 1) || (joined.join(text, from + 1, to, MarkedLetter.AS_GIVEN) < to)) {
            return false;
        }
        joined.tell(from, to, findings);
        return true;
    }

    /** Brings a stretch between boundaries to NFC. */
    void normalise(int from, int to) {
        String raw = text.substring(from, to);
        String nfc = Canonical.nfc(raw);
        if (nfc.equals(raw)) {
            return;
        }
        int first = raw.codePointAt(0);
        int deprecated = deprecatedMark(raw);
        if (deprecated >= 0) {
            findings.found(from, to, from + deprecated, Code.DEPRECATED_MARK, Remedy.REPAIR, nfc);
        } else if ((first == 0x374) || (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN)) {
            boolean single = Character.charCount(first) == raw.length();
            findings.found(from, to, from, single ? Code.NOT_CANONICAL : Code.NOT_COMPOSED, Remedy.REPAIR, nfc);
        } else {
            findings.normalised(from, to, nfc);
        }
    }

    private static int deprecatedMark(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c == 0x340) || (c == 0x341) || (c == 0x344)) {
                return i;
            }
        }
        return -1;
    }
}
