package vn.govmail.signing.pdf.change;

import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The document security store (ISO 32000-2, 12.8.4.3): it may grow and be written anew, as long as it is nothing but a security
 * store; what it held for single signatures (VRI) stays.
 */
final class ValidationDataRule {
    private static final Set<String> LISTS = Set.of("Certs", "CRLs", "OCSPs");
    private static final Set<String> LISTS_OF_ONE = Set.of("Cert", "CRL", "OCSP");

    private final Step step;
    private boolean changed;

    ValidationDataRule(Step step) {
        this.step = step;
    }

    void compare(PdfValue was, PdfValue is) {
        Area area = new Area(ChangeCode.VALIDATION_DATA_CHANGED, "", "DSS");
        PdfValue before = step.before().resolve(was);
        boolean store = step.after().resolve(is) instanceof PdfDictionary after && isStore(after);
        note(was, is);
        if (!store || !keepsEntries(before, step.after().resolve(is))) {
            step.strict().require(was, is, "DSS", area);
            return;
        }
        step.additions().allowChecked(is);
        if (changed) {
            step.findings().add(ChangeCode.VALIDATION_DATA_ADDED, "", "DSS");
        }
    }

    private void note(PdfValue was, PdfValue is) {
        changed |= !step.isUntouched(was, is);
    }

    /** What belonged to a signature must not disappear. */
    private boolean keepsEntries(PdfValue was, PdfValue is) {
        PdfDictionary before = References.dictionary(was);
        PdfDictionary after = References.dictionary(is);
        PdfDictionary entriesBefore =
                step.before().dictionary(before.get("VRI")).orElse(PdfDictionary.EMPTY);
        PdfDictionary entriesAfter = step.after().dictionary(after.get("VRI")).orElse(PdfDictionary.EMPTY);
        return entriesAfter
                .entries()
                .keySet()
                .containsAll(entriesBefore.entries().keySet());
    }

    private boolean isStore(PdfDictionary store) {
        if (!store.repeatedKeys().isEmpty()) {
            return false;
        }
        return store.entries().entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
            case "Type" -> step.after().resolve(entry.getValue()) instanceof PdfName;
            case "VRI" -> areEntries(entry.getValue());
            default -> LISTS.contains(entry.getKey()) && isList(entry.getValue());
        });
    }

    private boolean areEntries(PdfValue value) {
        note(value, value);
        return step.after().resolve(value) instanceof PdfDictionary entries
                && entries.repeatedKeys().isEmpty()
                && entries.entries().entrySet().stream()
                        .allMatch(entry -> "Type".equals(entry.getKey()) || isEntry(entry.getValue()));
    }

    private boolean isEntry(PdfValue value) {
        note(value, value);
        return step.after().resolve(value) instanceof PdfDictionary entry
                && entry.repeatedKeys().isEmpty()
                && entry.entries().entrySet().stream().allMatch(part -> switch (part.getKey()) {
                    case "Type" -> step.after().resolve(part.getValue()) instanceof PdfName;
                    case "TU" -> step.after().resolve(part.getValue()) instanceof PdfString;
                    case "TS" -> step.after().resolve(part.getValue()) instanceof PdfStream;
                    default -> LISTS_OF_ONE.contains(part.getKey()) && isList(part.getValue());
                });
    }

    private boolean isList(PdfValue value) {
        note(value, value);
        return step.after().resolve(value) instanceof PdfArray array
                && array.items().stream().allMatch(this::isStream);
    }

    private boolean isStream(PdfValue value) {
        note(value, value);
        return value instanceof PdfReference && step.after().resolve(value) instanceof PdfStream;
    }
}
