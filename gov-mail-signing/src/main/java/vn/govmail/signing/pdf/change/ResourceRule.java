package vn.govmail.signing.pdf.change;

import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The default resources of a form: more may be added under new names, what there was stays. */
final class ResourceRule {
    private static final int LEVELS = 2;

    private final Step step;

    ResourceRule(Step step) {
        this.step = step;
    }

    void compare(PdfValue was, PdfValue is, Area area) {
        if (below(was, is, area, LEVELS)) {
            step.findings().add(ChangeCode.FORM_SETTINGS_CHANGED, "", area.detail());
        }
    }

    /** Text in fields is never drawn with them; a common signer keeps its last appearance here. */
    private boolean pictures(PdfValue was, PdfValue is, Area area) {
        if (step.isUntouched(was, is)) {
            step.strict().require(was, is, area.detail(), area);
            return false;
        }
        step.additions().allow(is, area);
        return true;
    }

    /** Resources, their kinds, then the named things themselves. */
    private boolean below(PdfValue was, PdfValue is, Area area, int levels) {
        if (was.isNull()) {
            step.additions().allow(is, area);
            return true;
        }
        PdfValue before = step.before().resolve(was);
        PdfValue after = step.after().resolve(is);
        if (levels == 0
                || !(before instanceof PdfDictionary one && after instanceof PdfDictionary two)
                || !two.repeatedKeys().isEmpty()) {
            step.strict().require(was, is, area.detail(), area);
            return false;
        }
        boolean changed = !was.equals(is);
        if (is instanceof PdfReference reference) {
            step.reached(reference.id());
        }
        for (String key : Entries.keys(one, two)) {
            if (levels == LEVELS && "XObject".equals(key)) {
                changed |= pictures(one.get(key), two.get(key), area);
            } else {
                changed |= below(one.get(key), two.get(key), area, levels - 1);
            }
        }
        return changed;
    }
}
