package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Optional;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** A rectangle in the coordinates of a page, in points, corners in order (ISO 32000-1, 7.9.5). Immutable. */
public record Rectangle(double left, double bottom, double right, double top) {

    /** From four numbers; empty for anything else. */
    static Optional<Rectangle> of(State state, PdfValue value) {
        List<PdfValue> items = state.items(value);
        if (items.size() != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(state.resolve(items.get(i)) instanceof PdfNumber number) || !Double.isFinite(number.asDouble())) {
                return Optional.empty();
            }
            numbers[i] = number.asDouble();
        }
        return Optional.of(new Rectangle(
                Math.min(numbers[0], numbers[2]),
                Math.min(numbers[1], numbers[3]),
                Math.max(numbers[0], numbers[2]),
                Math.max(numbers[1], numbers[3])));
    }

    boolean isEmpty() {
        return right <= left || top <= bottom;
    }
}
