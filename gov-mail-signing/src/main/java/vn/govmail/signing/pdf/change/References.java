package vn.govmail.signing.pdf.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** Finds the references within one object. Stateless. */
final class References {
    /** The key under which the target of a link is known, whatever the dictionary around it calls it. */
    static final String DESTINATION = "Dest";

    private static final int BYTES_FOR_ONE = 16;
    private static final Set<String> FITS = Set.of("XYZ", "Fit", "FitH", "FitV", "FitR", "FitB", "FitBH", "FitBV");

    private References() {}

    /**
     * Tells every reference with the key under which it stands; arrays hand on the key of the entry that holds them. The
     * reader bounds how deep a value is nested.
     *
     * @return how many values there were to look at; a long string counts as many
     */
    static long each(PdfValue value, String key, BiConsumer<String, PdfReference> consumer) {
        long count = 1;
        if (value instanceof PdfReference reference) {
            consumer.accept(key, reference);
        } else if (value instanceof PdfArray array) {
            String own = keyWithin(array, key);
            for (PdfValue item : array.items()) {
                count += each(item, own, consumer);
            }
        } else if (value instanceof PdfDictionary || value instanceof PdfStream) {
            for (Map.Entry<String, PdfValue> entry : dictionary(value).entries().entrySet()) {
                count += each(entry.getValue(), entry.getKey(), consumer);
            }
        } else if (value instanceof PdfString string) {
            count += string.length() / BYTES_FOR_ONE;
        }
        return count;
    }

    /** The key for the elements of an array; an explicit destination (ISO 32000-1, 12.3.2.2) is known by its shape. */
    static String keyWithin(PdfArray array, String key) {
        List<PdfValue> items = array.items();
        boolean destination = items.size() >= 2
                && items.get(0) instanceof PdfReference
                && items.get(1) instanceof PdfName fit
                && FITS.contains(fit.value());
        return destination ? DESTINATION : key;
    }

    /** A dictionary, or that of a stream. */
    static PdfDictionary dictionary(PdfValue value) {
        if (value instanceof PdfStream stream) {
            return stream.dictionary();
        }
        return value instanceof PdfDictionary dictionary ? dictionary : PdfDictionary.EMPTY;
    }
}
