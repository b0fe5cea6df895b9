package vn.govmail.signing.pdf.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfNull;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * Two neighbouring states of a file and what is known about the way from one to the other. The rules each look at their place
 * in the document; at the end every object that was written has to be accounted for. Confined to one thread.
 */
final class Step {
    private final State before;
    private final State after;
    private final Work work;
    private ShownContent content;
    private final Set<ObjectId> differing = new TreeSet<>();
    private final Set<ObjectId> same = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<ObjectId> reached = new HashSet<>();
    private final Map<ObjectId, Area> replaced = new LinkedHashMap<>();
    private final Roles roles = new Roles();
    private final Findings findings;
    private final StrictComparison strict = new StrictComparison(this);
    private final Additions additions = new Additions(this);
    private final StructureTreeRule structure = new StructureTreeRule(this);
    private final FormFields fieldsBefore;
    private final FormFields fieldsAfter;

    private Step(Revision before, Revision after, FormFields fields, ShownContent content, Work work) {
        this.before = state(before);
        this.after = state(after);
        this.work = work;
        this.content = content;
        this.findings = new Findings(work);
        takeDifferences(after.written());
        takeDifferences(after.freed());
        this.fieldsBefore = fields;
        this.fieldsAfter = FormFields.of(this.after, work);
    }

    /**
     * Every change on the way from one revision to the next.
     *
     * @param fields those of the revision before
     */
    static Result between(Revision before, Revision after, FormFields fields, ShownContent content, Work work) {
        Step step = new Step(before, after, fields, content, work);
        step.compare();
        return new Result(step.findings.all(), step.fieldsAfter);
    }

    /**
     * What a step brought.
     *
     * @param changes every change
     * @param fields those of the revision that it leads to
     */
    record Result(List<Change> changes, FormFields fields) {}

    static State state(Revision revision) {
        return new State(revision.trailer(), id -> revision.get(id).orElse(PdfNull.NULL));
    }

    private void takeDifferences(Set<ObjectId> candidates) {
        for (ObjectId id : candidates) {
            work.visit();
            numbers.add(id.number());
            if (before.get(id).equals(after.get(id))) {
                same.add(id);
            } else {
                differing.add(id);
            }
        }
    }

    private void compare() {
        PageRule pages = new PageRule(this);
        if (!pages.before().isPlain()) {
            // who counts pages otherwise would look at another page
            content = (page, rectangle) -> ShownContent.Shown.CONTENT;
        }
        pages.assignRoles();
        fieldsBefore.all().keySet().forEach(id -> roles.assign(id, Roles.Role.FIELD));
        fieldsAfter.all().keySet().forEach(id -> roles.assign(id, Roles.Role.FIELD));
        // what is visited first gives a change its name: the most telling places come first
        new SignatureRule(this).compare();
        pages.compare();
        new FormRule(this, pages).compare();
        new TrailerRule(this).compare();
        new CatalogRule(this).compare();
        strict.run();
        structure.compareTree();
        strict.run();
        compareReplaced();
        new Leftovers(this).compare();
    }

    State before() {
        return before;
    }

    State after() {
        return after;
    }

    Work work() {
        return work;
    }

    ShownContent content() {
        return content;
    }

    Roles roles() {
        return roles;
    }

    Findings findings() {
        return findings;
    }

    StrictComparison strict() {
        return strict;
    }

    Additions additions() {
        return additions;
    }

    StructureTreeRule structure() {
        return structure;
    }

    FormFields fieldsBefore() {
        return fieldsBefore;
    }

    FormFields fieldsAfter() {
        return fieldsAfter;
    }

    /** Whether an object may differ; one of another generation has taken its number, or it was written anew. */
    boolean isChanged(ObjectId id) {
        if (!numbers.contains(id.number()) || same.contains(id)) {
            return false;
        }
        return differing.contains(id) || !before.get(id).equals(after.get(id));
    }

    /** Objects that were written or freed and are not what they were, ascending. */
    Set<ObjectId> differing() {
        return differing;
    }

    /** Notes that a rule has dealt with an object, either way. */
    void reached(ObjectId id) {
        reached.add(id);
    }

    /** Notes that a field has another appearance now; nothing but fields may use the old one. */
    void replaced(ObjectId appearance, Area area) {
        replaced.put(appearance, area);
    }

    private void compareReplaced() {
        replaced.forEach((id, area) -> {
            if (strict.hasVisited(id)) {
                findings.add(area.code(), area.subject(), area.detail(), Optional.of(id));
            }
        });
    }

    boolean isReached(ObjectId id) {
        return reached.contains(id);
    }

    /** Whether a value is a reference to an object that did not exist before. */
    boolean isNew(ObjectId id) {
        return before.get(id).isNull();
    }

    /** Whether two values are the same as written and do not lead directly to an object that was changed. */
    boolean isUntouched(PdfValue one, PdfValue two) {
        if (!one.equals(two)) {
            return false;
        }
        boolean[] touched = new boolean[1];
        References.each(two, "", (key, reference) -> touched[0] |= isChanged(reference.id()));
        return !touched[0];
    }
}
