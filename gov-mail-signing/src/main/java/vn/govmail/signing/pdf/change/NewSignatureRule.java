package vn.govmail.signing.pdf.change;

import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The dictionary of a later signature (ISO 32000-1, table 252). Whether it is a good signature is not asked here: it gets a
 * result of its own. It may not certify, since a certification is the first signature (12.8.2.2).
 */
final class NewSignatureRule {
    private final Step step;

    NewSignatureRule(Step step) {
        this.step = step;
    }

    void compare(String field, PdfValue value) {
        State after = step.after();
        PdfDictionary signature = after.dictionary(value).orElse(PdfDictionary.EMPTY);
        boolean fresh = !(value instanceof PdfReference reference) || step.isNew(reference.id());
        boolean whole = after.resolve(signature.get("Filter")) instanceof PdfName
                && after.resolve(signature.get("SubFilter")) instanceof PdfName
                && after.resolve(signature.get("Contents")) instanceof PdfString
                && after.resolve(signature.get("ByteRange")) instanceof PdfArray
                && signature.repeatedKeys().isEmpty();
        if (!fresh || !whole) {
            step.findings().add(ChangeCode.FIELD_CHANGED, field, "V");
        }
        if (Permissions.certifies(after, signature)) {
            step.findings().add(ChangeCode.CERTIFICATION_CHANGED, field, "Reference");
        }
        step.additions().allow(value, new Area(ChangeCode.FIELD_CHANGED, field, "V"));
    }
}
