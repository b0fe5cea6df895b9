package vn.govmail.signing.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import vn.govmail.document.scan.PageRegion;

/** The paper of one page, on which its pictures are laid as a reader sees them. Confined to one thread. */
public final class PageCanvas {
    /** Pixels to a millimetre at which pages are examined: about 100 to an inch, at which the ring of a seal is 2 to 6 wide. */
    public static final double SCALE = 100 / 25.4;

    private static final int MAX_PIXELS = 4_000_000;
    private static final int MIN_SIDE = 16;

    private final PaperSize paper;
    private final double scale;
    private final int width;
    private final int height;
    private final int[] rgb;

    private PageCanvas(PaperSize paper, double scale, double width, double height) {
        this.paper = paper;
        this.scale = scale;
        this.width = Math.max(MIN_SIDE, (int) Math.round(width * scale));
        this.height = Math.max(MIN_SIDE, (int) Math.round(height * scale));
        this.rgb = new int[this.width * this.height];
        Arrays.fill(rgb, 0xffffff);
    }

    /** A blank sheet. */
    public PageCanvas(PaperSize paper) {
        this(
                paper,
                Math.min(SCALE, Math.sqrt(MAX_PIXELS / (paper.width() * paper.height()))),
                paper.width(),
                paper.height());
    }

    /** A blank part of a sheet, so many pixels to a millimetre; its pixels are counted from the part's corner. */
    static PageCanvas ofPart(PaperSize paper, PageRegion part, double scale) {
        return new PageCanvas(paper, scale, part.width(), part.height());
    }

    PaperSize paper() {
        return paper;
    }

    /** Whether millimetres are those of the paper. */
    public boolean isSizeKnown() {
        return paper.known();
    }

    /** Pixels to a millimetre. */
    public double scale() {
        return scale;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    int[] rgb() {
        return rgb;
    }

    /**
     * Lays a picture onto the page.
     *
     * @param place takes the unit square, whose upper left corner is that of the picture, to pixels of the page
     * @param opacity 0 to 1
     * @param multiplied whether colours darken each other as ink does
     */
    public void draw(Picture picture, AffineTransform place, double opacity, boolean multiplied) {
        Rectangle2D box =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        int left = (int) Math.max(0, Math.floor(box.getMinX()));
        int right = (int) Math.min(width, Math.ceil(box.getMaxX()));
        int top = (int) Math.max(0, Math.floor(box.getMinY()));
        int bottom = (int) Math.min(height, Math.ceil(box.getMaxY()));
        AffineTransform back = new AffineTransform(place);
        back.scale(1.0 / picture.width(), 1.0 / picture.height());
        try {
            back.invert();
        } catch (NoninvertibleTransformException e) {
            return; // a line has no area
        }
        int visibility = (int) Math.round(opacity * 255);
        for (int y = top; y < bottom; y++) {
            Point2D start = back.transform(new Point2D.Double(left + 0.5, y + 0.5), null);
            double u = start.getX();
            double v = start.getY();
            for (int x = left; x < right; x++) {
                if (u >= 0 && v >= 0 && u < picture.width() && v < picture.height()) {
                    int colour = picture.argb()[(((int) v) * picture.width()) + ((int) u)];
                    blend((y * width) + x, colour, (colour >>> 24) * visibility / 255, multiplied);
                }
                u += back.getScaleX();
                v += back.getShearY();
            }
        }
    }

    private void blend(int at, int colour, int alpha, boolean multiplied) {
        if (alpha == 255 && !multiplied) {
            rgb[at] = colour & 0xffffff;
        } else if (alpha > 0) {
            rgb[at] = (mix(at, colour, alpha, multiplied, 16) << 16)
                    | (mix(at, colour, alpha, multiplied, 8) << 8)
                    | mix(at, colour, alpha, multiplied, 0);
        }
    }

    private int mix(int at, int colour, int alpha, boolean multiplied, int shift) {
        int below = (rgb[at] >> shift) & 0xff;
        int above = (colour >> shift) & 0xff;
        int shown = multiplied ? above * below / 255 : above;
        return ((shown * alpha) + (below * (255 - alpha))) / 255;
    }
}
