package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * What the signatures of one state of a file allow afterwards (ISO 32000-1, 12.8.2 and 12.7.4.5; ISO 32000-2 adds /P to locks).
 * The strictest holds. Immutable.
 *
 * @param level 1 no changes, 2 forms and signatures, 3 annotations too; empty where nothing is said
 * @param locks which fields may not change any more
 * @param fields the names of the fields that there were
 * @param isContradictory two certifications, or one that is not the first signature
 */
record Permissions(OptionalInt level, List<FieldLock> locks, Set<String> fields, boolean isContradictory) {
    private static final int STRICTEST = 1;
    private static final int DEFAULT = 2;
    private static final int WIDEST = 3;

    static Permissions of(State state, FormFields form) {
        Set<PdfDictionary> signatures = new HashSet<>();
        List<FieldLock> locks = new ArrayList<>();
        OptionalInt level = OptionalInt.empty();
        for (FormField field : form.all().values()) {
            PdfDictionary signature = field.signature(state).orElse(null);
            if (signature == null || field.isWidgetOnly()) {
                continue;
            }
            signatures.add(signature);
            PdfDictionary lock =
                    state.dictionary(field.dictionary().get("Lock")).orElse(PdfDictionary.EMPTY);
            if (!lock.entries().isEmpty()) {
                locks.add(FieldLock.of(state, lock));
                level = lock.has("P") ? strictest(level, level(state, lock)) : level;
            }
        }
        state.dictionary(state.catalog().get("Perms"))
                .flatMap(permissions -> state.dictionary(permissions.get("DocMDP")))
                .ifPresent(signatures::add);
        for (PdfDictionary signature : signatures) {
            for (PdfDictionary parameters : transforms(state, signature, "DocMDP")) {
                level = strictest(level, level(state, parameters));
            }
            transforms(state, signature, "FieldMDP").forEach(p -> locks.add(FieldLock.of(state, p)));
        }
        return new Permissions(level, List.copyOf(locks), form.names(), isContradictory(state, signatures));
    }

    /** Whether a signature dictionary certifies the document. */
    static boolean certifies(State state, PdfDictionary signature) {
        return !transforms(state, signature, "DocMDP").isEmpty();
    }

    /** Whether a field that there was may not change any more. */
    boolean isLocked(String field) {
        return fields.contains(field) && locks.stream().anyMatch(lock -> lock.covers(field));
    }

    private static OptionalInt strictest(OptionalInt one, int two) {
        return OptionalInt.of(one.isPresent() ? Math.min(one.getAsInt(), two) : two);
    }

    private static int level(State state, PdfDictionary parameters) {
        PdfValue value = state.resolve(parameters.get("P"));
        if (value.isNull()) {
            return DEFAULT;
        }
        boolean known = value instanceof PdfNumber number && number.asLong() >= STRICTEST && number.asLong() <= WIDEST;
        return known ? (int) ((PdfNumber) value).asLong() : STRICTEST;
    }

    private static List<PdfDictionary> transforms(State state, PdfDictionary signature, String method) {
        List<PdfDictionary> found = new ArrayList<>();
        for (PdfValue item : state.items(signature.get("Reference"))) {
            PdfDictionary reference = state.dictionary(item).orElse(PdfDictionary.EMPTY);
            if (state.resolve(reference.get("TransformMethod")).isName(method)) {
                found.add(state.dictionary(reference.get("TransformParams")).orElse(PdfDictionary.EMPTY));
            }
        }
        return found;
    }

    private static boolean isContradictory(State state, Set<PdfDictionary> signatures) {
        List<PdfDictionary> certifying =
                signatures.stream().filter(s -> certifies(state, s)).toList();
        if (certifying.isEmpty()) {
            return false;
        }
        OptionalLong own = end(state, certifying.get(0));
        boolean earlier = signatures.stream()
                .filter(s -> !s.equals(certifying.get(0)) && !FormField.isTimeStamp(state, s))
                .map(s -> end(state, s))
                .anyMatch(end -> own.isEmpty() || end.isEmpty() || end.getAsLong() < own.getAsLong());
        return certifying.size() > 1 || earlier;
    }

    /** Where the bytes end that a signature covers. */
    private static OptionalLong end(State state, PdfDictionary signature) {
        List<PdfValue> range = state.items(signature.get("ByteRange"));
        if (range.size() == 4
                && state.resolve(range.get(2)) instanceof PdfNumber start
                && state.resolve(range.get(3)) instanceof PdfNumber length) {
            return OptionalLong.of(start.asLong() + length.asLong());
        }
        return OptionalLong.empty();
    }
}
