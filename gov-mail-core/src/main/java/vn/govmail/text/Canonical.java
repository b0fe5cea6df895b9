package vn.govmail.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * Normalization Form C for what our own tables do not know, by ICU: the same on every JDK. Long runs of marks are put in order
 * here first, because sorting them by insertion would take quadratic time.
 *
 * @see "Unicode Standard Annex #15, Unicode Normalization Forms"
 */
final class Canonical {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int SHORT = 64;

    private Canonical() {}

    /** Whether what comes before a character can never combine with it. */
    static boolean hasBoundaryBefore(int codePoint) {
        return NFC.hasBoundaryBefore(codePoint);
    }

    /** Whether a stretch is in NFC; false without a look where it is long. */
    static boolean isShortAndNormal(String text, int from, int to) {
        return (to - from <= SHORT) && NFC.isNormalized(text.substring(from, to));
    }

    /** The text in NFC; the same instance where it is already. */
    static String nfc(String text) {
        if (text.length() > SHORT) {
            if (NFC.spanQuickCheckYes(text) == text.length()) {
                return text;
            }
            String normal = NFC.normalize(ordered(text));
            return normal.equals(text) ? text : normal;
        }
        return NFC.isNormalized(text) ? text : NFC.normalize(text);
    }

    private static String ordered(String text) {
        StringBuilder out = new StringBuilder(text.length() + SHORT);
        int[] marks = new int[SHORT];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String apart = NFC.getDecomposition(c);
            int pieces = apart == null ? 1 : apart.length();
            for (int at = 0; at < pieces; ) {
                int piece = apart == null ? c : apart.codePointAt(at);
                at += apart == null ? 1 : Character.charCount(piece);
                if (NFC.getCombiningClass(piece) == 0) {
                    flush(marks, count, out);
                    count = 0;
                    out.appendCodePoint(piece);
                } else {
                    marks = count < marks.length ? marks : Arrays.copyOf(marks, 2 * count);
                    marks[count++] = piece;
                }
            }
        }
        flush(marks, count, out);
        return out.toString();
    }

    /** Appends marks in the order of their classes, those of one class as they came. */
    private static void flush(int[] marks, int count, StringBuilder out) {
        if (count == 0) {
            return;
        }
        int[] start = new int[257];
        for (int i = 0; i < count; i++) {
            start[NFC.getCombiningClass(marks[i]) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[start[NFC.getCombiningClass(marks[i])]++] = marks[i];
        }
        for (int mark : sorted) {
            out.appendCodePoint(mark);
        }
    }
}
