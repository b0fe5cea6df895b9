package vn.govmail.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of a line that follow each other without a gap.
 *
 * @param line the line they are of
 * @param number the place of that line on its page, to tell lines apart that say the same
 * @param runs at least one
 * @param box where they stand
 */
record PageSegment(TextLine line, int number, List<TextRun> runs, TextBox box) {
    /** Words of a justified line are further apart than usual, but hardly so many times their size. */
    private static final float GAP = 0.6F;

    private static final float SMALLEST_SIZE = 6;

    PageSegment {
        runs = List.copyOf(runs);
    }

    /** The segments of a line whose place is known; none of a line without a place. */
    static List<PageSegment> of(TextLine line, int number) {
        List<PageSegment> segments = new ArrayList<>();
        List<TextRun> open = new ArrayList<>();
        TextBox box = null;
        for (TextRun run : line.runs()) {
            TextBox place = run.boxOrNull();
            if (place == null) {
                return List.of();
            }
            if (box != null && place.left() - box.right() > GAP * Math.max(SMALLEST_SIZE, size(run))) {
                segments.add(new PageSegment(line, number, open, box));
                open.clear();
                box = null;
            }
            open.add(run);
            box = box == null ? place : box.with(place);
        }
        if (box != null) {
            segments.add(new PageSegment(line, number, open, box));
        }
        return segments;
    }

    private static float size(TextRun run) {
        return run.style().sizeInPoints();
    }

    /** How wide letters are here, about. */
    float letterSize() {
        return Math.max(SMALLEST_SIZE, size(runs.get(0)));
    }

    /** Whether there is anything but blanks. */
    boolean says() {
        for (TextRun run : runs) {
            if (!run.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Runs side by side as a line of their own. */
    static TextLine joined(List<PageSegment> segments) {
        List<TextRun> all = new ArrayList<>();
        TextBox box = segments.get(0).box();
        for (PageSegment segment : segments) {
            all.addAll(segment.runs());
            box = box.with(segment.box());
        }
        TextRun first = all.get(0);
        all.set(0, new TextRun(first.text().stripLeading(), first.style(), first.visibility(), first.boxOrNull()));
        TextLine line = segments.get(0).line();
        return new TextLine(line.area(), line.page(), box, line.cellOrNull(), line.alignment(), all);
    }
}
