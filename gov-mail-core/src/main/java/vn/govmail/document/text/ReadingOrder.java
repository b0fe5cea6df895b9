package vn.govmail.document.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the lines of pages into the order in which people read them: what stands in two columns, one column after the other. */
final class ReadingOrder {
    /** Lines further below each other, in heights of their letters, are not one paragraph even where lines are set two apart. */
    private static final float PARAGRAPH_GAP = 2.5F;

    private final List<TextLine> ordered = new ArrayList<>();

    private ReadingOrder() {}

    static List<TextLine> of(List<TextLine> lines) {
        ReadingOrder order = new ReadingOrder();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).page() != lines.get(start).page()) {
                order.page(lines.subList(start, i));
                start = i;
            }
        }
        return order.ordered;
    }

    private void page(List<TextLine> lines) {
        List<PageSegment> segments = new ArrayList<>();
        int number = 0;
        for (TextLine line : lines) {
            List<PageSegment> pieces = PageSegment.of(line, number++);
            if (pieces.isEmpty()) {
                ordered.addAll(lines);
                return;
            }
            segments.addAll(pieces);
        }
        List<PageRow> rows = PageRow.of(segments);
        int free = 0;
        int at = 0;
        while (at < rows.size()) {
            Optional<ColumnBand> band = ColumnBand.around(rows, at, free);
            if (band.isPresent()) {
                whole(rows.subList(free, band.get().firstRow()));
                columns(band.get());
                at = band.get().lastRow();
                free = at + 1;
            }
            at++;
        }
        whole(rows.subList(free, rows.size()));
    }

    private void columns(ColumnBand band) {
        blank();
        band.column(true).forEach(this::add);
        blank();
        band.column(false).forEach(this::add);
        blank();
    }

    private void add(TextLine line) {
        TextLine above = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
        TextBox here = line.boxOrNull();
        TextBox there = above == null || above.page() != line.page() ? null : above.boxOrNull();
        if (here != null && there != null && here.top() - there.bottom() > PARAGRAPH_GAP * there.height()) {
            blank();
        }
        ordered.add(line);
    }

    /** A line without words parts what does not go on. */
    private void blank() {
        TextLine above = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
        if (above != null && !above.runs().isEmpty()) {
            ordered.add(new TextLine(above.area(), above.page(), null, null, Alignment.UNKNOWN, List.of()));
        }
    }

    /** Rows that no gap parts: what a line has on a row stays together. */
    private void whole(List<PageRow> rows) {
        for (PageRow row : rows) {
            if (row.segments().size() == 1) {
                add(PageSegment.joined(row.segments()));
                continue;
            }
            Map<Integer, List<PageSegment>> byLine = new LinkedHashMap<>();
            for (PageSegment segment : row.segments()) {
                byLine.computeIfAbsent(segment.number(), n -> new ArrayList<>()).add(segment);
            }
            byLine.values().forEach(pieces -> add(PageSegment.joined(pieces)));
        }
    }
}
