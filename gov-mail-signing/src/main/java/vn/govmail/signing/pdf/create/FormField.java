package vn.govmail.signing.pdf.create;

import java.util.List;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;

/**
 * A field of the form that has a name of its own (ISO 32000-1, 12.7.3).
 *
 * @param name its full name, with the names of its ancestors
 * @param id the object
 * @param dictionary the object
 * @param type what kind of field, by inheritance; empty if nowhere said
 * @param signature the signature dictionary in it; empty if not signed
 * @param widgets the objects that show it: itself, or its children without a name
 */
record FormField(
        String name,
        ObjectId id,
        PdfDictionary dictionary,
        String type,
        PdfDictionary signature,
        List<ObjectId> widgets) {

    boolean isSignature() {
        return type.equals("Sig");
    }

    boolean isSigned() {
        return isSignature() && !signature.equals(PdfDictionary.EMPTY);
    }
}
