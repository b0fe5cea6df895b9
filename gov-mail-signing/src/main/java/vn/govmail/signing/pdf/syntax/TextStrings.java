package vn.govmail.signing.pdf.syntax;

import java.nio.charset.StandardCharsets;

/** Decodes text strings (ISO 32000-1, 7.9.2.2 and annex D.2; UTF-8 by its mark: ISO 32000-2). Stateless. */
final class TextStrings {
    /** PDFDocEncoding where it differs from ISO 8859-1: 0x18 to 0x1F, and 0x80 to 0xA0. */
    private static final String LOW = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";

    private static final String HIGH =
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018"
                    + "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

    private TextStrings() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int value = b & 0xff;
            if (value >= 0x18 && value < 0x20) {
                text.append(LOW.charAt(value - 0x18));
            } else if (value >= 0x80 && value <= 0xa0) {
                text.append(HIGH.charAt(value - 0x80));
            } else {
                text.append((char) value);
            }
        }
        return text.toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
