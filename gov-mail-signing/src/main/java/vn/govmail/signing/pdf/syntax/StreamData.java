package vn.govmail.signing.pdf.syntax;

import java.util.List;
import java.util.function.UnaryOperator;

/** Decrypts and decodes streams of one file within what they may expand to altogether. Confined to one thread. */
final class StreamData {
    private static final int MAX_FILTERS = 8;

    private final UnaryOperator<PdfValue> resolver;
    private final Decryption decryption;
    private final Budget budget;

    StreamData(UnaryOperator<PdfValue> resolver, Decryption decryption, Budget budget) {
        this.resolver = resolver;
        this.decryption = decryption;
        this.budget = budget;
    }

    /** What all streams of a file may expand to. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        private void spend(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw StructureException.limit("pdfExpandedBytes");
            }
        }
    }

    /** What an encrypted file does to its streams. */
    interface Decryption {
        Decryption NONE = (stream, raw) -> raw;

        byte[] decrypt(PdfDictionary stream, byte[] raw);
    }

    byte[] decode(PdfStream stream, int maxBytes) {
        int most = (int) Math.min(maxBytes, budget.left);
        byte[] data = decryption.decrypt(stream.dictionary(), stream.raw(most));
        List<PdfValue> filters = list(stream.dictionary().get("Filter"));
        List<PdfValue> parameters = list(stream.dictionary().get("DecodeParms"));
        if (filters.size() > MAX_FILTERS) {
            throw StructureException.limit("pdfFilters");
        }
        for (int i = 0; i < filters.size(); i++) {
            PdfValue filter = resolver.apply(filters.get(i));
            PdfValue parameter = i < parameters.size() ? resolver.apply(parameters.get(i)) : PdfNull.NULL;
            if (filter.isName("Crypt")) {
                continue;
            }
            if (!(filter instanceof PdfName name) || !Filters.isKnown(name.value())) {
                break;
            }
            data = Filters.decode(name.value(), data, Predictor.of(parameter, resolver), most);
            budget.spend(data.length);
        }
        return data;
    }

    private List<PdfValue> list(PdfValue value) {
        PdfValue resolved = resolver.apply(value);
        if (resolved instanceof PdfArray array) {
            return array.items();
        }
        return resolved.isNull() ? List.of() : List.of(resolved);
    }
}
