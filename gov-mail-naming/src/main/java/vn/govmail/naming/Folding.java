package vn.govmail.naming;

import java.text.Normalizer;

/**
 * Letters of names without their marks: {@code "Đặng"} gives {@code "dang"}. One table for the Latin letters up to U+1EFF;
 * no locale has a say (a Turkish default would turn {@code I} into a dotless i).
 */
final class Folding {
    private static final int SIZE = 0x1F00;

    /** For each character its letter a to z or digit, {@link #DROPPED}, or {@link #UNKNOWN}. */
    private static final byte[] TABLE = table();

    private static final byte UNKNOWN = 0;
    private static final byte DROPPED = 1;

    private Folding() {}

    private static byte[] table() {
        byte[] table = new byte[SIZE];
        for (char c = 0; c < SIZE; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            if ((base >= 'a' && base <= 'z') || (base >= '0' && base <= '9')) {
                table[c] = (byte) base;
            } else if (base >= 'A' && base <= 'Z') {
                table[c] = (byte) (base - 'A' + 'a');
            }
        }
        for (char mark = 0x0300; mark <= 0x036F; mark++) {
            table[mark] = DROPPED;
        }
        // letters with a stroke have no decomposition
        put(table, "đĐðÐɖƉ", 'd');
        put(table, "ƀɃ", 'b');
        put(table, "łŁ", 'l');
        put(table, "øØ", 'o');
        put(table, "'-", (char) DROPPED);
        return table;
    }

    private static void put(byte[] table, String letters, char base) {
        for (int i = 0; i < letters.length(); i++) {
            table[letters.charAt(i)] = (byte) base;
        }
    }

    /** Whether a character is a letter, a digit or a mark that has a place in a folded word. */
    static boolean knows(char c) {
        return c < SIZE && TABLE[c] != UNKNOWN;
    }

    /** The words without marks, apostrophes, hyphens and spaces, in lower case; unknown characters are left out. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < SIZE && TABLE[c] > DROPPED) {
                folded.append((char) TABLE[c]);
            }
        }
        return folded.toString();
    }

    /** The first letter of a word, folded; empty where it has none. */
    static String initial(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < SIZE && TABLE[c] > DROPPED) {
                return String.valueOf((char) TABLE[c]);
            }
        }
        return "";
    }
}
