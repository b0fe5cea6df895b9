package vn.govmail.text;

import java.util.Arrays;

/**
 * Tells the characters that can be passed over from those that need a look. A calm character is in NFC whatever stands before
 * it, and means nothing but itself.
 */
final class CharacterClasses {
    static final byte CALM = 0;
    /** A combining character from which Vietnamese letters are built. */
    static final byte MARK = 1;

    static final byte OTHER = 2;
    /** Calm in itself, but it may show a byte of an older encoding. */
    static final byte BYTE = 3;

    /** The class of each UTF-16 code unit. */
    static final byte[] OF = new byte[1 << 16];

    /** First and last of the ranges that are calm but for the exceptions. */
    private static final int[] CALM_RANGES = {
        0x0000, 0x007F, 0x00A0, 0x02FF, 0x1E00, 0x1EFF, 0x2002, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F, 0x2070, 0x20CF,
        0x2100, 0x2BFF, 0x3000, 0x3029, 0x3030, 0x3098, 0x309B, 0x30FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xAC00, 0xD7A3
    };

    private static final String EXCEPTIONS = "\u00AD\u00D0\u00F0\u00AA\u00BA\u0132\u0189\u0256\u01CD\u01CE\u01D3\u01E6"
            + "\u0218\u0226\u0227\u2126\u212A\u212B\u2329\u232A\u2ADC";

    static {
        Arrays.fill(OF, OTHER);
        for (int i = 0; i < CALM_RANGES.length; i += 2) {
            Arrays.fill(OF, CALM_RANGES[i], CALM_RANGES[i + 1] + 1, CALM);
        }
        for (char c : (EXCEPTIONS + WrongMarks.SPACING + WrongMarks.MACRON).toCharArray()) {
            OF[c] = OTHER;
        }
        for (char c = 0xA0; c < 0x2200; c++) {
            if ((OF[c] == CALM) && LegacySections.isSuspicious(c)) {
                OF[c] = BYTE;
            }
        }
        for (char c : VietnameseLetters.MARKS.toCharArray()) {
            OF[c] = MARK;
        }
    }

    private CharacterClasses() {}

    /** Whether a character is calm, whatever else it may show. */
    static boolean isCalm(char c) {
        return (OF[c] == CALM) || (OF[c] == BYTE);
    }
}
