package vn.govmail.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An older Vietnamese encoding as a table: what a byte, or a byte after a letter, stands for. Works on text whose characters
 * show bytes, because it was read as ISO-8859-1 or windows-1252. Immutable.
 */
final class ByteTable {
    private final char[] single = new char[256];
    private final char[][] pairs = new char[256][];

    private ByteTable() {}

    /** Loads a table that ships with the library. */
    static ByteTable named(String name) {
        ByteTable table = new ByteTable();
        try (InputStream in = Objects.requireNonNull(ByteTable.class.getResourceAsStream(name + ".tsv"), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    table.add(line);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        int bytes = Integer.parseInt(line, 0, tab, 16);
        char letter = (char) Integer.parseInt(line, tab + 1, line.length(), 16);
        if (tab == 2) {
            single[bytes] = letter;
        } else {
            char[] row = pairs[bytes >> 8];
            if (row == null) {
                row = new char[256];
                pairs[bytes >> 8] = row;
            }
            row[bytes & 0xFF] = letter;
        }
    }

    /** What two characters stand for together; 0 if nothing. */
    char pair(char first, char second) {
        if ((first > 0xFF) || (second > 0xFF) || (pairs[first] == null)) {
            return 0;
        }
        return pairs[first][second];
    }

    /** What one character stands for; 0 if nothing. */
    char single(char c) {
        return c > 0xFF ? 0 : single[c];
    }

    /** The text with every byte replaced by its letter; what the table does not have stays. */
    String decode(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char two = i + 1 < text.length() ? pair(c, text.charAt(i + 1)) : 0;
            if (two != 0) {
                out.append(two);
                i++;
            } else {
                char one = single(c);
                out.append(one == 0 ? c : one);
            }
        }
        return out.toString();
    }
}
