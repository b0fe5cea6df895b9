package vn.govmail.signing.pdf.change;

import java.util.Optional;
import vn.govmail.signing.pdf.syntax.PdfNumber;

/** Whether the appearance of a field lies over what its page shows (attacks: sneaky signature, overlay). */
final class Placement {
    /** The appearance keeps its size or its direction whatever the page does, so it leaves its rectangle. */
    private static final long DETACHED = 8 | 16;

    private final Step step;

    Placement(Step step) {
        this.step = step;
    }

    static long flags(Step step, FormField field) {
        return step.after().resolve(field.dictionary().get("F")) instanceof PdfNumber number ? number.asLong() : 0;
    }

    /** Reports a field that was filled, signed or added, if it covers something. */
    void check(FormField field, int page) {
        Optional<Rectangle> rectangle =
                Rectangle.of(step.after(), field.dictionary().get("Rect"));
        if (rectangle.filter(Rectangle::isEmpty).isPresent()) {
            return;
        }
        ShownContent.Shown shown = rectangle.isEmpty() || (flags(step, field) & DETACHED) != 0
                ? ShownContent.Shown.CONTENT
                : step.content().under(page, rectangle.get());
        if (shown == ShownContent.Shown.NOTHING) {
            return;
        }
        ChangeCode code = ChangeCode.FIELD_OVER_CONTENT;
        if (field.isSignature()) {
            boolean scan = shown == ShownContent.Shown.SCAN;
            code = scan ? ChangeCode.SIGNATURE_OVER_SCAN : ChangeCode.SIGNATURE_OVER_CONTENT;
        }
        step.findings().add(code, field.name(), Integer.toString(page + 1));
    }
}
