package vn.govmail.signing.pdf.appearance;

import java.util.List;
import java.util.Optional;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * Where a signature field shows itself: its only widget that can be seen (ISO 32000-1, 12.5.6.19).
 *
 * @param page the page that it names; PdfDictionary.EMPTY where it names none
 */
record Widget(PdfReference reference, PdfDictionary page, Box box, PdfStream appearance) {
    private static final int HIDDEN = 0x02 | 0x20;
    private static final int MAX_KIDS = 10;
    private static final int MAX_DEPTH = 50;

    /** Empty for a signature that shows nothing, and where it cannot be told. */
    static Optional<Widget> of(ObjectId field, Revision revision) {
        if (!(revision.get(field).orElse(null) instanceof PdfDictionary dictionary)) {
            return Optional.empty();
        }
        if (dictionary.get("Rect").isNull() && revision.get(dictionary, "Kids") instanceof PdfArray kids) {
            List<Widget> seen = kids.items().stream()
                    .limit(MAX_KIDS)
                    .flatMap(kid -> visible(kid, revision).stream())
                    .toList();
            return seen.size() == 1 ? Optional.of(seen.get(0)) : Optional.empty();
        }
        return visible(new PdfReference(field), revision);
    }

    private static Optional<Widget> visible(PdfValue written, Revision revision) {
        if (!(written instanceof PdfReference reference)
                || !(revision.resolve(written) instanceof PdfDictionary widget)
                || (revision.get(widget, "F") instanceof PdfNumber flags && (flags.asLong() & HIDDEN) != 0)) {
            return Optional.empty();
        }
        PdfValue normal = revision.dictionary(widget, "AP")
                .map(ap -> revision.get(ap, "N"))
                .orElse(PdfDictionary.EMPTY);
        return normal instanceof PdfStream appearance
                ? Box.of(revision.get(widget, "Rect"), revision)
                        .map(box -> new Widget(
                                reference,
                                revision.dictionary(widget, "P").orElse(PdfDictionary.EMPTY),
                                box,
                                appearance))
                : Optional.empty();
    }

    boolean isOnPageOf(Widget other) {
        return page != PdfDictionary.EMPTY && page.equals(other.page);
    }

    /** Whether people see it at the top right of the first page. */
    boolean isTopRightOfFirstPage(Revision revision) {
        PdfDictionary node = revision.dictionary(revision.catalog(), "Pages").orElse(PdfDictionary.EMPTY);
        PdfValue visible = boxOf(node, revision);
        PdfValue turned = revision.get(node, "Rotate");
        int depth = 0;
        while (revision.get(node, "Kids") instanceof PdfArray kids
                && depth++ < MAX_DEPTH
                && revision.resolve(kids.get(0)) instanceof PdfDictionary first) {
            node = first;
            visible = boxOf(node, revision).isNull() ? visible : boxOf(node, revision);
            turned = node.has("Rotate") ? revision.get(node, "Rotate") : turned;
        }
        int rotation = turned instanceof PdfNumber number ? (int) Math.floorMod(number.asLong(), 360L) : 0;
        return lists(node, revision)
                && Box.of(visible, revision)
                        .filter(shown -> isTopRight(shown, rotation))
                        .isPresent();
    }

    private static PdfValue boxOf(PdfDictionary node, Revision revision) {
        PdfValue cut = revision.get(node, "CropBox");
        return cut.isNull() ? revision.get(node, "MediaBox") : cut;
    }

    private boolean lists(PdfDictionary onPage, Revision revision) {
        return revision.get(onPage, "Annots") instanceof PdfArray annotations
                && annotations.items().contains(reference);
    }

    private boolean isTopRight(Box shown, int rotation) {
        double x = (((box.left() + box.right()) / 2) - shown.left()) / shown.width();
        double y = (((box.bottom() + box.top()) / 2) - shown.bottom()) / shown.height();
        double across = switch (rotation) {
            case 90 -> y;
            case 180 -> 1 - x;
            case 270 -> 1 - y;
            default -> x;
        };
        double up = switch (rotation) {
            case 90 -> 1 - x;
            case 180 -> 1 - y;
            case 270 -> x;
            default -> y;
        };
        return across > 0.5 && up > 2.0 / 3;
    }
}
