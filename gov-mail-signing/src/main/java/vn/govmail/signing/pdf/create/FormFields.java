package vn.govmail.signing.pdf.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.create.SourceFile.Refusal;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The fields of a file's form, found without recursion and each object once. Immutable. */
final class FormFields {
    private static final int MAX_FIELDS = 100_000;
    private final List<FormField> fields;
    private final Set<String> firstNames;

    private FormFields(List<FormField> fields, Set<String> firstNames) {
        this.fields = List.copyOf(fields);
        this.firstNames = Set.copyOf(firstNames);
    }

    private record Node(ObjectId id, String parentName, String parentType) {}

    static FormFields of(SourceFile file) {
        List<FormField> found = new ArrayList<>();
        Set<String> firstNames = new HashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        push(file.array(file.dictionary(file.catalog(), "AcroForm"), "Fields").items(), "", "", open);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node.id()) || !(file.resolve(new PdfReference(node.id())) instanceof PdfDictionary field)) {
                continue;
            }
            if (seen.size() > MAX_FIELDS) {
                throw new Refusal(SigningProblem.LIMIT_EXCEEDED, "pdfFields");
            }
            String own = file.get(field, "T") instanceof PdfString text ? text.text() : "";
            String name = node.parentName().isEmpty() ? own : node.parentName() + "." + own;
            String type = file.get(field, "FT") instanceof PdfName form ? form.value() : node.parentType();
            if (node.parentName().isEmpty()) {
                firstNames.add(own);
            }
            List<PdfValue> kids = file.array(field, "Kids").items();
            List<ObjectId> widgets = widgets(file, node.id(), kids);
            if (widgets.size() < kids.size()) {
                push(kids, name, type, open);
            }
            found.add(new FormField(name, node.id(), field, type, file.dictionary(field, "V"), widgets));
        }
        return new FormFields(found, firstNames);
    }

    private static void push(List<PdfValue> references, String name, String type, Deque<Node> open) {
        for (PdfValue value : references) {
            if (value instanceof PdfReference reference) {
                open.push(new Node(reference.id(), name, type));
            }
        }
    }

    private static List<ObjectId> widgets(SourceFile file, ObjectId field, List<PdfValue> kids) {
        if (kids.isEmpty()) {
            return List.of(field);
        }
        List<ObjectId> widgets = new ArrayList<>();
        for (PdfValue kid : kids) {
            if (kid instanceof PdfReference reference
                    && file.resolve(kid) instanceof PdfDictionary dictionary
                    && !dictionary.has("T")) {
                widgets.add(reference.id());
            }
        }
        return widgets;
    }

    /** The field of a full name. */
    Optional<FormField> named(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether a new field at the top may not be called so. */
    boolean taken(String name) {
        return firstNames.contains(name) || named(name).isPresent();
    }

    List<FormField> signed() {
        return fields.stream().filter(FormField::isSigned).toList();
    }
}
