package vn.govmail.text;

import java.util.function.UnaryOperator;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** Names the characters of a text that show bytes of an older encoding, word by word. */
final class LegacyScan {
    /** Longer runs without a blank are no words: their pieces are decoded one by one. */
    private static final int LONGEST_WORD = 64;

    private final String text;
    private final UnaryOperator<String> decoder;
    private final Findings findings;

    LegacyScan(String text, UnaryOperator<String> decoder, Findings findings) {
        this.text = text;
        this.decoder = decoder;
        this.findings = findings;
    }

    void run() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean high = false;
            while ((end < text.length()) && (end - at < LONGEST_WORD) && (text.charAt(end) > ' ')) {
                high |= text.charAt(end) >= 0x80;
                end++;
            }
            if (high) {
                word(at, text.substring(at, end));
            }
            at = Math.max(end, at + 1);
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
