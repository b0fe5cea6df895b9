package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.charset.CodeTable;

/** Reads text whose characters show the bytes of an older encoding, piece by piece, also letters that two pieces share. */
final class ShownText {
    private final CodeTable table;
    private final List<String> pieces = new ArrayList<>();
    private int unmapped;

    ShownText(String encoding) {
        this.table = CodeTable.of(encoding);
    }

    /** The pieces in Unicode; a letter stands in the piece where its first byte stood. */
    List<String> read(List<String> shown) {
        String all = asBytes(String.join("", shown));
        String given = String.join("", shown);
        pieces.clear();
        int at = 0;
        int end = 0;
        for (String piece : shown) {
            end += piece.length();
            StringBuilder out = new StringBuilder(piece.length());
            while (at < end) {
                int match = table.match(all, at);
                if (match == 0) {
                    char c = given.charAt(at);
                    unmapped += (all.charAt(at) >= 0x80) && (all.charAt(at) <= 0xFF) ? 1 : 0;
                    out.append(c);
                    at++;
                } else {
                    boolean same = (match >>> 16 == 1) && ((char) match == all.charAt(at));
                    out.append(same ? given.charAt(at) : (char) match);
                    at += match >>> 16;
                }
            }
            pieces.add(out.toString());
        }
        return List.copyOf(pieces);
    }

    /** How many characters stood for nothing. */
    int unmapped() {
        return unmapped;
    }

    /** Signs of windows-1252 as their bytes, and the private characters by which Word shows the bytes of symbol fonts. */
    static String asBytes(String shown) {
        StringBuilder out = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            int sign = SIGNS.indexOf(c);
            if ((c >= 0xF020) && (c <= 0xF0FF)) {
                out.append((char) (c - 0xF000));
            } else {
                out.append(sign >= 0 ? (char) (0x80 + sign) : c);
            }
        }
        return out.toString();
    }

    /** Bytes 80 to 9F of windows-1252; bytes without a character stand for themselves. */
    private static final String SIGNS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /** Whether some letter can only be Unicode: the text needs no conversion, whatever its font. */
    static boolean isUnicode(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if ((c > 0xFF) && (c < 0xE000) && (SIGNS.indexOf(c) < 0) && Character.isLetter(c)) {
                return true;
            }
            if ((c >= 0x300) && (c <= 0x36F)) {
                return true;
            }
        }
        return false;
    }
}
