package vn.govmail.signing.pdf.change;

import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The catalog (ISO 32000-1, 7.7.2): version, extensions, XMP and validation data may be updated; everything else stays:
 * actions, scripts, attachments, outlines, layers, page labels, viewer preferences.
 */
final class CatalogRule {
    private static final Set<String> METADATA_ENTRIES =
            Set.of("Type", "Subtype", "Length", "Filter", "DecodeParms", "DL");
    private static final int EXTENSION_LEVELS = 3;

    private final Step step;
    private boolean touched;

    CatalogRule(Step step) {
        this.step = step;
    }

    void compare() {
        PdfDictionary before = step.before().catalog();
        PdfDictionary after = step.after().catalog();
        if (step.after().trailer().get("Root") instanceof PdfReference root) {
            step.reached(root.id());
        }
        if (after.entries().isEmpty() || !after.repeatedKeys().equals(before.repeatedKeys())) {
            step.findings().add(ChangeCode.CATALOG_CHANGED, "");
        }
        for (String key : Entries.keys(before, after)) {
            PdfValue was = before.get(key);
            PdfValue is = after.get(key);
            Area area = new Area(ChangeCode.CATALOG_CHANGED, "", key);
            switch (key) {
                case "AcroForm" -> {
                    // has a rule of its own
                }
                case "Pages" -> comparePages(was, is);
                case "StructTreeRoot" -> step.structure().announce(was, is);
                case "DSS" -> new ValidationDataRule(step).compare(was, is);
                case "Version" -> compareVersion(was, is, area);
                case "Extensions" -> compareExtensions(was, is, area);
                case "Metadata" -> compareMetadata(was, is, area);
                case "Perms" -> comparePermissions(was, is, area);
                default -> step.strict().require(was, is, key, area);
            }
        }
    }

    private void comparePages(PdfValue was, PdfValue is) {
        if (!was.equals(is)) {
            step.findings().add(ChangeCode.PAGES_CHANGED, "", "Pages");
        }
    }

    private void compareVersion(PdfValue was, PdfValue is, Area area) {
        if (is instanceof PdfName && !was.equals(is)) {
            step.findings().add(ChangeCode.VERSION_CHANGED, "", area.detail());
        } else {
            step.strict().require(was, is, area.detail(), area);
        }
    }

    private void compareExtensions(PdfValue was, PdfValue is, Area area) {
        touched = !step.isUntouched(was, is);
        if (!isExtension(is, EXTENSION_LEVELS) || !touched) {
            step.strict().require(was, is, area.detail(), area);
            return;
        }
        step.additions().allowChecked(is);
        step.findings().add(ChangeCode.VERSION_CHANGED, "", area.detail());
    }

    /** Names and numbers of extensions, or an array of them (ISO 32000-2, 7.12). */
    private boolean isExtension(PdfValue value, int levels) {
        touched |= !step.isUntouched(value, value);
        PdfValue resolved = step.after().resolve(value);
        if (resolved instanceof PdfName || resolved instanceof PdfNumber || resolved instanceof PdfString) {
            return levels < EXTENSION_LEVELS;
        }
        if (levels == 0) {
            return false;
        }
        if (resolved instanceof PdfArray array) {
            return array.items().stream().allMatch(item -> isExtension(item, levels - 1));
        }
        return resolved instanceof PdfDictionary dictionary
                && dictionary.repeatedKeys().isEmpty()
                && dictionary.entries().values().stream().allMatch(entry -> isExtension(entry, levels - 1));
    }

    private void compareMetadata(PdfValue was, PdfValue is, Area area) {
        if (step.isUntouched(was, is)) {
            step.strict().require(was, is, area.detail(), area);
            return;
        }
        boolean metadata = step.after().resolve(is) instanceof PdfStream stream
                && METADATA_ENTRIES.containsAll(stream.dictionary().entries().keySet())
                && stream.dictionary().repeatedKeys().isEmpty()
                && StreamContents.looksLikeXml(stream);
        if (!metadata) {
            step.findings().add(ChangeCode.METADATA_MALFORMED, "", area.detail());
        }
        step.additions().allow(is, area);
        step.findings().add(ChangeCode.METADATA_CHANGED, "", area.detail());
    }

    /** A certification may not come later, and no more may usage rights (UR, UR3): they are given before anybody signs. */
    private void comparePermissions(PdfValue was, PdfValue is, Area area) {
        PdfDictionary before = step.before().dictionary(was).orElse(PdfDictionary.EMPTY);
        PdfDictionary after = step.after().dictionary(is).orElse(PdfDictionary.EMPTY);
        if (is instanceof PdfReference reference) {
            step.reached(reference.id());
        }
        if (!before.get("DocMDP").equals(after.get("DocMDP"))
                || !after.repeatedKeys().isEmpty()) {
            step.findings().add(ChangeCode.CERTIFICATION_CHANGED, "", "DocMDP");
        }
        for (String key : Entries.keys(before, after)) {
            switch (key) {
                case "DocMDP" -> step.additions().allow(after.get(key), area);
                default -> step.strict().require(before.get(key), after.get(key), key, area);
            }
        }
    }
}
