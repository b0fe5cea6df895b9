package vn.govmail.signing.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.govmail.document.PageKind;
import vn.govmail.document.text.Visibility;

/** What is to be seen of a page while it is drawn: how much of it is picture, and how letters are seen. One page, one thread. */
final class PageSight {
    private static final double PICTURE_SHARE = 0.75;
    private static final int STAMP_CHARACTERS = 100;

    private final FillColour fill = new FillColour();
    private final Rectangle2D area;
    private final float width;
    private final float height;
    private double pictureArea;
    private int visibleCharacters;
    private boolean painted;
    /** Whether an area may lie under text, so that white letters can be seen. */
    private boolean filled;

    private PageLines.Ink last = PageLines.Ink.PLAIN;

    PageSight(PDPage page) {
        PDRectangle box = page.getCropBox();
        this.width = box.getWidth();
        this.height = box.getHeight();
        this.area = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), width, height);
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    /** Whether its lower left corner is where its coordinates begin. */
    boolean beginsAtZero() {
        return area.getX() == 0 && area.getY() == 0;
    }

    /** The colour that areas and letters have. */
    FillColour fill() {
        return fill;
    }

    /** Lines are drawn, or an area is filled. */
    void paint(boolean isArea) {
        painted = true;
        filled |= isArea;
    }

    /** So many letters are shown; blanks do not count. */
    void letters(RenderingMode mode, int count) {
        if (mode != RenderingMode.NEITHER) {
            visibleCharacters += count;
        }
    }

    /** How a letter is seen that stands, by its left end and foot from the upper left corner, at a place of the page. */
    PageLines.Ink ink(RenderingMode mode, int points, float left, float foot, float wide, float high) {
        int colour = fill.value();
        boolean outside = left > width || left + wide < 0 || foot < 0 || foot - high > height;
        boolean unseeable = outside || points <= 1 || (FillColour.isWhite(colour) && !filled && pictureArea == 0);
        Visibility visibility = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP
                ? Visibility.NOT_PAINTED
                : unseeable ? Visibility.UNSEEABLE : Visibility.SHOWN;
        if (last.colour() != colour || last.visibility() != visibility) {
            last = new PageLines.Ink(colour, visibility);
        }
        return last;
    }

    /** A picture fills the unit square of some coordinates; empty where it lies outside the page, which does not count. */
    Optional<Rectangle2D> picture(Matrix place) {
        Rectangle2D shown = boxOf(place, 1, 0, 1).createIntersection(area);
        if (shown.getWidth() <= 0 || shown.getHeight() <= 0) {
            return Optional.empty();
        }
        double size = shown.getWidth() * shown.getHeight();
        pictureArea += size;
        if (size >= PICTURE_SHARE * area.getWidth() * area.getHeight()) {
            // some recognition programs paint their text first and the picture over it
            visibleCharacters = 0;
        }
        return Optional.of(shown);
    }

    /** What the page is, when all of it was drawn; empty where it is blank. */
    Optional<PageKind> kind() {
        double all = area.getWidth() * area.getHeight();
        if (pictureArea >= PICTURE_SHARE * all && all > 0 && visibleCharacters <= STAMP_CHARACTERS) {
            return Optional.of(PageKind.SCANNED);
        }
        return visibleCharacters > 0 || painted || pictureArea > 0
                ? Optional.of(PageKind.BORN_DIGITAL)
                : Optional.empty();
    }

    /** From a bit below the baseline to the height of capitals; fonts lie about their boxes. */
    static Rectangle2D glyphBox(Matrix matrix, Vector displacement) {
        float width = displacement.getX() == 0 ? 1 : displacement.getX();
        return boxOf(matrix, width, -0.2f, 0.7f);
    }

    /** The box around a box that is moved and turned. */
    static Rectangle2D boxOf(Matrix matrix, float width, float bottom, float top) {
        Point2D first = matrix.transformPoint(0, bottom);
        Rectangle2D box = new Rectangle2D.Double(first.getX(), first.getY(), 0, 0);
        box.add(matrix.transformPoint(width, bottom));
        box.add(matrix.transformPoint(0, top));
        box.add(matrix.transformPoint(width, top));
        return box;
    }
}
