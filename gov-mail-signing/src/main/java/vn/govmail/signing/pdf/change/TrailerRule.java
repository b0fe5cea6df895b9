package vn.govmail.signing.pdf.change;

import vn.govmail.signing.pdf.syntax.PdfBoolean;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The trailer (ISO 32000-1, 7.5.5 and 7.5.8): bookkeeping and document information may change, the catalog may be
 * written as a new object, which {@link CatalogRule} compares, but nothing that was in the signed file already may take its
 * place (attack: hide and replace).
 */
final class TrailerRule {
    private final Step step;

    TrailerRule(Step step) {
        this.step = step;
    }

    void compare() {
        PdfDictionary before = step.before().trailer();
        PdfDictionary after = step.after().trailer();
        for (String key : Entries.keys(before, after)) {
            PdfValue was = before.get(key);
            PdfValue is = after.get(key);
            switch (key) {
                case "Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms" -> {
                    // bookkeeping of the section itself, read by the strict parser
                }
                case "ID" -> compareIds(was, is);
                case "Info" -> compareInformation(was, is);
                case "Root" -> compareRoot(was, is);
                case "AdditionalStreams" -> compareStreams(was, is);
                case "DocChecksum" -> {
                    // a digest that one program writes into the first trailer only
                }
                default -> step.strict().require(was, is, key, new Area(ChangeCode.TRAILER_CHANGED, "", key));
            }
        }
    }

    private void compareIds(PdfValue was, PdfValue is) {
        if (!was.equals(is)) {
            step.findings().add(ChangeCode.TRAILER_UPDATED, "", "ID");
            step.additions().allow(is, new Area(ChangeCode.TRAILER_CHANGED, "", "ID"));
        }
    }

    private void compareRoot(PdfValue was, PdfValue is) {
        if (was.equals(is)) {
            return;
        }
        boolean fresh = is instanceof PdfReference reference && step.isNew(reference.id());
        step.findings().add(fresh ? ChangeCode.TRAILER_UPDATED : ChangeCode.TRAILER_CHANGED, "", "Root");
    }

    /** One program lists editable twins of the document here; a common signer renumbers them into nothing. */
    private void compareStreams(PdfValue was, PdfValue is) {
        boolean nothing =
                step.after().items(is).stream().map(step.after()::resolve).noneMatch(PdfStream.class::isInstance);
        if (nothing) {
            step.findings().add(ChangeCode.TRAILER_UPDATED, "", "AdditionalStreams");
        } else {
            Area area = new Area(ChangeCode.TRAILER_CHANGED, "", "AdditionalStreams");
            step.strict().require(was, is, "AdditionalStreams", area);
        }
    }

    private void compareInformation(PdfValue was, PdfValue is) {
        if (step.isUntouched(was, is)) {
            step.strict().require(was, is, "Info", new Area(ChangeCode.TRAILER_CHANGED, "", "Info"));
            return;
        }
        PdfValue information = step.after().resolve(is);
        boolean simple = information.isNull()
                || (information instanceof PdfDictionary dictionary
                        && dictionary.repeatedKeys().isEmpty()
                        && dictionary.entries().values().stream()
                                .map(step.after()::resolve)
                                .allMatch(TrailerRule::isSimple));
        if (!simple) {
            step.strict().require(was, is, "Info", new Area(ChangeCode.TRAILER_CHANGED, "", "Info"));
            return;
        }
        if (is instanceof PdfReference reference && step.roles().has(reference.id())) {
            step.findings().add(ChangeCode.TRAILER_CHANGED, "", "Info");
        }
        step.additions().allow(is, new Area(ChangeCode.TRAILER_CHANGED, "", "Info"));
        step.findings().add(ChangeCode.INFORMATION_CHANGED, "", "Info");
    }

    private static boolean isSimple(PdfValue value) {
        return value instanceof PdfString
                || value instanceof PdfName
                || value instanceof PdfNumber
                || value instanceof PdfBoolean;
    }
}
