package vn.govmail.signing.pdf.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.StructureException;

/** Whether two streams say the same, however they are compressed. Stateless. */
final class StreamContents {
    private static final int MAX_BYTES = 8 << 20;
    /** A byte order mark, or white space. */
    private static final int MAX_BYTES_BEFORE_XML = 8;

    /** How the bytes are kept (ISO 32000-1, table 5). */
    private static final Set<String> KEEPING =
            Set.of("Length", "Filter", "DecodeParms", "F", "FFilter", "FDecodeParms", "DL");

    private static final Set<String> EXPANDABLE =
            Set.of("FlateDecode", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode");

    private StreamContents() {}

    /** Whether the expanded bytes are equal; no where they are too many or cannot be expanded, as those of pictures. */
    static boolean same(PdfStream one, PdfStream two) {
        if (isExternal(one) || isExternal(two) || !isExpandable(one) || !isExpandable(two)) {
            return false;
        }
        try {
            return Arrays.equals(one.decoded(MAX_BYTES), two.decoded(MAX_BYTES));
        } catch (StructureException e) {
            return false;
        }
    }

    private static boolean isExpandable(PdfStream stream) {
        PdfValue filter = stream.dictionary().get("Filter");
        List<PdfValue> filters = filter instanceof PdfArray array ? array.items() : List.of(filter);
        return filters.stream()
                .allMatch(f -> f.isNull() || (f instanceof PdfName name && EXPANDABLE.contains(name.value())));
    }

    /** Whether the expanded bytes are white space only. */
    static boolean isBlank(PdfStream stream) {
        try {
            for (byte value : stream.decoded(1 << 10)) {
                if ((value & 0xFF) > ' ') {
                    return false;
                }
            }
            return !isExternal(stream);
        } catch (StructureException e) {
            return false;
        }
    }

    /** Whether it begins as XML does and declares no document type. */
    static boolean looksLikeXml(PdfStream stream) {
        try {
            String text = new String(stream.decoded(MAX_BYTES), StandardCharsets.ISO_8859_1);
            int start = text.indexOf('<');
            boolean early = start >= 0 && start <= MAX_BYTES_BEFORE_XML;
            return early && !text.contains("<!DOCTYPE") && !text.contains("<!ENTITY") && !isExternal(stream);
        } catch (StructureException e) {
            return false;
        }
    }

    /** Its bytes lie in another file. */
    private static boolean isExternal(PdfStream stream) {
        return stream.dictionary().has("F");
    }

    /** The entries of the stream's dictionary that say what it is. */
    static PdfDictionary described(PdfStream stream) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(stream.dictionary().entries());
        entries.keySet().removeAll(KEEPING);
        return PdfDictionary.of(entries);
    }
}
