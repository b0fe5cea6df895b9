package vn.govmail.signing.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.govmail.signing.pdf.change.Rectangle;
import vn.govmail.signing.pdf.change.ShownContent.Shown;

/** Where one page shows text and pictures. Confined to one thread. */
final class PageMarks implements MarkSink {
    /** Blank paper, and the lines on which a form is filled in. */
    private static final String LEADERS = "\u00a0._-\u2026\u00b7\u2010\u2011\u2012\u2013\u2014\u2024\u2025";

    private static final double SCAN_SHARE = 0.75;
    /** A touching edge covers nothing. */
    private static final double TOLERANCE = 1;

    private final List<Rectangle2D> content = new ArrayList<>();
    private final double pageArea;
    private boolean text;
    private boolean scan;
    private boolean drawn;

    PageMarks(PDRectangle page) {
        this.pageArea = (double) page.getWidth() * page.getHeight();
    }

    @Override
    public void glyph(Rectangle2D box, String letters) {
        boolean blank = !letters.isEmpty() && letters.chars().allMatch(PageMarks::isLeader);
        if (!blank) {
            text = true;
            content.add(box);
        }
    }

    private static boolean isLeader(int character) {
        return Character.isWhitespace(character) || LEADERS.indexOf(character) >= 0;
    }

    @Override
    public void picture(Rectangle2D box) {
        if (box.getWidth() * box.getHeight() >= SCAN_SHARE * pageArea) {
            scan = true;
        } else {
            content.add(box);
        }
    }

    @Override
    public void drawing() {
        drawn = true;
    }

    /** How many places there are to look at. */
    int size() {
        return content.size();
    }

    Shown under(Rectangle rectangle) {
        if (!text && !scan && drawn) {
            // perhaps letters drawn as outlines
            return Shown.CONTENT;
        }
        double insetX = Math.min(TOLERANCE, (rectangle.right() - rectangle.left()) / 4);
        double insetY = Math.min(TOLERANCE, (rectangle.top() - rectangle.bottom()) / 4);
        for (Rectangle2D box : content) {
            if (box.getMinX() < rectangle.right() - insetX
                    && box.getMaxX() > rectangle.left() + insetX
                    && box.getMinY() < rectangle.top() - insetY
                    && box.getMaxY() > rectangle.bottom() + insetY) {
                return Shown.CONTENT;
            }
        }
        return scan ? Shown.SCAN : Shown.NOTHING;
    }
}
