package vn.govmail.text;

import java.util.function.Function;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** Names the characters of a text that show bytes of an older encoding, word by word. */
final class LegacyScan {
    /** Longer runs without a blank are no words: their pieces are decoded one by one. */
    private static final int LONGEST_WORD = 64;

    private final String text;
    private final Function<CharSequence, String> decoder;
    private final Findings findings;

    LegacyScan(String text, Function<CharSequence, String> decoder, Findings findings) {
        this.text = text;
        this.decoder = decoder;
        this.findings = findings;
    }

    /** Goes through a stretch of the text. */
    void scan(int start, int end) {
        int at = start;
        while (at < end) {
            int next = at;
            boolean high = false;
            while ((next < end) && (text.charAt(next) > ' ') && ((next - at < LONGEST_WORD) || !isBoundary(next))) {
                high |= text.charAt(next) >= 0x80;
                next++;
            }
            if (high) {
                String raw = text.substring(at, next);
                word(at, raw);
                normalise(at, raw);
            }
            at = Math.max(next, at + 1);
        }
    }

    private boolean isBoundary(int at) {
        return !Character.isLowSurrogate(text.charAt(at)) && Canonical.hasBoundaryBefore(text.codePointAt(at));
    }

    /** What no older encoding shows may not be in NFC either. */
    private void normalise(int start, String raw) {
        String nfc = Canonical.nfc(raw);
        if (!nfc.equals(raw)) {
            findings.normalised(start, start + raw.length(), nfc);
        }
    }

    private void word(int start, String raw) {
        String meant = decoder.apply(raw);
        if (meant.length() == raw.length()) {
            for (int i = 0; i < raw.length(); i++) {
                difference(start, raw, i, i + 1, meant.substring(i, i + 1));
            }
            return;
        }
        int same = 0;
        int shorter = Math.min(raw.length(), meant.length());
        while ((same < shorter) && (raw.charAt(same) == meant.charAt(same))) {
            same++;
        }
        int tail = 0;
        while ((tail < shorter - same)
                && (raw.charAt(raw.length() - 1 - tail) == meant.charAt(meant.length() - 1 - tail))) {
            tail++;
        }
        difference(start, raw, same, raw.length() - tail, meant.substring(same, meant.length() - tail));
    }

    private void difference(int start, String raw, int from, int to, String meant) {
        if (!raw.substring(from, to).equals(meant)) {
            findings.found(start + from, start + to, start + from, Code.LEGACY_BYTE, Remedy.SUGGEST, meant);
        }
    }
}
