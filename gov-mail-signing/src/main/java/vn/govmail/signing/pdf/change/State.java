package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNull;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The document as one revision of the file shows it. Confined to one thread. */
final class State {
    /** No program writes references to references; a few are allowed by the grammar. */
    private static final int MAX_HOPS = 16;

    private final PdfDictionary trailer;
    private final Function<ObjectId, PdfValue> objects;

    State(PdfDictionary trailer, Function<ObjectId, PdfValue> objects) {
        this.trailer = trailer;
        this.objects = objects;
    }

    PdfDictionary trailer() {
        return trailer;
    }

    PdfDictionary catalog() {
        return dictionary(trailer.get("Root")).orElse(PdfDictionary.EMPTY);
    }

    /** The object; the null object if there is none. */
    PdfValue get(ObjectId id) {
        return objects.apply(id);
    }

    /** What a value stands for; the null object at the end of a chain that is too long. */
    PdfValue resolve(PdfValue value) {
        PdfValue current = value;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            if (!(current instanceof PdfReference reference)) {
                return current;
            }
            current = get(reference.id());
        }
        return PdfNull.NULL;
    }

    Optional<PdfDictionary> dictionary(PdfValue value) {
        return resolve(value) instanceof PdfDictionary dictionary ? Optional.of(dictionary) : Optional.empty();
    }

    /** The elements of an array; none if it is not one. */
    List<PdfValue> items(PdfValue value) {
        return resolve(value) instanceof PdfArray array ? array.items() : List.of();
    }
}
