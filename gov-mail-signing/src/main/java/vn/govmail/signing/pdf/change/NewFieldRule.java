package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * A field that was not there: signature fields only, built of new objects, shown on one page at most and not over what the
 * page shows (attacks: sneaky signature, widgets as overlays, an object hidden in the signed file that is called in later).
 */
final class NewFieldRule {
    /** Entries of fields, widgets and annotations that show and do nothing but what a signature field does. */
    private static final Set<String> ENTRIES = Set.of(
            "Type",
            "Subtype",
            "FT",
            "Parent",
            "Kids",
            "T",
            "TU",
            "TM",
            "Ff",
            "V",
            "DV",
            "Lock",
            "SV",
            "Rect",
            "P",
            "F",
            "AP",
            "AS",
            "MK",
            "BS",
            "Border",
            "H",
            "C",
            "M",
            "NM",
            "DA",
            "Q",
            "DR",
            "DS",
            "StructParent",
            "Contents",
            "Lang");

    private static final long HIDDEN = 2;

    private final Step step;
    private final AnnotationRule annotations;

    NewFieldRule(Step step, AnnotationRule annotations) {
        this.step = step;
        this.annotations = annotations;
    }

    void compare(FormField field) {
        step.reached(field.id());
        PdfDictionary dictionary = field.dictionary();
        if (!isAllowed(field)) {
            step.findings().add(ChangeCode.FIELD_ADDED, field.name(), "", Optional.of(field.id()));
        }
        Area area = new Area(ChangeCode.FIELD_ADDED, field.name(), "");
        dictionary.entries().forEach((key, value) -> {
            if (!"V".equals(key)) {
                step.additions().allow(value, area);
            }
        });
        boolean shown = compareWidget(field);
        if (field.isWidgetOnly() || !field.isSignature()) {
            return;
        }
        Optional<PdfDictionary> signature = field.signature(step.after());
        if (signature.isEmpty()) {
            if (!dictionary.has("Kids") || hasWidget(field)) {
                step.findings().add(ChangeCode.SIGNATURE_FIELD_ADDED, field.name());
            }
            return;
        }
        new NewSignatureRule(step).compare(field.name(), dictionary.get("V"));
        boolean timeStamp = !shown && !kidShown(field) && FormField.isTimeStamp(step.after(), signature.get());
        step.findings().add(timeStamp ? ChangeCode.TIME_STAMP_ADDED : ChangeCode.SIGNATURE_ADDED, field.name(), "");
    }

    private boolean isAllowed(FormField field) {
        PdfDictionary dictionary = field.dictionary();
        boolean named = field.isWidgetOnly() || step.after().resolve(dictionary.get("T")) instanceof PdfString;
        boolean unique = field.isWidgetOnly() || !step.fieldsBefore().names().contains(field.name());
        boolean signature = field.isSignature() || isGroupOfSignatures(field);
        boolean widgetOfOld = field.isWidgetOnly()
                && step.fieldsBefore().get(field.field().id()).isPresent();
        return step.isNew(field.id())
                && named
                && unique
                && signature
                && !widgetOfOld
                && dictionary.repeatedKeys().isEmpty()
                && ENTRIES.containsAll(dictionary.entries().keySet())
                && (!dictionary.has("AP")
                        || AppearanceRule.isAppearance(
                                step.after(), step.after().resolve(dictionary.get("AP"))));
    }

    /** A name under which there are nothing but new signature fields. */
    private boolean isGroupOfSignatures(FormField field) {
        List<PdfValue> kids = step.after().items(field.dictionary().get("Kids"));
        return field.type().isEmpty()
                && !kids.isEmpty()
                && !field.dictionary().has("Rect")
                && kids.stream()
                        .allMatch(kid -> kid instanceof PdfReference reference
                                && step.fieldsBefore().get(reference.id()).isEmpty()
                                && step.fieldsAfter().get(reference.id()).isPresent());
    }

    private boolean hasWidget(FormField field) {
        return kids(field).stream().anyMatch(FormField::isWidgetOnly);
    }

    private boolean kidShown(FormField field) {
        return kids(field).stream().anyMatch(this::isVisible);
    }

    private List<FormField> kids(FormField field) {
        return step.after().items(field.dictionary().get("Kids")).stream()
                .filter(PdfReference.class::isInstance)
                .flatMap(kid -> step.fieldsAfter().get(((PdfReference) kid).id()).stream())
                .toList();
    }

    /** Whether it shows anything. */
    private boolean compareWidget(FormField field) {
        List<Integer> pages = annotations.pagesOf(field.id());
        if (!isVisible(field) || pages.isEmpty()) {
            return false;
        }
        if (pages.size() > 1) {
            step.findings().add(ChangeCode.FIELD_ADDED, field.name(), "Annots", Optional.of(field.id()));
        }
        pages.forEach(page -> new Placement(step).check(field, page));
        return true;
    }

    private boolean isVisible(FormField field) {
        PdfDictionary dictionary = field.dictionary();
        boolean widget = dictionary.has("Rect") || dictionary.has("AP");
        boolean hidden = (Placement.flags(step, field) & HIDDEN) != 0;
        boolean noArea = Rectangle.of(step.after(), dictionary.get("Rect"))
                .filter(Rectangle::isEmpty)
                .isPresent();
        boolean draws = (dictionary.has("AP") && !isBlank(dictionary.get("AP"))) || dictionary.has("MK");
        return widget && !hidden && !noArea && draws;
    }

    /** Whether the normal appearance paints nothing. */
    private boolean isBlank(PdfValue appearance) {
        PdfDictionary kinds = step.after().dictionary(appearance).orElse(PdfDictionary.EMPTY);
        return kinds.entries().values().stream()
                .map(step.after()::resolve)
                .allMatch(kind -> kind instanceof PdfStream stream && StreamContents.isBlank(stream));
    }
}
