package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Optional;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The fields of a form, or the kids of a field: they stay in their order, and what is new has a rule of its own. */
final class FieldList {

    private FieldList() {}

    static void compare(Step step, PdfValue was, PdfValue is, Area area) {
        if (is instanceof PdfReference array) {
            step.reached(array.id());
        }
        List<PdfValue> before = step.before().items(was);
        Optional<List<PdfValue>> added = Sequences.added(before, step.after().items(is));
        boolean list = step.after().resolve(is) instanceof PdfArray;
        if (added.isEmpty() || (!list && !was.equals(is))) {
            step.findings().add(area.code(), area.subject(), area.detail());
            return;
        }
        for (PdfValue value : before) {
            step.strict().require(value, value, "Fields", area);
        }
        for (PdfValue value : added.get()) {
            if (!(value instanceof PdfReference reference) || !isNewField(step, reference.id())) {
                step.findings().add(ChangeCode.FIELD_ADDED, area.subject(), area.detail());
            }
        }
    }

    private static boolean isNewField(Step step, ObjectId id) {
        return step.fieldsBefore().get(id).isEmpty()
                && step.fieldsAfter().get(id).isPresent();
    }
}
