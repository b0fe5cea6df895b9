package vn.govmail.signing.pdf.create;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.create.Place.Box;
import vn.govmail.signing.pdf.create.SignatureDictionary.Gap;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;

/** Builds the update that adds a signature, with everything but the signature itself. Confined to one call. */
final class SignatureUpdate {
    private final SourceFile file;
    private final SignatureSpec spec;
    private final FormFields fields;
    private final Update update;

    private SignatureUpdate(SourceFile file, SignatureSpec spec, FormFields fields) {
        this.file = file;
        this.spec = spec;
        this.fields = fields;
        this.update = new Update(file);
    }

    /**
     * What to append.
     */
    static final class Built {
        private final byte[] bytes;
        private final Gap gap;
        private final String fieldName;

        Built(byte[] bytes, Gap gap, String fieldName) {
            this.bytes = bytes;
            this.gap = gap;
            this.fieldName = fieldName;
        }

        /** The update. */
        byte[] bytes() {
            return bytes;
        }

        /** Where in the whole file the signature goes. */
        Gap gap() {
            return gap;
        }

        /** The full name of the field. */
        String fieldName() {
            return fieldName;
        }
    }

    /** Builds it for a file that is open. */
    static Built build(SourceFile file, SignatureSpec spec) throws SigningException {
        return SourceFile.guarded(() -> new SignatureUpdate(file, spec, FormFields.of(file)).build());
    }

    private Built build() throws SigningException {
        EarlierSignatures earlier = EarlierSignatures.of(file, fields);
        Optional<FormField> existing = existing();
        String name = existing.map(FormField::name).orElseGet(this::newName);
        if (spec.form() != SignatureSpec.Form.TIME_STAMP) {
            earlier.checkSigning(name, existing.isEmpty() && spec.visible() != null);
        }
        if (spec.certification() > 0) {
            earlier.checkCertifying();
        }
        ObjectId signature = update.newId();
        String lock = existing.isPresent() ? fill(existing.get(), signature) : create(name, signature);
        if (spec.certification() > 0) {
            PdfDictionary permissions = file.dictionary(file.catalog(), "Perms");
            update.change(
                    file.root(),
                    file.catalog(),
                    "Perms",
                    new PdfText()
                            .dictionary(permissions, Map.of("DocMDP", PdfText.referenceTo(signature)))
                            .toSyntax());
        }
        update.put(signature, SignatureDictionary.blank(spec, file.root(), lock));
        Update.Appended appended = update.appended((name + spec.time()).getBytes(StandardCharsets.UTF_8));
        int body = appended.bodies().getOrDefault(signature, 0);
        Gap gap = SignatureDictionary.setRange(appended.bytes(), body, file.length(), spec.reservedBytes());
        return new Built(appended.bytes(), gap, name);
    }

    private Optional<FormField> existing() throws SigningException {
        String wanted = spec.field().name();
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<FormField> found = fields.named(wanted);
        if (found.isEmpty()) {
            if (spec.field().mustExist()) {
                throw new SigningException(SigningProblem.FIELD_NOT_FOUND, "no field of that name");
            }
            if (fields.taken(wanted) || wanted.contains(".")) {
                throw new SigningException(SigningProblem.FIELD_NAME_TAKEN, "no new field can have that name");
            }
            return found;
        }
        FormField field = found.get();
        if (!field.isSignature()) {
            throw new SigningException(SigningProblem.FIELD_NAME_TAKEN, "that field is for something else");
        }
        if (field.isSigned()) {
            throw new SigningException(SigningProblem.FIELD_ALREADY_SIGNED, "that field is signed");
        }
        if (file.get(file.dictionary(field.dictionary(), "SV"), "Ff") instanceof PdfNumber flags
                && flags.asLong() != 0) {
            throw new SigningException(SigningProblem.FIELD_DEMANDS_UNKNOWN, "the field has seed values");
        }
        return found;
    }

    private String newName() {
        String wanted = spec.field().name();
        if (wanted != null) {
            return wanted;
        }
        int number = 1;
        while (fields.taken("Signature" + number)) {
            number++;
        }
        return "Signature" + number;
    }

    /** Signs a field that exists; gives the entries of the lock that it demands. */
    private @Nullable String fill(FormField field, ObjectId signature) throws SigningException {
        update.change(field.id(), field.dictionary(), "V", PdfText.referenceTo(signature));
        SignatureSpec.Visible visible = spec.visible();
        ObjectId id = field.widgets().isEmpty() ? field.id() : field.widgets().get(0);
        if (visible != null && file.resolve(new PdfReference(id)) instanceof PdfDictionary widget) {
            Pages pages = new Pages(file);
            Box box = pages.rectangle(widget);
            if (box.width() > 0 && box.height() > 0) {
                PageGeometry page = pages.ofWidget(widget);
                ObjectId form = new Appearance(update, spec.time()).form(visible.content(), box, page);
                update.change(id, widget, "AP", "<</N " + PdfText.referenceTo(form) + ">>");
            }
        }
        new InteractiveForm(file, update).setFlags();
        PdfDictionary lock = file.dictionary(field.dictionary(), "Lock");
        if (lock.equals(PdfDictionary.EMPTY)) {
            return spec.lock() == null ? null : spec.lock().entries();
        }
        PdfText entries = new PdfText();
        for (String key : new String[] {"Action", "Fields", "P"}) {
            if (lock.has(key)) {
                entries.name(key).raw(" ").value(file.get(lock, key));
            }
        }
        return entries.toSyntax();
    }

    private @Nullable String create(String name, ObjectId signature) throws SigningException {
        Pages pages = new Pages(file);
        SignatureSpec.Visible visible = spec.visible();
        int number = visible == null ? 1 : visible.place().page();
        Pages.Page page = pages.page(number);
        ObjectId field = update.newId();
        PdfText text = new PdfText()
                .raw("<</Type/Annot/Subtype/Widget/FT/Sig/F 132/T ")
                .textString(name);
        text.raw("\n/P ").reference(page.id()).raw("/V ").reference(signature);
        if (visible == null) {
            text.raw("/Rect[0 0 0 0]");
        } else {
            PageGeometry geometry = pages.geometry(page);
            Appearance appearance = new Appearance(update, spec.time());
            Appearance.Placed placed = appearance.placed(visible, geometry);
            text.raw("/Rect[" + placed.rectangle() + "]/AP<</N ")
                    .reference(placed.form())
                    .raw(">>");
        }
        FieldLock lock = spec.lock();
        if (lock != null) {
            ObjectId locked = update.newId();
            update.put(locked, new PdfText().raw("<</Type/SigFieldLock" + lock.entries() + ">>"));
            text.raw("/Lock ").reference(locked);
        }
        update.put(field, text.raw(">>"));
        InteractiveForm form = new InteractiveForm(file, update);
        form.add(field);
        form.addToPage(page, field);
        return lock == null ? null : lock.entries();
    }
}
