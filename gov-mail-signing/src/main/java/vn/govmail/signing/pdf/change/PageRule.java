package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The pages and all that they show stay what they were (attacks: pages added, removed, exchanged; shadow hide and replace);
 * annotations are left to {@link AnnotationRule}.
 */
final class PageRule {
    /** Where and how large a page is (ISO 32000-1, table 30). */
    private static final Set<String> GEOMETRY = Set.of(
            "Type",
            "Kids",
            "Count",
            "Parent",
            "MediaBox",
            "CropBox",
            "BleedBox",
            "TrimBox",
            "ArtBox",
            "Rotate",
            "UserUnit");

    private final Step step;
    private final Pages before;
    private final Pages after;
    private final AnnotationRule annotations;

    PageRule(Step step) {
        this.step = step;
        this.before = Pages.of(step.before(), step.work());
        this.after = Pages.of(step.after(), step.work());
        this.annotations = new AnnotationRule(step);
    }

    void assignRoles() {
        before.nodes().forEach(id -> step.roles().assign(id, Roles.Role.PAGE));
        after.nodes().forEach(id -> step.roles().assign(id, Roles.Role.PAGE));
        if (step.after().trailer().get("Root") instanceof PdfReference root) {
            step.roles().assign(root.id(), Roles.Role.CATALOG);
        }
    }

    void compare() {
        if (!before.nodes().equals(after.nodes())) {
            step.findings().add(ChangeCode.PAGES_CHANGED, "", "Kids");
        }
        Map<ObjectId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < before.leaves().size(); i++) {
            numbers.put(before.leaves().get(i), i);
        }
        Set<ObjectId> still = new HashSet<>(after.nodes());
        for (ObjectId id : before.nodes()) {
            if (still.contains(id)) {
                compare(id, numbers.getOrDefault(id, -1));
                step.strict().run();
            }
        }
    }

    Pages before() {
        return before;
    }

    /** The places at which annotations were added. */
    AnnotationRule annotations() {
        return annotations;
    }

    private void compare(ObjectId id, int index) {
        step.reached(id);
        String subject = index < 0 ? "" : Integer.toString(index + 1);
        if (!(step.before().get(id) instanceof PdfDictionary one
                && step.after().get(id) instanceof PdfDictionary two)) {
            step.findings().add(ChangeCode.PAGES_CHANGED, subject);
            return;
        }
        if (!two.repeatedKeys().equals(one.repeatedKeys())) {
            step.findings().add(ChangeCode.PAGE_CHANGED, subject);
        }
        for (String key : Entries.keys(one, two)) {
            PdfValue was = one.get(key);
            PdfValue is = two.get(key);
            if ("Annots".equals(key) && index >= 0) {
                annotations.compare(index, was, is);
            } else if ("Kids".equals(key)) {
                compareKids(was, is);
            } else if (was.isNull() && isTagging(key, is)) {
                step.findings().add(ChangeCode.STRUCTURE_EXTENDED, subject, key);
            } else {
                ChangeCode code = GEOMETRY.contains(key) ? ChangeCode.PAGES_CHANGED : ChangeCode.PAGE_CHANGED;
                step.strict().require(was, is, key, new Area(code, subject, key));
            }
        }
    }

    /** Set when the first signature field of a page gets its place in the structure tree; shows nothing. */
    private static boolean isTagging(String key, PdfValue is) {
        return ("Tabs".equals(key) && is instanceof PdfName)
                || ("StructParents".equals(key) && is instanceof PdfNumber);
    }

    /** The nodes themselves are compared one by one. */
    private void compareKids(PdfValue was, PdfValue is) {
        if (is instanceof PdfReference reference) {
            step.reached(reference.id());
        }
        List<PdfValue> items = new ArrayList<>(step.before().items(was));
        boolean references = items.stream().allMatch(PdfReference.class::isInstance);
        if (!references || !new PdfArray(items).equals(step.after().resolve(is))) {
            step.findings().add(ChangeCode.PAGES_CHANGED, "", "Kids");
        }
    }
}
