package vn.govmail.signing.pdf.change;

import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * A signature dictionary stays what it was (attack: another reason, name or time shown for the same signature). Looked at
 * before everything else, so that the change gets this name wherever else the dictionary is used.
 */
final class SignatureRule {
    private final Step step;

    SignatureRule(Step step) {
        this.step = step;
    }

    void compare() {
        for (FormField field : step.fieldsBefore().all().values()) {
            if (!field.isWidgetOnly() && field.signature(step.before()).isPresent()) {
                PdfValue before = field.dictionary().get("V");
                PdfValue after = step.fieldsAfter()
                        .get(field.id())
                        .map(FormField::dictionary)
                        .orElse(PdfDictionary.EMPTY)
                        .get("V");
                step.strict().require(before, after, "V", new Area(ChangeCode.SIGNATURE_CHANGED, field.name(), "V"));
            }
        }
        PdfValue permissions = step.before().catalog().get("Perms");
        PdfDictionary before = step.before().dictionary(permissions).orElse(PdfDictionary.EMPTY);
        if (before.get("DocMDP") instanceof PdfReference certification) {
            Area area = new Area(ChangeCode.SIGNATURE_CHANGED, "", "DocMDP");
            step.strict().require(certification, certification, "DocMDP", area);
        }
        step.strict().run();
    }
}
