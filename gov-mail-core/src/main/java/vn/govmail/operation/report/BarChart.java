package vn.govmail.operation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.govmail.html.HtmlText;

/**
 * A chart of horizontal bars as SVG, with a title and a description for those who do not see it; the page gives the same numbers in
 * a table. Bars of more than one part say which is which in a legend, and each part has its number.
 *
 * @param id the beginning of the ids of its title and description
 * @param title its title
 * @param description what it shows, in a sentence
 * @param parts the names of the parts of each bar
 * @param bars the bars
 */
record BarChart(String id, String title, String description, List<String> parts, List<Bar> bars) {
    private static final int WIDTH = 800;
    private static final int LABELS = 300;
    private static final int BAR = 20;
    private static final int STEP = 30;
    private static final int LEGEND = 26;
    private static final int LONGEST_LABEL = 34;

    /** Wide enough for a number. */
    private static final double NARROWEST_NUMBER = 26;

    /**
     * A bar.
     *
     * @param label what it is of
     * @param values the length of each part
     */
    record Bar(String label, List<Long> values) {
        Bar {
            values = List.copyOf(values);
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    BarChart {
        parts = List.copyOf(parts);
        bars = List.copyOf(bars);
    }

    String svg() {
        int top = parts.size() > 1 ? LEGEND : 4;
        int height = top + bars.size() * STEP;
        StringBuilder out = new StringBuilder("<svg viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\">\n");
        text(out, "<title id=\"" + id + "-title\">", title, "</title>\n");
        text(out, "<desc id=\"" + id + "-desc\">", description, "</desc>\n");
        if (parts.size() > 1) {
            legend(out);
        }
        long longest = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
        for (int i = 0; i < bars.size(); i++) {
            bar(out, bars.get(i), top + i * STEP, longest);
        }
        return out.append("</svg>\n").toString();
    }

    private void legend(StringBuilder out) {
        int x = LABELS;
        for (int i = 0; i < parts.size(); i++) {
            out.append("<rect class=\"p")
                    .append(i)
                    .append("\" x=\"")
                    .append(x)
                    .append("\" y=\"4\" width=\"12\" height=\"12\"/>");
            text(out, "<text x=\"" + (x + 16) + "\" y=\"15\">", parts.get(i), "</text>\n");
            x += 26 + 7 * parts.get(i).length();
        }
    }

    private void bar(StringBuilder out, Bar bar, int y, long longest) {
        String label =
                bar.label().length() > LONGEST_LABEL ? bar.label().substring(0, LONGEST_LABEL) + "…" : bar.label();
        text(out, "<text class=\"label\" x=\"" + (LABELS - 8) + "\" y=\"" + (y + 15) + "\">", label, "</text>");
        double scale = (WIDTH - LABELS - 50.0) / longest;
        double x = LABELS;
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < bar.values().size(); i++) {
            long value = bar.values().get(i);
            double width = value * scale;
            if (value > 0) {
                out.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"p%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                        i,
                        x,
                        y,
                        width,
                        BAR));
                if (width >= NARROWEST_NUMBER && bar.values().size() > 1) {
                    numbers.add(String.format(
                            Locale.ROOT, "<text class=\"n%d\" x=\"%.1f\" y=\"%d\">%d</text>", i, x + 4, y + 15, value));
                }
            }
            x += width;
        }
        numbers.forEach(out::append);
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%d</text>\n", x + 6, y + 15, bar.sum()));
    }

    private static void text(StringBuilder out, String before, String words, String after) {
        out.append(before).append(HtmlText.of(words)).append(after);
    }
}
