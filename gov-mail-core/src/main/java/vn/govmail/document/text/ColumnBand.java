package vn.govmail.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of a page that one upright gap parts into a left and a right column: the heading of an official document, and its
 * "Nơi nhận" beside the signature.
 */
final class ColumnBand {
    /** So wide has the gap to stay over all rows, in points. */
    private static final float NARROWEST = 3;

    /** A gap of so many letters parts columns wherever it is seen. */
    private static final float SURE_GAP = 2;

    /** Where two rows or more agree, a smaller one does. */
    private static final float AGREED_GAP = 0.8F;

    /** More pieces on one level are a row of a table. */
    private static final int MOST_PIECES = 3;

    /** So far below each other, in heights of a row, rows still are of one band: a signature stands between two of them. */
    private static final float FARTHEST = 9;

    /** The feet of two lines of one column are at least so far apart, in sizes of their letters. */
    private static final float CLOSEST_LINES = 0.85F;

    /** A page of two columns throughout has some sixty rows. */
    private static final int MOST_ROWS = 120;

    private static final String ADDRESSES = "Kính g";

    private final List<PageRow> rows;
    private int first;
    private int last;
    private float from;
    private float to;
    private int parted;
    private float widest;

    private ColumnBand(List<PageRow> rows, int seed) {
        this.rows = rows;
        this.first = seed;
        this.last = seed;
    }

    /**
     * The band around a row.
     *
     * @param rows the rows of a page
     * @param seed the row that may have two columns
     * @param free the first row that is of no band yet
     * @return nothing where no gap parts it
     */
    static Optional<ColumnBand> around(List<PageRow> rows, int seed, int free) {
        ColumnBand band = new ColumnBand(rows, seed);
        return band.start() && band.grow(free) ? Optional.of(band) : Optional.empty();
    }

    /** What stands on a row, and on the next one where that is too close for the same column: each keeps its own distances. */
    private List<PageSegment> level(int index) {
        PageRow row = rows.get(index);
        List<PageSegment> pieces = row.saying();
        PageRow next = index + 1 < rows.size() ? rows.get(index + 1) : null;
        if (next == null
                || pieces.isEmpty()
                || next.bottom() - row.bottom() > CLOSEST_LINES * pieces.get(0).letterSize()) {
            return pieces;
        }
        return Stream.concat(pieces.stream(), next.saying().stream())
                .sorted(Comparator.comparingDouble(piece -> piece.box().left()))
                .toList();
    }

    private boolean start() {
        List<PageSegment> pieces = level(first);
        if (pieces.size() < 2 || pieces.size() > MOST_PIECES) {
            return false;
        }
        for (int i = 1; i < pieces.size(); i++) {
            float left = pieces.get(i - 1).box().right();
            float right = pieces.get(i).box().left();
            if (right - left > to - from) {
                from = left;
                to = right;
            }
        }
        count(pieces);
        return widest >= AGREED_GAP;
    }

    /** Remembers whether this row has something on both sides of the gap, and how far apart. */
    private void count(List<PageSegment> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            PageSegment left = pieces.get(i - 1);
            float end = left.box().right();
            float start = pieces.get(i).box().left();
            float letters = (start - end) / left.letterSize();
            if (end <= from && start >= to && letters >= AGREED_GAP) {
                parted++;
                widest = Math.max(widest, letters);
            }
        }
    }

    private boolean grow(int free) {
        while (last + 1 < rows.size() && last - first < MOST_ROWS && isNear(last, last + 1) && takes(last + 1)) {
            last++;
        }
        while (first > free && last - first < MOST_ROWS && isNear(first - 1, first) && takes(first - 1)) {
            first--;
        }
        return widest >= SURE_GAP || parted >= 2;
    }

    private boolean isNear(int upper, int lower) {
        PageRow above = rows.get(upper);
        float height = above.bottom() - above.top();
        return rows.get(lower).top() - above.bottom() <= FARTHEST * Math.max(height, 1);
    }

    /** Whether a row leaves the gap open; narrows it to what is left of it. */
    private boolean takes(int index) {
        List<PageSegment> pieces = rows.get(index).saying();
        if (pieces.size() > MOST_PIECES || pieces.stream().anyMatch(ColumnBand::addresses)) {
            return false;
        }
        float middle = (from + to) / 2;
        float left = from;
        float right = to;
        for (PageSegment piece : pieces) {
            boolean isLeft = (piece.box().left() + piece.box().right()) / 2 < middle;
            left = isLeft ? Math.max(left, piece.box().right()) : left;
            right = isLeft ? right : Math.min(right, piece.box().left());
        }
        if (right - left < NARROWEST) {
            return false;
        }
        from = left;
        to = right;
        count(level(index));
        return true;
    }

    /** With these words a heading is over, also where they leave its gap open. */
    private static boolean addresses(PageSegment piece) {
        String text = piece.runs().get(0).text().strip();
        return text.regionMatches(true, 0, ADDRESSES, 0, ADDRESSES.length());
    }

    int firstRow() {
        return first;
    }

    int lastRow() {
        return last;
    }

    /** The lines of one column, from top to bottom. */
    List<TextLine> column(boolean leftOne) {
        float middle = (from + to) / 2;
        List<TextLine> lines = new ArrayList<>();
        for (PageRow row : rows.subList(first, last + 1)) {
            List<PageSegment> here = row.segments().stream()
                    .filter(piece -> (piece.box().left() < middle) == leftOne)
                    .toList();
            if (!here.isEmpty()) {
                lines.add(PageSegment.joined(here));
            }
        }
        return lines;
    }
}
