package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A picture that a page shows.
 *
 * @param stream the picture
 * @param place takes the unit square, on whose upper left corner the picture has its own, to the coordinates of the page
 * @param colour the colour that an image mask is painted with
 * @param opacity 0 to 1
 * @param blended whether its colours mix with those below it
 */
record PlacedPicture(COSStream stream, AffineTransform place, int colour, double opacity, boolean blended) {

    /** The box around the picture on the page. */
    Rectangle2D box() {
        return place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    }

    /** Whether it is painted with one colour through its own shape. */
    boolean isStencil() {
        return stream.getBoolean(COSName.IMAGE_MASK, COSName.getPDFName("IM"), false);
    }

    /** Whether it is laid on as ink is: one of whose colours are left out (ISO 32000-1, 8.9.6.4), too, since these are light ones. */
    boolean isInked() {
        return blended || stream.getDictionaryObject(COSName.MASK) instanceof COSArray;
    }

    /** Whether what lies below shows through. */
    boolean isTransparent() {
        return isStencil()
                || blended
                || opacity < 1
                || stream.containsKey(COSName.SMASK)
                || stream.containsKey(COSName.MASK);
    }
}
