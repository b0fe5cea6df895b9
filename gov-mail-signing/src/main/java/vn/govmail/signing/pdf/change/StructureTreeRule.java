package vn.govmail.signing.pdf.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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
        boolean nodes = isRoot(before) ? isRoot(after) : isElement(before) && isElement(after);
        if (area.code() != ChangeCode.STRUCTURE_CHANGED
                || !nodes
                || !after.repeatedKeys().isEmpty()) {
            return false;
        }
        for (String key : Entries.keys(before, after)) {
            PdfValue was = before.get(key);
            PdfValue is = after.get(key);
            if ("K".equals(key)) {
                kids(was, is, area);
            } else if (isRoot(after) && "ParentTree".equals(key)) {
                parents(was, is, area);
            } else if (!isRoot(after) || !isSetting(key, was, is)) {
                step.strict().require(was, is, key, area);
            }
        }
        return true;
    }

    private static boolean isRoot(PdfDictionary dictionary) {
        return dictionary.get("Type").isName("StructTreeRoot");
    }

    private static boolean isElement(PdfDictionary dictionary) {
        return dictionary.get("S") instanceof PdfName && dictionary.has("P");
    }

    private static boolean isSetting(String key, PdfValue was, PdfValue is) {
        return ("ParentTreeNextKey".equals(key) && is instanceof PdfNumber)
                || ("RoleMap".equals(key) && was.isNull() && PdfDictionary.EMPTY.equals(is));
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

    /** The tree of numbers may be built anew, as long as it says the same and more (ISO 32000-1, 7.9.7). */
    private void parents(PdfValue was, PdfValue is, Area area) {
        if (was.equals(is) && step.isUntouched(was, is) && !(is instanceof PdfReference)) {
            step.strict().require(was, is, "ParentTree", area);
            return;
        }
        Map<PdfValue, PdfValue> before = numbers(step.before(), was, false);
        Map<PdfValue, PdfValue> after = numbers(step.after(), is, true);
        before.forEach((number, value) -> keep(value, after.getOrDefault(number, PdfNull.NULL), area));
        after.forEach((number, value) -> {
            if (!before.containsKey(number)) {
                extend(value, number instanceof PdfNumber && isNewElement(value, MAX_DEPTH), area);
            }
        });
    }

    private void keep(PdfValue was, PdfValue is, Area area) {
        PdfValue before = step.before().resolve(was);
        boolean copied = !was.equals(is)
                && before instanceof PdfArray
                && before.equals(step.after().resolve(is));
        if (copied) {
            noteArray(is);
        }
        step.strict().require(copied ? before : was, copied ? before : is, "ParentTree", area);
    }

    private Map<PdfValue, PdfValue> numbers(State state, PdfValue root, boolean note) {
        Map<PdfValue, PdfValue> entries = new LinkedHashMap<>();
        Set<PdfValue> seen = new HashSet<>();
        Deque<PdfValue> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            step.work().visit();
            PdfValue node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            PdfDictionary dictionary = state.dictionary(node).orElse(PdfDictionary.EMPTY);
            if (note) {
                noteArray(node);
                noteArray(dictionary.get("Kids"));
                noteArray(dictionary.get("Nums"));
            }
            state.items(dictionary.get("Kids")).forEach(open::push);
            List<PdfValue> items = state.items(dictionary.get("Nums"));
            for (int i = 0; i + 1 < items.size(); i += 2) {
                entries.putIfAbsent(state.resolve(items.get(i)), items.get(i + 1));
            }
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
