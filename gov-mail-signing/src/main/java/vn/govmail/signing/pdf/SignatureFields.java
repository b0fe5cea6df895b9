package vn.govmail.signing.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.signing.pdf.syntax.LimitException;

/**
 * Finds the filled-in signatures of a document: by the form fields, whatever type a field claims, and by the permissions of
 * the catalog. A dictionary that several fields show is one signature. Stateless.
 */
final class SignatureFields {
    private static final int MAX_NAME = 200;

    private SignatureFields() {}

    /** A signature dictionary under the name of the first field that has it. */
    record Entry(String id, COSDictionary dictionary) {}

    /** In the order of the form. */
    static List<Entry> of(PDDocument document, int maxObjects) {
        COSDictionary root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
        if (root == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Set<COSDictionary> known = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary form = root.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            collect(form, maxObjects, entries, known);
        }
        COSDictionary permissions = root.getCOSDictionary(COSName.PERMS);
        if (permissions != null) {
            for (COSName name : List.copyOf(permissions.keySet())) {
                COSDictionary value = permissions.getCOSDictionary(name);
                if (value != null && isSignature(value) && known.add(value)) {
                    entries.add(new Entry("Perms." + shortened(name.getName()), value));
                }
            }
        }
        return entries;
    }

    private static void collect(COSDictionary form, int maxObjects, List<Entry> entries, Set<COSDictionary> known) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Field> open = new ArrayDeque<>();
        push(form.getDictionaryObject(COSName.FIELDS), "", open);
        while (!open.isEmpty()) {
            Field field = open.pop();
            if (!seen.add(field.dictionary())) {
                continue;
            }
            if (seen.size() > maxObjects) {
                throw new LimitException("pdfObjects");
            }
            COSDictionary value = field.dictionary().getCOSDictionary(COSName.V);
            if (value != null && isSignature(value) && known.add(value)) {
                entries.add(
                        new Entry(field.name().isEmpty() ? "signature " + (entries.size() + 1) : field.name(), value));
            }
            push(field.dictionary().getDictionaryObject(COSName.KIDS), field.name(), open);
        }
    }

    private record Field(COSDictionary dictionary, String name) {}

    private static void push(Object fields, String prefix, Deque<Field> open) {
        if (!(fields instanceof COSArray array)) {
            return;
        }
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.getObject(i) instanceof COSDictionary field) {
                String partial = field.getString(COSName.T, "");
                String name = prefix.isEmpty() || partial.isEmpty() ? prefix + partial : prefix + "." + partial;
                open.push(new Field(field, shortened(name)));
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }

    private static boolean isSignature(COSDictionary value) {
        return value.containsKey(COSName.CONTENTS)
                || value.containsKey(COSName.BYTERANGE)
                || COSName.SIG.equals(value.getCOSName(COSName.TYPE))
                || COSName.DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE));
    }
}
