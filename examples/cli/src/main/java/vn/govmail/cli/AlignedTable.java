package vn.govmail.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as what stands in them, a page of rows at a time. */
final class AlignedTable {
    private static final int PAGE = 1_000;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final Paint paint;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;
    private boolean begun;

    AlignedTable(PrintStream out, Paint paint, List<String> headings) {
        this.out = out;
        this.paint = paint;
        this.headings = headings;
        this.widths = new int[headings.size()];
        widen(headings);
    }

    void add(List<String> cells) {
        List<String> row = cells.stream()
                .map(cell -> Printable.of(cell).replaceAll("\\s+", " "))
                .toList();
        rows.add(row);
        widen(row);
        if (rows.size() == PAGE) {
            flush();
        }
    }

    private void widen(List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Writes what is left; without a row there is no heading either. */
    void flush() {
        if (!begun && !rows.isEmpty()) {
            begun = true;
            out.println(paint.bold(line(headings)));
        }
        rows.forEach(row -> out.println(line(row)));
        rows.clear();
        if (out.checkError()) {
            throw new OutputClosedException();
        }
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell);
            if (i < cells.size() - 1) {
                line.append(" ".repeat(widths[i] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }
}
