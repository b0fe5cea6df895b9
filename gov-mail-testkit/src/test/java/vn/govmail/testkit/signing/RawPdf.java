package vn.govmail.testkit.signing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** A PDF file of one revision, written as objects in the syntax of PDF. */
final class RawPdf {
    private final Map<Integer, String> objects = new TreeMap<>();
    private String trailer = "";
    private String end = "\n";

    /** One blank page; the catalog is object 1, the page object 3. */
    static RawPdf blank() {
        return new RawPdf()
                .put(1, "<</Type/Catalog/Pages 2 0 R>>")
                .put(2, "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>")
                .put(3, "<</Type/Page/Parent 2 0 R>>");
    }

    RawPdf put(int number, String body) {
        objects.put(number, body);
        return this;
    }

    /** Further entries of the trailer. */
    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** What stands behind the end mark. */
    RawPdf end(String text) {
        end = text;
        return this;
    }

    PdfFile table() {
        return file(-1, false);
    }

    /** With this object known only to readers of cross-reference streams (ISO 32000-1, 7.5.8.4). */
    PdfFile hybrid(int hidden) {
        return file(hidden, false);
    }

    /** The same, where table and stream give it different places. */
    PdfFile contradictoryHybrid(int hidden) {
        return file(hidden, true);
    }

    private PdfFile file(int hidden, boolean contradictory) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f\r\n");
        int hiddenAt = 0;
        for (Map.Entry<Integer, String> object : objects.entrySet()) {
            boolean concealed = object.getKey() == hidden;
            hiddenAt = concealed ? text.length() : hiddenAt;
            table.append(object.getKey()).append(" 1\n");
            if (concealed && !contradictory) {
                table.append("0000000000 65535 f\r\n");
            } else {
                table.append(String.format(Locale.ROOT, "%010d 00000 n\r\n", text.length()));
            }
            text.append(object.getKey())
                    .append(" 0 obj\n")
                    .append(object.getValue())
                    .append("\nendobj\n");
        }
        int size = objects.keySet().stream().mapToInt(n -> n).max().orElse(0) + 1;
        String stream = "";
        if (hidden >= 0) {
            int place = contradictory ? hiddenAt + 1 : hiddenAt;
            int at = text.length();
            char[] entry = {1, (char) (place >> 8), (char) (place & 0xFF), 0};
            text.append(size).append(" 0 obj\n<</Type/XRef/W[1 2 1]/Index[").append(hidden);
            text.append(" 1]/Size ").append(size + 1).append("/Length 4>>\nstream\n");
            text.append(entry).append("\nendstream\nendobj\n");
            stream = "/XRefStm " + at;
            size++;
        }
        int start = text.length();
        text.append(table).append("trailer\n<</Size ").append(size).append("/Root 1 0 R");
        text.append(stream)
                .append(trailer)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF")
                .append(end);
        return Pdfs.ofBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
