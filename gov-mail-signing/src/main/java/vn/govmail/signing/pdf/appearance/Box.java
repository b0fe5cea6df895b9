package vn.govmail.signing.pdf.appearance;

import java.util.Optional;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/** A rectangle in points that is not empty, corners in order (ISO 32000-1, 7.9.5). */
record Box(double left, double bottom, double right, double top) {

    static Optional<Box> of(PdfValue value, Revision revision) {
        if (!(value instanceof PdfArray array) || array.size() != 4) {
            return Optional.empty();
        }
        double[] n = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(revision.resolve(array.get(i)) instanceof PdfNumber number) || !Double.isFinite(number.asDouble())) {
                return Optional.empty();
            }
            n[i] = number.asDouble();
        }
        Box box = new Box(Math.min(n[0], n[2]), Math.min(n[1], n[3]), Math.max(n[0], n[2]), Math.max(n[1], n[3]));
        return box.width() > 0 && box.height() > 0 ? Optional.of(box) : Optional.empty();
    }

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    /** How much of the other's width this one covers from its left end; 0 where they do not meet or this lies further right. */
    double leftShareOf(Box other) {
        boolean meets = bottom < other.top && top > other.bottom && left <= other.left;
        return meets ? Math.max(0, (Math.min(right, other.right) - other.left) / other.width()) : 0;
    }
}
