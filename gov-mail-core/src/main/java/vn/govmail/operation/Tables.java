package vn.govmail.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this package: UTF-8, one row a line, cells parted by tabs, comments after {@code #}. */
final class Tables {
    private Tables() {}

    static List<List<String>> rows(String resource, int columns) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .peek(row -> requireColumns(resource, row, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(String resource, List<String> row, int columns) {
        if (row.size() != columns) {
            throw new IllegalStateException(resource + ": " + columns + " cells expected in " + row);
        }
    }
}
