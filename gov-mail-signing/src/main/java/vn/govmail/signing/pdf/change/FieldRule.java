package vn.govmail.signing.pdf.change;

import java.util.Optional;
import java.util.OptionalInt;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * A field that was there: text, choices and ticks may be filled in, an empty signature field may be signed. What the field is,
 * where it lies, how it looks by itself and whether it is hidden stays (attacks: shadow replace by fields, sneaky appearance).
 */
final class FieldRule {
    /** Print, locked, locked contents: set when a field is signed (ISO 32000-1, table 165). */
    private static final long HARMLESS_FLAGS = 4 | 128 | 512;

    private final Step step;
    private final WidgetPages pages;
    private final AppearanceRule appearances;

    FieldRule(Step step, WidgetPages pages) {
        this.step = step;
        this.pages = pages;
        this.appearances = new AppearanceRule(step);
    }

    void compare(FormField before, FormField after) {
        step.reached(before.id());
        PdfDictionary one = before.dictionary();
        PdfDictionary two = after.dictionary();
        if (!before.name().equals(after.name())
                || !before.parent().map(FormField::id).equals(after.parent().map(FormField::id))
                || !one.repeatedKeys().equals(two.repeatedKeys())) {
            step.findings().add(ChangeCode.FIELD_CHANGED, before.name(), "", Optional.of(before.id()));
        }
        boolean filled = false;
        boolean shown = false;
        for (String key : Entries.keys(one, two)) {
            boolean entry = entry(before, after, key);
            filled |= entry;
            shown |= entry && ("AP".equals(key) || "AS".equals(key));
        }
        if (filled) {
            report(before, after, shown && two.has("AP"));
        }
    }

    /** Looks at one entry; returns whether it was filled in. */
    private boolean entry(FormField before, FormField after, String key) {
        PdfValue was = before.dictionary().get(key);
        PdfValue is = after.dictionary().get(key);
        Area area = new Area(ChangeCode.FIELD_CHANGED, before.name(), key);
        if ("Kids".equals(key) && !was.isNull()) {
            FieldList.compare(step, was, is, area);
            return false;
        }
        boolean fillable = before.isFillable() && after.isFillable();
        boolean signedNow = isSignedNow(before, after);
        if ("AP".equals(key) && (fillable || signedNow)) {
            return appearances.compare(was, is, area);
        }
        boolean allowed = fillable ? isFilling(key, is) : signedNow && isSigning(key, was, is);
        if (!allowed || step.isUntouched(was, is)) {
            step.strict().require(was, is, key, area);
            return false;
        }
        if (signedNow && "V".equals(key)) {
            new NewSignatureRule(step).compare(before.name(), is);
        } else {
            step.additions().allow(is, area);
        }
        return true;
    }

    private boolean isSignedNow(FormField before, FormField after) {
        return before.isSignature()
                && after.isSignature()
                && before.field().dictionary().get("V").isNull()
                && after.signature(step.after()).isPresent();
    }

    private boolean isFilling(String key, PdfValue value) {
        PdfValue is = step.after().resolve(value);
        return switch (key) {
            case "V" -> is.isNull() || isText(is) || is instanceof PdfName || isList(is);
            case "AS" -> is.isNull() || is instanceof PdfName;
            case "I", "TI" -> is.isNull() || is instanceof PdfNumber || isList(is);
            case "RV" -> is.isNull() || isText(is);
            case "M" -> is.isNull() || is instanceof PdfString;
            default -> false;
        };
    }

    private static boolean isText(PdfValue value) {
        return value instanceof PdfString || value instanceof PdfStream;
    }

    private boolean isList(PdfValue value) {
        return value instanceof PdfArray array
                && array.items().stream()
                        .map(step.after()::resolve)
                        .allMatch(item -> item instanceof PdfString || item instanceof PdfNumber);
    }

    private boolean isSigning(String key, PdfValue was, PdfValue value) {
        PdfValue is = step.after().resolve(value);
        return switch (key) {
            case "V" -> is instanceof PdfDictionary;
            case "F" ->
                is instanceof PdfNumber flags
                        && onlyHarmlessDiffer(step.before().resolve(was), flags);
            case "Type" -> was.isNull() && is.isName("Annot");
            case "M" -> is instanceof PdfString;
            default -> false;
        };
    }

    private static boolean onlyHarmlessDiffer(PdfValue was, PdfNumber is) {
        long before = was instanceof PdfNumber flags ? flags.asLong() : 0;
        return ((before ^ is.asLong()) & ~HARMLESS_FLAGS) == 0;
    }

    private void report(FormField before, FormField after, boolean shown) {
        boolean signing = before.isSignature();
        OptionalInt page = pages.of(before.id());
        if (shown && page.isPresent()) {
            new Placement(step).check(after, page.getAsInt());
        }
        boolean timeStamp = !shown
                && after.signature(step.after())
                        .filter(signature -> FormField.isTimeStamp(step.after(), signature))
                        .isPresent();
        ChangeCode filled = timeStamp ? ChangeCode.TIME_STAMP_ADDED : ChangeCode.SIGNATURE_ADDED;
        step.findings().add(signing ? filled : ChangeCode.FIELD_FILLED, before.name());
    }
}
