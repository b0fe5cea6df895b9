package vn.govmail.text;

import java.nio.charset.StandardCharsets;

/**
 * Bytes of an older encoding that happen to be well-formed UTF-8, as ươ of VISCII is U+07FD: a short text whose every character
 * beyond ASCII is a letter of another script among Latin letters, or one that only phoneticians use. Stateless and thread-safe.
 */
final class AccidentalUtf8 {
    private static final int MOST = 6;

    private AccidentalUtf8() {}

    static boolean isLikely(byte[] bytes, UnicodeForms.Utf8 utf8) {
        if (utf8.sequences() > MOST) {
            return false;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x80) && !isForeignInside(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForeignInside(String text, int at) {
        char c = text.charAt(at);
        if ((c >= 0x180) && (c < 0x370)) {
            return !VietnameseLetters.isMarked(c) && !VietnameseLetters.isMark(c);
        }
        boolean foreign = (c >= 0x370) && !((c >= 0x1E00) && (c < 0x2100)) && (c != 0xFFFD) && (c != 0xFEFF);
        return foreign && !isForeign(text, at - 1) && !isForeign(text, at + 1);
    }

    private static boolean isForeign(String text, int at) {
        return (at >= 0) && (at < text.length()) && (text.charAt(at) >= 0x370);
    }
}
