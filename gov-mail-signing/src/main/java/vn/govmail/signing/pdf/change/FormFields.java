package vn.govmail.signing.pdf.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The fields of a form in one state, and the widgets that show them (ISO 32000-1, 12.7.3). Immutable once read. */
final class FormFields {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 2_000;

    private final Map<ObjectId, FormField> fields = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private FormFields() {}

    static FormFields of(State state, Work work) {
        FormFields found = new FormFields();
        PdfDictionary form = state.dictionary(state.catalog().get("AcroForm")).orElse(PdfDictionary.EMPTY);
        Deque<FormField> open = new ArrayDeque<>();
        found.take(state, form.get("Fields"), Optional.empty(), open, work);
        while (!open.isEmpty()) {
            FormField field = open.pop();
            if (field.depth() >= MAX_DEPTH) {
                throw new TooMuchException("pdfFormDepth");
            }
            found.take(state, field.dictionary().get("Kids"), Optional.of(field), open, work);
        }
        return found;
    }

    private void take(
            State state, PdfValue array, Optional<FormField> parent, Deque<FormField> open, Work work) {
        for (PdfValue item : state.items(array)) {
            work.visit();
            if (item instanceof PdfReference reference && !fields.containsKey(reference.id())) {
                state.dictionary(item).ifPresent(dictionary -> {
                    FormField field = field(state, reference.id(), dictionary, parent);
                    fields.put(reference.id(), field);
                    names.add(field.name());
                    open.push(field);
                });
            }
        }
    }

    private static FormField field(State state, ObjectId id, PdfDictionary dictionary, Optional<FormField> parent) {
        boolean named = state.resolve(dictionary.get("T")) instanceof PdfString;
        String partial = state.resolve(dictionary.get("T")) instanceof PdfString name ? name.text() : "";
        String prefix = parent.map(FormField::name).orElse("");
        String name = prefix.isEmpty() || !named ? prefix + partial : prefix + "." + partial;
        if (name.length() > MAX_NAME) {
            throw new TooMuchException("pdfFieldName");
        }
        String type = state.resolve(dictionary.get("FT")) instanceof PdfName own
                ? own.value()
                : parent.map(FormField::type).orElse("");
        long flags = state.resolve(dictionary.get("Ff")) instanceof PdfNumber own
                ? own.asLong()
                : parent.map(FormField::flags).orElse(0L);
        return new FormField(
                id,
                name,
                dictionary,
                parent,
                parent.isPresent() && !named,
                type,
                flags,
                1 + parent.map(FormField::depth).orElse(0));
    }

    Map<ObjectId, FormField> all() {
        return fields;
    }

    Set<String> names() {
        return names;
    }

    Optional<FormField> get(ObjectId id) {
        return Optional.ofNullable(fields.get(id));
    }
}
