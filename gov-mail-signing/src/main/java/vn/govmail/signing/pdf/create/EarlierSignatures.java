package vn.govmail.signing.pdf.create;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * What earlier signatures of a file allow (ISO 32000-1, 12.8.2). Where their words are unknown, the strictest meaning counts.
 * Immutable.
 */
final class EarlierSignatures {
    private static final int NO_CHANGES = 1;
    private static final int FORM_FILLING = 2;
    private static final int UNRESTRICTED = 4;

    private final boolean any;
    private final boolean certified;
    private final int permission;
    private final List<FieldLock> locks;

    private EarlierSignatures(boolean any, boolean certified, int permission, List<FieldLock> locks) {
        this.any = any;
        this.certified = certified;
        this.permission = permission;
        this.locks = List.copyOf(locks);
    }

    static EarlierSignatures of(SourceFile file, FormFields fields) {
        List<FormField> signed = fields.signed().stream()
                .filter(f -> !f.signature().get("Type").isName("DocTimeStamp"))
                .toList();
        PdfDictionary certification = file.dictionary(file.dictionary(file.catalog(), "Perms"), "DocMDP");
        boolean certified = !certification.equals(PdfDictionary.EMPTY);
        int permission = certified ? FORM_FILLING : UNRESTRICTED;
        List<FieldLock> locks = new ArrayList<>();
        List<PdfDictionary> signatures =
                new ArrayList<>(signed.stream().map(FormField::signature).toList());
        signatures.add(certification);
        for (PdfDictionary signature : signatures) {
            for (PdfValue each : file.array(signature, "Reference").items()) {
                PdfDictionary reference = file.resolve(each) instanceof PdfDictionary d ? d : PdfDictionary.EMPTY;
                PdfDictionary parameters = file.dictionary(reference, "TransformParams");
                if (file.get(reference, "TransformMethod").isName("DocMDP")) {
                    certified = true;
                    permission = Math.min(permission, permission(file, parameters, FORM_FILLING));
                } else if (file.get(reference, "TransformMethod").isName("FieldMDP")) {
                    locks.add(lock(file, parameters));
                }
            }
        }
        for (FormField field : signed) {
            PdfDictionary lock = file.dictionary(field.dictionary(), "Lock");
            if (!lock.equals(PdfDictionary.EMPTY)) {
                locks.add(lock(file, lock));
                permission = Math.min(permission, permission(file, lock, UNRESTRICTED));
            }
        }
        return new EarlierSignatures(!signed.isEmpty(), certified, permission, locks);
    }

    private static int permission(SourceFile file, PdfDictionary parameters, int otherwise) {
        PdfValue value = file.get(parameters, "P");
        if (value.isNull()) {
            return otherwise;
        }
        boolean known = value instanceof PdfNumber number && number.asLong() >= 1 && number.asLong() <= 3;
        return known ? (int) ((PdfNumber) value).asLong() : NO_CHANGES;
    }

    private static FieldLock lock(SourceFile file, PdfDictionary parameters) {
        List<String> names = new ArrayList<>();
        if (file.get(parameters, "Fields") instanceof PdfArray array) {
            for (PdfValue item : array.items()) {
                if (file.resolve(item) instanceof PdfString name) {
                    names.add(name.text());
                }
            }
        }
        String action = file.get(parameters, "Action") instanceof PdfName name ? name.value() : "All";
        return switch (action) {
            case "Include" -> new FieldLock(FieldLock.Action.INCLUDE, names);
            case "Exclude" -> new FieldLock(FieldLock.Action.EXCLUDE, names);
            default -> new FieldLock(FieldLock.Action.ALL, List.of());
        };
    }

    /**
     * Refuses a signature that would break them.
     *
     * @param field full name of the field to be signed
     * @param newAndVisible whether the field does not exist yet and shows something
     */
    void checkSigning(String field, boolean newAndVisible) throws SigningException {
        if (permission == NO_CHANGES) {
            throw new SigningException(
                    certified ? SigningProblem.CERTIFICATION_FORBIDS : SigningProblem.LOCK_FORBIDS,
                    "no change at all is allowed");
        }
        if (newAndVisible && permission == FORM_FILLING) {
            throw new SigningException(
                    certified ? SigningProblem.CERTIFICATION_FORBIDS : SigningProblem.LOCK_FORBIDS,
                    "forms may be filled, but nothing new may be shown");
        }
        if (locks.stream().anyMatch(lock -> lock.locks(field))) {
            throw new SigningException(SigningProblem.LOCK_FORBIDS, "the field is locked");
        }
    }

    /** Refuses a certification that is not the first signature. */
    void checkCertifying() throws SigningException {
        if (certified) {
            throw new SigningException(SigningProblem.ALREADY_CERTIFIED, "a certification exists");
        }
        if (any) {
            throw new SigningException(SigningProblem.CERTIFICATION_NOT_FIRST, "a signature exists");
        }
    }
}
