package vn.govmail.signing.pdf.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;

/**
 * What became of a file after one signature. Immutable.
 *
 * @param modification the gravest kind of change
 * @param reasons what counts against the signature; empty where every change is allowed
 * @param changes every change, allowed or not, in the order of the revisions
 */
public record ChangeReport(Modification modification, Set<Reason> reasons, List<Change> changes) {

    public ChangeReport {
        Set<Reason> inOrder = EnumSet.noneOf(Reason.class);
        inOrder.addAll(reasons);
        reasons = Collections.unmodifiableSet(inOrder);
        changes = List.copyOf(changes);
    }

    static ChangeReport of(List<Change> changes, Set<Reason> more) {
        Modification gravest = Modification.NONE;
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(more);
        for (Change change : changes) {
            change.code().reason().ifPresent(reasons::add);
            if (gravity(change.code().modification()) > gravity(gravest)) {
                gravest = change.code().modification();
            }
        }
        return new ChangeReport(gravest, reasons, changes);
    }

    /** What is known to be content is graver than what is not known. */
    private static int gravity(Modification modification) {
        return switch (modification) {
            case NONE -> 0;
            case LTV_ONLY -> 1;
            case FORM_FILL -> 2;
            case ANNOTATION -> 3;
            case UNKNOWN -> 4;
            case CONTENT -> 5;
        };
    }
}
