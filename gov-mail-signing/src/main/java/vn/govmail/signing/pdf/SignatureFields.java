package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.LimitException;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * Finds the filled-in signatures of a document: by the form fields, whatever type a field claims, and by the permissions of
 * the catalog. A dictionary that several fields show is one signature. Confined to one search.
 */
final class SignatureFields {
    private static final int MAX_NAME = 200;
    private static final Set<String> USAGE_RIGHTS = Set.of("UR", "UR3");

    private final Revision revision;
    private final int maxObjects;
    private final Map<PdfValue, Found> found = new LinkedHashMap<>();

    private SignatureFields(Revision revision, int maxObjects) {
        this.revision = revision;
        this.maxObjects = maxObjects;
    }

    /**
     * A signature dictionary under the name of the first field that has it.
     *
     * @param id name of the field, or what else tells it from the others
     * @param dictionary as the latest revision has it
     * @param object the object that it is; null where it is written into its field
     * @param holder the object in which it is written
     * @param field the first field that has it; null where that is no object of its own
     * @param grantsUsage whether no field has it and it merely grants usage rights to a viewer (ISO 32000-1, 12.8.2.3)
     * @param remarks what is unusual about its fields, for people
     */
    record Entry(
            String id,
            PdfDictionary dictionary,
            @Nullable ObjectId object,
            @Nullable ObjectId holder,
            @Nullable ObjectId field,
            boolean grantsUsage,
            List<String> remarks) {}

    private record Field(
            PdfDictionary dictionary,
            String name,
            String type,
            @Nullable ObjectId holder,
            @Nullable ObjectId object) {}

    /** What is known about one signature while fields are gone through. */
    private static final class Found {
        private final String id;
        private final PdfDictionary dictionary;
        private final @Nullable ObjectId object;
        private final @Nullable ObjectId holder;
        private final @Nullable ObjectId field;
        private final boolean grantsUsage;
        private final List<String> remarks = new ArrayList<>();

        Found(
                String id,
                PdfDictionary dictionary,
                @Nullable ObjectId object,
                @Nullable ObjectId holder,
                @Nullable ObjectId field,
                boolean grantsUsage) {
            this.id = id;
            this.dictionary = dictionary;
            this.object = object;
            this.holder = holder;
            this.field = field;
            this.grantsUsage = grantsUsage;
        }
    }

    /** In the order of the form. */
    static List<Entry> of(Revision revision, int maxObjects) {
        SignatureFields search = new SignatureFields(revision, maxObjects);
        PdfDictionary catalog = revision.catalog();
        revision.dictionary(catalog, "AcroForm").ifPresent(form -> search.collect(form, catalog));
        revision.dictionary(catalog, "Perms").ifPresent(search::permissions);
        return search.found.values().stream()
                .map(f -> new Entry(
                        f.id, f.dictionary, f.object, f.holder, f.field, f.grantsUsage, List.copyOf(f.remarks)))
                .toList();
    }

    private void permissions(PdfDictionary permissions) {
        permissions.entries().forEach((key, value) -> {
            if (revision.resolve(value) instanceof PdfDictionary signature && isSignature(signature)) {
                ObjectId object = value instanceof PdfReference reference ? reference.id() : null;
                found.putIfAbsent(
                        object == null ? signature : value,
                        new Found(
                                "Perms." + shortened(key),
                                signature,
                                object,
                                object,
                                null,
                                USAGE_RIGHTS.contains(key)));
            }
        });
    }

    private void collect(PdfDictionary form, PdfDictionary catalog) {
        ObjectId holder = catalog.get("AcroForm") instanceof PdfReference reference
                ? reference.id()
                : revision.trailer().get("Root") instanceof PdfReference root ? root.id() : null;
        Set<ObjectId> seen = new HashSet<>();
        Deque<Field> open = new ArrayDeque<>();
        int count = push(form.get("Fields"), new Field(form, "", "", holder, null), seen, open);
        while (!open.isEmpty()) {
            Field field = open.pop();
            take(field);
            count += push(field.dictionary().get("Kids"), field, seen, open);
            if (count > maxObjects) {
                throw new LimitException("pdfObjects");
            }
        }
    }

    private void take(Field field) {
        PdfValue written = field.dictionary().get("V");
        if (!(revision.resolve(written) instanceof PdfDictionary value) || !isSignature(value)) {
            return;
        }
        ObjectId object = written instanceof PdfReference reference ? reference.id() : null;
        String id = field.name().isEmpty() ? "signature " + (found.size() + 1) : field.name();
        Found before = found.get(object == null ? value : written);
        if (before != null) {
            before.remarks.add("also the value of the field " + id);
            return;
        }
        Found signature = new Found(id, value, object, object == null ? field.holder() : object, field.object(), false);
        if (!field.type().equals("Sig")) {
            signature.remarks.add("value of a field of type " + (field.type().isEmpty() ? "none" : field.type()));
        }
        found.put(object == null ? value : written, signature);
    }

    /** How many there were. */
    private int push(PdfValue fields, Field parent, Set<ObjectId> seen, Deque<Field> open) {
        if (!(revision.resolve(fields) instanceof PdfArray array)) {
            return 0;
        }
        ObjectId listed = fields instanceof PdfReference reference ? reference.id() : parent.holder();
        for (int i = array.size() - 1; i >= 0; i--) {
            PdfValue item = array.get(i);
            boolean first = !(item instanceof PdfReference reference) || seen.add(reference.id());
            if (first && revision.resolve(item) instanceof PdfDictionary field) {
                ObjectId own = item instanceof PdfReference reference ? reference.id() : null;
                ObjectId holder = own == null ? listed : own;
                open.push(new Field(field, name(field, parent.name()), type(field, parent.type()), holder, own));
            }
        }
        return array.size();
    }

    private String name(PdfDictionary field, String prefix) {
        String partial = revision.get(field, "T") instanceof PdfString text ? text.text() : "";
        return shortened(prefix.isEmpty() || partial.isEmpty() ? prefix + partial : prefix + "." + partial);
    }

    private String type(PdfDictionary field, String inherited) {
        return revision.get(field, "FT") instanceof PdfName type ? shortened(type.value()) : inherited;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }

    private boolean isSignature(PdfDictionary value) {
        PdfValue type = revision.get(value, "Type");
        return value.has("Contents") || value.has("ByteRange") || type.isName("Sig") || type.isName("DocTimeStamp");
    }
}
