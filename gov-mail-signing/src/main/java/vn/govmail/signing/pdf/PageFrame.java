package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.govmail.signing.scan.PaperSize;

/**
 * How a page lies before its reader: cropped and turned.
 *
 * @param box what of the page is shown, in its own coordinates
 * @param rotation degrees clockwise, 0 to 359
 */
record PageFrame(PDRectangle box, int rotation) {
    private static final double POINT = 25.4 / 72;

    static PageFrame of(PDPage page) {
        return new PageFrame(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
    }

    private boolean isTurned() {
        return rotation % 180 != 0;
    }

    private double width() {
        return Math.max(1, isTurned() ? box.getHeight() : box.getWidth());
    }

    private double height() {
        return Math.max(1, isTurned() ? box.getWidth() : box.getHeight());
    }

    PaperSize paper() {
        return PaperSize.stated(width() * POINT, height() * POINT);
    }

    /** Takes coordinates of the page to pixels of a sheet of a size. */
    AffineTransform view(double pixelsWide, double pixelsHigh) {
        AffineTransform view = AffineTransform.getScaleInstance(pixelsWide / width(), pixelsHigh / height());
        view.concatenate(
                switch (rotation) {
                    case 90 -> new AffineTransform(0, 1, 1, 0, -box.getLowerLeftY(), -box.getLowerLeftX());
                    case 180 -> new AffineTransform(-1, 0, 0, 1, box.getUpperRightX(), -box.getLowerLeftY());
                    case 270 -> new AffineTransform(0, -1, -1, 0, box.getUpperRightY(), box.getUpperRightX());
                    default -> new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
                });
        return view;
    }
}
