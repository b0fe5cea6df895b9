package vn.govmail.text.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a table file. A line is one of
 * <ul>
 *   <li>{@code # …}, a comment;
 *   <li>{@code ascii}, {@code signs}, {@code compose}, {@code escape 5C}, {@code states}: see {@link CodeTableBuilder};
 *   <li>{@code 80 Ạ Ắ .. 00A0 …}: sixteen bytes from 80 on, each a letter, a code point or nothing;
 *   <li>{@code 61+ F9=á EF~ạ …}: byte 61 with F9 after it is á; what stands behind a tilde is read but never written;
 *   <li>{@code also 7F~Ă …}: bytes that are read but never written;
 *   <li>{@code fallback B8=Á …}: the bytes that show a letter best which the encoding does not have.
 * </ul>
 */
final class CodeTableReader {
    private static final HexFormat HEX = HexFormat.of();

    private final CodeTableBuilder table = new CodeTableBuilder();

    private CodeTableReader() {}

    static CodeTable read(String encoding) {
        CodeTableReader reader = new CodeTableReader();
        try (InputStream in = CodeTableReader.class.getResourceAsStream(encoding + ".table")) {
            if (in == null) {
                throw new IllegalArgumentException("no such encoding: " + encoding);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    reader.line(List.of(line.split(" +")));
                }
            }
            return reader.table.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> words) {
        String what = words.get(0);
        List<String> rest = words.subList(1, words.size());
        switch (what) {
            case "ascii" -> table.ascii();
            case "signs" -> table.signs();
            case "compose" -> table.composing = true;
            case "escape" -> table.escape = HexFormat.fromHexDigits(rest.get(0));
            case "states" -> table.states = true;
            case "also" -> rest.forEach(entry -> sequence("", entry));
            case "fallback" ->
                rest.forEach(
                        entry -> table.replacements.addIfAbsent(letter(entry.substring(3)), HEX.parseHex(entry, 0, 2)));
            default -> {
                if (what.endsWith("+")) {
                    String before = what.substring(0, what.length() - 1);
                    rest.forEach(entry -> sequence(before, entry));
                } else {
                    sixteen(HexFormat.fromHexDigits(what), rest);
                }
            }
        }
    }

    private void sixteen(int from, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals("..")) {
                table.add(new byte[] {(byte) (from + i)}, letter(cells.get(i)), true);
            }
        }
    }

    private void sequence(String before, String entry) {
        byte[] bytes = HEX.parseHex(before + entry.substring(0, 2));
        table.add(bytes, letter(entry.substring(3)), entry.charAt(2) == '=');
    }

    private static char letter(String cell) {
        return cell.length() == 1 ? cell.charAt(0) : (char) HexFormat.fromHexDigits(cell);
    }
}
