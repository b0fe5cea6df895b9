package vn.govmail.signing.pdf.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The annotations of a page stay; signature fields may show themselves on one page, notes and marks over text may be added
 * where permissions allow it (attacks: evil annotation, overlay, annotations removed).
 */
final class AnnotationRule {
    /** They comment on what is there. Everything else shows, hides or replaces content, or can be made to. */
    private static final Set<String> COMMENTS =
            Set.of("Text", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut");

    private static final Set<String> ACTIONS = Set.of("A", "AA", "PA", "OC", "Dest");
    /** Shows nothing of its own, but leads somewhere. */
    private static final String LINK = "Link";

    private final Step step;
    private final Map<ObjectId, List<Integer>> placedWidgets = new HashMap<>();

    AnnotationRule(Step step) {
        this.step = step;
    }

    /** The pages, by index, on which a new signature field was put. */
    List<Integer> pagesOf(ObjectId widget) {
        return placedWidgets.getOrDefault(widget, List.of());
    }

    void compare(int page, PdfValue was, PdfValue is) {
        if (is instanceof PdfReference array) {
            step.reached(array.id());
        }
        String number = Integer.toString(page + 1);
        List<PdfValue> before = step.before().items(was);
        Optional<List<PdfValue>> added = Sequences.added(before, step.after().items(is));
        if (added.isEmpty()) {
            step.findings().add(ChangeCode.ANNOTATION_REMOVED, number, "Annots");
        }
        // whoever is no array has no annotations, and must not become something else that readers take for one
        boolean arrays = isListOrAbsent(step.before().resolve(was))
                && isListOrAbsent(step.after().resolve(is));
        if (!arrays) {
            step.strict().require(was, is, "Annots", new Area(ChangeCode.PAGE_CHANGED, number, "Annots"));
        }
        for (PdfValue annotation : before) {
            if (!(annotation instanceof PdfReference reference
                    && step.fieldsBefore().get(reference.id()).isPresent())) {
                Area area = new Area(ChangeCode.ANNOTATION_CHANGED, number, "Annots");
                step.strict().require(annotation, annotation, "Annots", area);
            }
        }
        for (PdfValue annotation : added.orElse(List.of())) {
            add(page, annotation);
        }
    }

    private static boolean isListOrAbsent(PdfValue value) {
        return value.isNull() || value instanceof PdfArray;
    }

    private void add(int page, PdfValue annotation) {
        PdfDictionary dictionary = step.after().dictionary(annotation).orElse(PdfDictionary.EMPTY);
        String number = Integer.toString(page + 1);
        if (annotation instanceof PdfReference reference) {
            Optional<FormField> field = step.fieldsAfter().get(reference.id());
            boolean known = step.fieldsBefore().get(reference.id()).isPresent();
            if (field.isPresent() && !known && field.get().isSignature()) {
                placedWidgets
                        .computeIfAbsent(reference.id(), any -> new ArrayList<>())
                        .add(page);
                return;
            }
        }
        String type = step.after().resolve(dictionary.get("Subtype")) instanceof PdfName name ? name.value() : "";
        step.findings().add(judge(page, type, annotation, dictionary), number, type);
        allow(annotation, number);
    }

    private ChangeCode judge(int page, String type, PdfValue annotation, PdfDictionary dictionary) {
        if (LINK.equals(type)) {
            return ChangeCode.ANNOTATION_NOT_ALLOWED;
        }
        if (!COMMENTS.contains(type)) {
            return ChangeCode.ANNOTATION_OVER_CONTENT;
        }
        boolean fresh = !(annotation instanceof PdfReference reference) || step.isNew(reference.id());
        boolean acts = dictionary.entries().keySet().stream().anyMatch(ACTIONS::contains);
        if (!fresh || acts || !dictionary.repeatedKeys().isEmpty()) {
            return ChangeCode.ANNOTATION_NOT_ALLOWED;
        }
        if (!dictionary.has("AP")) {
            return ChangeCode.ANNOTATION_ADDED;
        }
        boolean covers = Rectangle.of(step.after(), dictionary.get("Rect"))
                .map(rectangle -> step.content().under(page, rectangle) != ShownContent.Shown.NOTHING)
                .orElse(true);
        return covers ? ChangeCode.ANNOTATION_OVER_CONTENT : ChangeCode.ANNOTATION_ADDED;
    }

    /** It is reported; what belongs to it need not be reported again. */
    private void allow(PdfValue annotation, String number) {
        step.additions().allow(annotation, new Area(ChangeCode.ANNOTATION_NOT_ALLOWED, number, "Annots"));
    }
}
