package vn.govmail.signing.pdf.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.create.Place.Box;
import vn.govmail.signing.pdf.create.SourceFile.Refusal;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** Finds pages in the page tree (ISO 32000-1, 7.7.3), without recursion and each node once. Confined to one thread. */
final class Pages {
    private static final int MAX_NODES = 1_000_000;
    private static final double[] A4 = {0, 0, 595.276, 841.89};
    private final SourceFile file;

    Pages(SourceFile file) {
        this.file = file;
    }

    /**
     * A page.
     *
     * @param id the object
     * @param dictionary the object
     */
    record Page(ObjectId id, PdfDictionary dictionary) {}

    /** The page of a number, from 1 at the front or from -1 at the end. */
    Page page(int number) {
        List<ObjectId> all = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<PdfValue> open = new ArrayDeque<>();
        open.push(file.catalog().get("Pages"));
        while (!open.isEmpty() && (number < 0 || all.size() < number)) {
            if (!(open.pop() instanceof PdfReference reference)
                    || !(file.resolve(reference) instanceof PdfDictionary node)) {
                throw new Refusal(SigningProblem.FILE_MALFORMED, "a page tree with a hole");
            }
            if (!seen.add(reference.id()) || seen.size() > MAX_NODES) {
                throw new Refusal(SigningProblem.FILE_MALFORMED, "a page tree without end");
            }
            if (file.get(node, "Kids") instanceof PdfArray kids) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    open.push(kids.get(i));
                }
            } else {
                all.add(reference.id());
            }
        }
        int index = number > 0 ? number - 1 : all.size() + number;
        if (index < 0 || index >= all.size()) {
            throw new Refusal(SigningProblem.PAGE_NOT_FOUND, "page " + number + " of " + all.size());
        }
        ObjectId id = all.get(index);
        return new Page(id, (PdfDictionary) file.resolve(new PdfReference(id)));
    }

    PageGeometry geometry(Page page) {
        double[] media = box(inherited(page, "MediaBox"), A4);
        double[] crop = box(inherited(page, "CropBox"), media);
        long turn = inherited(page, "Rotate") instanceof PdfNumber number ? number.asLong() : 0;
        return new PageGeometry(
                Math.max(crop[0], media[0]),
                Math.max(crop[1], media[1]),
                Math.min(crop[2], media[2]),
                Math.min(crop[3], media[3]),
                (int) Math.floorMod(turn, 360L));
    }

    /** The rectangle of a widget; of no size where it has none. */
    Box rectangle(PdfDictionary widget) {
        double[] corners = box(file.get(widget, "Rect"), new double[4]);
        return new Box(corners[0], corners[1], corners[2] - corners[0], corners[3] - corners[1]);
    }

    /** The page that a widget says it is on. */
    PageGeometry ofWidget(PdfDictionary widget) {
        return geometry(new Page(new ObjectId(0, 0), file.dictionary(widget, "P")));
    }

    private PdfValue inherited(Page page, String key) {
        PdfDictionary node = page.dictionary();
        Set<PdfValue> seen = new HashSet<>();
        while (!node.has(key) && seen.add(node.get("Parent"))) {
            node = file.dictionary(node, "Parent");
        }
        return file.get(node, key);
    }

    private double[] box(PdfValue value, double[] otherwise) {
        if (!(value instanceof PdfArray array) || array.size() != 4) {
            return otherwise;
        }
        double[] corners = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(file.resolve(array.get(i)) instanceof PdfNumber number)) {
                return otherwise;
            }
            corners[i] = number.asDouble();
        }
        return new double[] {
            Math.min(corners[0], corners[2]),
            Math.min(corners[1], corners[3]),
            Math.max(corners[0], corners[2]),
            Math.max(corners[1], corners[3])
        };
    }
}
