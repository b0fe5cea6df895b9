package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNull;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The structure tree of a tagged document (ISO 32000-1, 14.7): a new signature field has its place there, as a new element
 * that names the field's widget, and an entry in the tree of parents. Everything else stays (attack: another text for those
 * who have the document read to them).
 */
final class StructureTreeRule {
    private static final Set<String> ELEMENT_ENTRIES = Set.of("Type", "S", "P", "K", "Pg", "Alt", "T", "Lang", "R");
    private static final Set<String> OBJECT_ENTRIES = Set.of("Type", "Obj", "Pg");
    private static final int MAX_DEPTH = 8;

    private final Step step;
    private PdfValue rootBefore = PdfNull.NULL;
    private PdfValue rootAfter = PdfNull.NULL;

    StructureTreeRule(Step step) {
        this.step = step;
    }

    /** The root as the catalog has it; compared last, since what pages show as well is compared as their content. */
    void announce(PdfValue before, PdfValue after) {
        rootBefore = before;
        rootAfter = after;
    }

    void compareTree() {
        Area area = new Area(ChangeCode.STRUCTURE_CHANGED, "", "StructTreeRoot");
        step.strict().require(rootBefore, rootAfter, "StructTreeRoot", area);
    }

    /** Compares two states of a node of the tree; false if this is none, so that nothing of it may change. */
    boolean compare(PdfDictionary before, PdfDictionary after, Area area) {
        if (area.code() != ChangeCode.STRUCTURE_CHANGED || !after.repeatedKeys().isEmpty()) {
            return false;
        }
        boolean node = isElement(before) && isElement(after);
        boolean numbers = isNumberNode(before) && isNumberNode(after);
        if (!node && !numbers) {
            return false;
        }
        for (String key : Entries.keys(before, after)) {
            PdfValue was = before.get(key);
            PdfValue is = after.get(key);
            if (node && "K".equals(key)) {
                kids(was, is, area);
            } else if (numbers && "Kids".equals(key)) {
                numberKids(was, is, area);
            } else if (numbers && "Nums".equals(key)) {
                numbers(was, is, area);
            } else if (!(is instanceof PdfNumber && "ParentTreeNextKey".equals(key))
                    && !(numbers && "Limits".equals(key))) {
                step.strict().require(was, is, key, area);
            }
        }
        return true;
    }

    private boolean isElement(PdfDictionary dictionary) {
        return dictionary.get("Type").isName("StructTreeRoot")
                || (dictionary.get("S") instanceof PdfName && dictionary.has("P"));
    }

    private boolean isNumberNode(PdfDictionary dictionary) {
        return dictionary.has("Nums") || (dictionary.has("Kids") && !dictionary.has("Names"));
    }

    private void kids(PdfValue was, PdfValue is, Area area) {
        Optional<List<PdfValue>> added = Sequences.added(list(step.before(), was), list(step.after(), is));
        if (added.isEmpty()) {
            step.strict().require(was, is, "K", area);
            return;
        }
        noteArray(is);
        for (PdfValue kept : list(step.before(), was)) {
            step.strict().require(kept, kept, "K", area);
        }
        for (PdfValue value : added.get()) {
            extend(value, isNewElement(value, MAX_DEPTH), area);
        }
    }

    /** One kid may stand for itself, without an array. */
    private static List<PdfValue> list(State state, PdfValue value) {
        PdfValue resolved = state.resolve(value);
        if (resolved instanceof PdfArray array) {
            return array.items();
        }
        return resolved.isNull() ? List.of() : List.of(value);
    }

    private void numberKids(PdfValue was, PdfValue is, Area area) {
        Optional<List<PdfValue>> added = Sequences.added(step.before().items(was), step.after().items(is));
        if (added.isEmpty()) {
            step.strict().require(was, is, "Kids", area);
            return;
        }
        noteArray(is);
        for (PdfValue kept : step.before().items(was)) {
            step.strict().require(kept, kept, "Kids", area);
        }
        for (PdfValue value : added.get()) {
            PdfDictionary node = step.after().dictionary(value).orElse(PdfDictionary.EMPTY);
            boolean fine = Set.of("Nums", "Limits").containsAll(node.entries().keySet())
                    && entries(step.after(), node.get("Nums")).values().stream()
                            .allMatch(entry -> isNewElement(entry, MAX_DEPTH));
            extend(value, fine, area);
        }
    }

    private void numbers(PdfValue was, PdfValue is, Area area) {
        Map<PdfValue, PdfValue> before = entries(step.before(), was);
        Map<PdfValue, PdfValue> after = entries(step.after(), is);
        noteArray(is);
        before.forEach((number, value) ->
                step.strict().require(value, after.getOrDefault(number, PdfNull.NULL), "Nums", area));
        after.forEach((number, value) -> {
            if (!before.containsKey(number)) {
                extend(value, number instanceof PdfNumber && isNewElement(value, MAX_DEPTH), area);
            }
        });
        if (2 * after.size() != step.after().items(is).size() && !was.equals(is)) {
            step.findings().add(area.code(), area.subject(), "Nums");
        }
    }

    private static Map<PdfValue, PdfValue> entries(State state, PdfValue nums) {
        List<PdfValue> items = new ArrayList<>(state.items(nums));
        Map<PdfValue, PdfValue> entries = new LinkedHashMap<>();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            entries.put(state.resolve(items.get(i)), items.get(i + 1));
        }
        return entries;
    }

    private void noteArray(PdfValue value) {
        if (value instanceof PdfReference reference) {
            step.reached(reference.id());
        }
    }

    private void extend(PdfValue value, boolean allowed, Area area) {
        if (allowed) {
            step.additions().allow(value, area);
            step.findings().add(ChangeCode.STRUCTURE_EXTENDED, "");
        } else {
            step.findings().add(area.code(), area.subject(), area.detail());
        }
    }

    /** An element, or a reference to an object, for signature fields and nothing else. */
    private boolean isNewElement(PdfValue value, int depth) {
        step.work().visit();
        boolean fresh = !(value instanceof PdfReference reference) || step.isNew(reference.id());
        if (depth == 0 || !fresh || !(step.after().resolve(value) instanceof PdfDictionary dictionary)) {
            return false;
        }
        if (dictionary.get("Type").isName("OBJR")) {
            return OBJECT_ENTRIES.containsAll(dictionary.entries().keySet())
                    && dictionary.get("Obj") instanceof PdfReference object
                    && step.fieldsAfter()
                            .get(object.id())
                            .filter(FormField::isSignature)
                            .isPresent();
        }
        List<PdfValue> kids = list(step.after(), dictionary.get("K"));
        return dictionary.get("S") instanceof PdfName
                && ELEMENT_ENTRIES.containsAll(dictionary.entries().keySet())
                && !kids.isEmpty()
                && kids.stream().allMatch(kid -> isNewElement(kid, depth - 1));
    }
}
