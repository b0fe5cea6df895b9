package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureException;

/**
 * Tells for each signature of a file what became of the file after it. Every revision is compared with the one before it, each
 * once, however many signatures there are: what is done in one revision and undone in the next is told, too. Every object that
 * was written, changed or taken out has to be justified by a rule for every way by which the document leads to it; what is not
 * is an undefined change. Never throws for what is in the file. Confined to one thread.
 */
public final class RevisionDiff {
    private final List<Revision> revisions;
    private final ShownContent content;
    private final Work work;
    private final Map<Integer, Outcome> steps = new HashMap<>();
    private final Map<Integer, Permissions> permissions = new HashMap<>();
    private @Nullable Revision fieldsOf;
    private @Nullable FormFields fields;

    public RevisionDiff(PdfStructure structure, ShownContent content, Limits limits) {
        this.revisions = structure.revisions();
        this.content = content;
        this.work = new Work(limits);
    }

    /** The changes of one step, or why they are not known. */
    private record Outcome(List<Change> changes, @Nullable Reason failure) {}

    /**
     * What became of the file after a revision, judged by what the signatures up to that revision allow.
     *
     * @param revision index of the revision that a signature covers
     */
    public ChangeReport since(int revision, VerificationPolicy policy) {
        List<Change> changes = new ArrayList<>();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int next = revision + 1; next < revisions.size(); next++) {
            Outcome outcome = steps.computeIfAbsent(next, this::compare);
            changes.addAll(outcome.changes());
            if (outcome.failure() != null) {
                reasons.add(outcome.failure());
                reasons.add(Reason.UNDEFINED_CHANGE);
            }
        }
        boolean known = reasons.isEmpty();
        try {
            reasons.addAll(forbidden(changes, revision, policy));
        } catch (StructureException e) {
            reasons.add(e.reason());
        } catch (TooMuchException e) {
            reasons.add(Reason.LIMIT_EXCEEDED);
        }
        ChangeReport report = ChangeReport.of(changes, reasons);
        return known || report.modification() == Modification.CONTENT
                ? report
                : new ChangeReport(Modification.UNKNOWN, report.reasons(), report.changes());
    }

    private Outcome compare(int revision) {
        try {
            Revision before = revisions.get(revision - 1);
            FormFields known = before.equals(fieldsOf) && fields != null
                    ? fields
                    : FormFields.of(Step.state(before), work);
            Step.Result result = Step.between(before, revisions.get(revision), known, content, work);
            fieldsOf = revisions.get(revision);
            fields = result.fields();
            return new Outcome(result.changes(), null);
        } catch (StructureException e) {
            return new Outcome(List.of(), e.reason());
        } catch (TooMuchException e) {
            return new Outcome(List.of(), Reason.LIMIT_EXCEEDED);
        }
    }

    private Set<Reason> forbidden(List<Change> changes, int revision, VerificationPolicy policy) {
        Permissions granted = permissions(revision);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (granted.isContradictory()
                || permissions(revisions.size() - 1).isContradictory()) {
            reasons.add(Reason.DOCMDP_VIOLATION);
        }
        int level = granted.level().orElse(2);
        for (Change change : changes) {
            boolean forms = change.code().modification() == Modification.FORM_FILL;
            boolean annotates = change.code() == ChangeCode.ANNOTATION_ADDED;
            if ((forms && level < 2) || (annotates && level < 3 && granted.level().isPresent())) {
                reasons.add(Reason.DOCMDP_VIOLATION);
            } else if (annotates && (level < 3 || policy == VerificationPolicy.OFFICIAL_DOCUMENT)) {
                // only a certification can say that comments are welcome, and an official document has no readers' comments
                reasons.add(Reason.UNDEFINED_CHANGE);
            }
            if (change.code() == ChangeCode.SIGNATURE_OVER_SCAN && policy == VerificationPolicy.OFFICIAL_DOCUMENT) {
                reasons.add(Reason.LATER_SIGNATURE_OVER_CONTENT);
            }
            boolean drawsAnew = change.code() == ChangeCode.NEED_APPEARANCES_CHANGED
                    && !granted.locks().isEmpty();
            if (drawsAnew || (concernsField(change.code()) && granted.isLocked(change.subject()))) {
                reasons.add(Reason.FIELDMDP_VIOLATION);
            }
        }
        return reasons;
    }

    private static boolean concernsField(ChangeCode code) {
        return switch (code) {
            case FIELD_FILLED, FIELD_OVER_CONTENT, FIELD_CHANGED, FIELD_REMOVED, SIGNATURE_ADDED, TIME_STAMP_ADDED -> true;
            default -> false;
        };
    }

    private Permissions permissions(int revision) {
        return permissions.computeIfAbsent(revision, this::readPermissions);
    }

    private Permissions readPermissions(int revision) {
        Revision signed = revisions.get(revision);
        State state = Step.state(signed);
        return Permissions.of(state, FormFields.of(state, work));
    }
}
