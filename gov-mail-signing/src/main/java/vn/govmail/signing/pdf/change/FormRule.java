package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfBoolean;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The form of the document (ISO 32000-1, 12.7.2): fields stay, signature fields may be added; of the settings only those may
 * change that show nothing by themselves.
 */
final class FormRule {
    private static final Set<String> DEFAULTS = Set.of("DR", "DA", "Q");

    private final Step step;
    private final PageRule pages;
    private final FieldRule fields;
    private final NewFieldRule newFields;

    FormRule(Step step, PageRule pages) {
        this.step = step;
        this.pages = pages;
        this.fields = new FieldRule(step, widgetPages());
        this.newFields = new NewFieldRule(step, pages.annotations());
    }

    private WidgetPages widgetPages() {
        return WidgetPages.of(step.before(), pages.before(), step.work());
    }

    void compare() {
        for (FormField field : step.fieldsBefore().all().values()) {
            Optional<FormField> now = step.fieldsAfter().get(field.id());
            if (now.isPresent()) {
                fields.compare(field, now.get());
            } else {
                step.findings().add(ChangeCode.FIELD_REMOVED, field.name());
            }
        }
        for (FormField field : step.fieldsAfter().all().values()) {
            if (step.fieldsBefore().get(field.id()).isEmpty()) {
                newFields.compare(field);
            }
        }
        PdfValue was = step.before().catalog().get("AcroForm");
        PdfValue is = step.after().catalog().get("AcroForm");
        if (is instanceof PdfReference reference) {
            step.reached(reference.id());
        }
        Optional<PdfDictionary> after = step.after().dictionary(is);
        if (after.isEmpty() || !after.get().repeatedKeys().isEmpty()) {
            step.strict().require(was, is, "AcroForm", new Area(ChangeCode.FORM_CHANGED, "", "AcroForm"));
        } else {
            settings(step.before().dictionary(was).orElse(PdfDictionary.EMPTY), after.get());
        }
        step.strict().run();
    }

    private void settings(PdfDictionary before, PdfDictionary after) {
        // where viewers draw the fields anew, defaults are part of what is shown
        boolean drawn = before.get("NeedAppearances") == PdfBoolean.TRUE;
        for (String key : Entries.keys(before, after)) {
            PdfValue was = before.get(key);
            PdfValue is = after.get(key);
            Area area = new Area(ChangeCode.FORM_CHANGED, "", key);
            if (drawn && DEFAULTS.contains(key)) {
                step.strict().require(was, is, key, area);
                continue;
            }
            switch (key) {
                case "Fields" -> FieldList.compare(step, was, is, area);
                case "SigFlags" -> scalar(was, is, ChangeCode.FORM_SETTINGS_CHANGED, area);
                case "NeedAppearances" -> scalar(was, is, drawingAnew(is), area);
                case "DR" -> new ResourceRule(step).compare(was, is, area);
                case "DA", "Q" -> defaults(was, is, area);
                case "CO" -> calculationOrder(was, is, area);
                default -> step.strict().require(was, is, key, area);
            }
        }
    }

    private void scalar(PdfValue was, PdfValue is, ChangeCode allowed, Area area) {
        if (was.equals(is)) {
            return;
        }
        if (is.isNull() || is instanceof PdfNumber || is instanceof PdfBoolean) {
            step.findings().add(allowed, "", area.detail());
        } else {
            step.strict().require(was, is, area.detail(), area);
        }
    }

    /** Only switching it on lets viewers show something else than before. */
    private static ChangeCode drawingAnew(PdfValue is) {
        return is == PdfBoolean.TRUE ? ChangeCode.NEED_APPEARANCES_CHANGED : ChangeCode.FORM_SETTINGS_CHANGED;
    }

    /** Defaults may be set where there were none. */
    private void defaults(PdfValue was, PdfValue is, Area area) {
        if (was.isNull() && (is instanceof PdfString || is instanceof PdfNumber)) {
            step.findings().add(ChangeCode.FORM_SETTINGS_CHANGED, "", area.detail());
        } else {
            step.strict().require(was, is, area.detail(), area);
        }
    }

    private void calculationOrder(PdfValue was, PdfValue is, Area area) {
        if (step.isUntouched(was, is)) {
            return;
        }
        List<PdfValue> items = step.after().items(is);
        boolean fields = items.stream()
                .allMatch(item -> item instanceof PdfReference reference
                        && step.fieldsBefore().get(reference.id()).isPresent());
        if (!items.isEmpty() && fields) {
            if (is instanceof PdfReference reference) {
                step.reached(reference.id());
            }
            step.findings().add(ChangeCode.CALCULATION_ORDER_CHANGED, "", area.detail());
        } else {
            step.strict().require(was, is, area.detail(), area);
        }
    }
}
