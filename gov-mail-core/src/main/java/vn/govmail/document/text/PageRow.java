package vn.govmail.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands on one level of a page, from left to right. */
final class PageRow {
    /** Two pieces stand on one level if they share so much of the lower one's height. */
    private static final float SHARED_HEIGHT = 0.5F;

    private final List<PageSegment> segments = new ArrayList<>();
    private List<PageSegment> saying = List.of();
    private float top = Float.MAX_VALUE;
    private float bottom = -Float.MAX_VALUE;

    /** The rows of a page. Only neighbours in the order of the file can share a row. */
    static List<PageRow> of(List<PageSegment> segments) {
        List<PageRow> rows = new ArrayList<>();
        for (PageSegment segment : segments) {
            PageRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last == null || !last.holds(segment)) {
                last = new PageRow();
                rows.add(last);
            }
            last.add(segment);
        }
        rows.forEach(PageRow::complete);
        return rows;
    }

    private void complete() {
        if (segments.size() > 1) {
            segments.sort(Comparator.comparingDouble(segment -> segment.box().left()));
        }
        saying = segments.stream().allMatch(PageSegment::says)
                ? segments
                : segments.stream().filter(PageSegment::says).toList();
    }

    private boolean holds(PageSegment segment) {
        TextBox box = segment.box();
        float shared = Math.min(bottom, box.bottom()) - Math.max(top, box.top());
        return shared > SHARED_HEIGHT * Math.min(bottom - top, box.height());
    }

    private void add(PageSegment segment) {
        segments.add(segment);
        top = Math.min(top, segment.box().top());
        bottom = Math.max(bottom, segment.box().bottom());
    }

    List<PageSegment> segments() {
        return segments;
    }

    /** Those of them that say something: programs write blanks wherever a paragraph or a cell ends. */
    List<PageSegment> saying() {
        return saying;
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }
}
