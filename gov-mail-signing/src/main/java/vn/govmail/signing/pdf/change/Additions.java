package vn.govmail.signing.pdf.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * What was written at a place where new content is allowed, such as the appearance of a field that was filled. Everything new
 * below it is justified with it; what lies below and was there before has to be what it was. Confined to one thread.
 */
final class Additions {
    private final Step step;
    private final Set<ObjectId> visited = new HashSet<>();

    Additions(Step step) {
        this.step = step;
    }

    /** Justifies all that was written below a value. */
    void allow(PdfValue value, Area area) {
        Deque<PdfReference> open = new ArrayDeque<>();
        collect(value, "", open, area);
        while (!open.isEmpty()) {
            step.work().visit();
            ObjectId id = open.pop().id();
            if (visited.add(id)) {
                step.reached(id);
                collect(step.after().get(id), "", open, area);
            }
        }
    }

    /**
     * Justifies what was written anywhere below a value, through objects that were there before, too. For values whose shape
     * the caller has checked to the last object.
     */
    void allowChecked(PdfValue value) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<PdfReference> open = new ArrayDeque<>();
        References.each(value, "", (key, reference) -> open.push(reference));
        while (!open.isEmpty()) {
            step.work().visit();
            ObjectId id = open.pop().id();
            if (!step.roles().has(id) && seen.add(id)) {
                step.reached(id);
                step.work().read(References.each(step.after().get(id), "", (key, reference) -> open.push(reference)));
            }
        }
    }

    private void collect(PdfValue value, String key, Deque<PdfReference> open, Area area) {
        long values = References.each(value, key, (name, reference) -> {
            ObjectId id = reference.id();
            if (step.isChanged(id) && !step.roles().has(id)) {
                open.push(reference);
            } else if (!step.roles().has(id)) {
                step.strict().require(reference, reference, name, area);
            }
        });
        step.work().read(values);
    }
}
