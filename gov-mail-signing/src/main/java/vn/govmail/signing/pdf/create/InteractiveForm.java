package vn.govmail.signing.pdf.create;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** Changes the form of a file (ISO 32000-1, 12.7.2) where it lies: no object is touched that need not be. */
final class InteractiveForm {
    /** Signatures exist, and changes must be appended (table 219). */
    private static final long SIGNED_APPEND_ONLY = 3;

    private final SourceFile file;
    private final Update update;
    private final PdfDictionary form;

    InteractiveForm(SourceFile file, Update update) {
        this.file = file;
        this.update = update;
        this.form = file.dictionary(file.catalog(), "AcroForm");
    }

    /** Adds a field at the top. */
    void add(ObjectId field) {
        Map<String, String> changes = new LinkedHashMap<>();
        PdfValue written = form.get("Fields");
        String longer = longer(file.array(form, "Fields"), field);
        if (written instanceof PdfReference reference) {
            update.put(reference.id(), new PdfText().raw(longer));
        } else {
            changes.put("Fields", longer);
        }
        write(changes);
    }

    /** Says that there are signatures. */
    void setFlags() {
        write(new LinkedHashMap<>());
    }

    private void write(Map<String, String> changes) {
        long flags = file.get(form, "SigFlags") instanceof PdfNumber number ? number.asLong() : 0;
        if ((flags & SIGNED_APPEND_ONLY) != SIGNED_APPEND_ONLY) {
            changes.put("SigFlags", Long.toString(flags | SIGNED_APPEND_ONLY));
        }
        if (changes.isEmpty()) {
            return;
        }
        if (file.catalog().get("AcroForm") instanceof PdfReference reference && !form.equals(PdfDictionary.EMPTY)) {
            changes.forEach((key, syntax) -> update.change(reference.id(), form, key, syntax));
        } else if (form.equals(PdfDictionary.EMPTY)) {
            ObjectId id = update.newId();
            update.put(id, new PdfText().dictionary(form, changes));
            update.change(file.root(), file.catalog(), "AcroForm", PdfText.referenceTo(id));
        } else {
            update.change(
                    file.root(),
                    file.catalog(),
                    "AcroForm",
                    new PdfText().dictionary(form, changes).toSyntax());
        }
    }

    /** Shows a field on a page. */
    void addToPage(Pages.Page page, ObjectId widget) {
        String longer = longer(file.array(page.dictionary(), "Annots"), widget);
        if (page.dictionary().get("Annots") instanceof PdfReference reference
                && file.resolve(reference) instanceof PdfArray) {
            update.put(reference.id(), new PdfText().raw(longer));
        } else {
            update.change(page.id(), page.dictionary(), "Annots", longer);
        }
    }

    private static String longer(PdfArray array, ObjectId id) {
        PdfText text = new PdfText().raw("[");
        array.items().forEach(item -> text.value(item).raw(" "));
        return text.reference(id).raw("]").toSyntax();
    }
}
