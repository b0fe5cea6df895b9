package vn.govmail.testkit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A PDF written object by object and revision by revision (ISO 32000-1, 7.5), so that a test decides about every byte: right
 * by default, wrong where asked. Text is ISO 8859-1. Not thread-safe.
 */
public final class RawPdf {
    private static final String HEADER = "%PDF-1.7\n%âãÏÓ\n";
    private static final int RESERVED_FOR_SIGNATURE = 10_000;
    private static final String BYTE_RANGE = "[0 0000000000 0000000000 0000000000]";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<Integer, List<Entry>> entries = new TreeMap<>();
    private long previous = -1;
    private int size = 1;
    private @Nullable SignatureMaker maker;
    private int byteRangeAt;
    private int contentsAt;

    /** An empty file with its header. */
    public RawPdf() {
        raw(HEADER);
        entries.put(0, List.of(new Entry(0, 0, 65_535)));
    }

    /** Goes on behind a file with a table of cross-references, such as one of {@link Pdfs}. */
    public static RawPdf after(PdfFile file) {
        RawPdf pdf = new RawPdf();
        byte[] bytes = file.bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        pdf.file.reset();
        pdf.file.writeBytes(bytes);
        pdf.entries.clear();
        pdf.previous = number(text, text.lastIndexOf("startxref") + "startxref".length());
        pdf.size = (int) number(text, text.lastIndexOf("/Size") + "/Size".length());
        return pdf;
    }

    private static long number(String text, int at) {
        String rest = text.substring(at, Math.min(text.length(), at + 24)).strip();
        return Long.parseLong(rest.split("[^0-9]", 2)[0]);
    }

    /** Where the next byte goes. */
    public int offset() {
        return file.size();
    }

    /** Bytes of any kind. */
    public RawPdf raw(String text) {
        file.writeBytes(latin(text));
        return this;
    }

    /** An object, in the table. */
    public RawPdf object(int number, String body) {
        return place(number).raw(number + " 0 obj\n" + body + "\nendobj\n");
    }

    /** A stream that is not compressed unless its dictionary and data say so. */
    public RawPdf stream(int number, String dictionary, byte[] data) {
        place(number).raw(number + " 0 obj\n<<" + dictionary + "/Length " + data.length + ">>\nstream\n");
        file.writeBytes(data);
        return raw("\nendstream\nendobj\n");
    }

    /** A stream of text. */
    public RawPdf stream(int number, String dictionary, String data) {
        return stream(number, dictionary, latin(data));
    }

    /** Says in the table that what follows, or what stands at an earlier offset, is an object. */
    public RawPdf place(int number) {
        return place(number, file.size());
    }

    /** Says in the table that an object stands at an offset. */
    public RawPdf place(int number, long offset) {
        return entry(number, new Entry(1, offset, 0));
    }

    /** Says so once more in the same table, whatever it says already. */
    public RawPdf placeAgain(int number, long offset) {
        List<Entry> all = new ArrayList<>(entries.getOrDefault(number, List.of()));
        all.add(new Entry(1, offset, 0));
        entries.put(number, all);
        return this;
    }

    /** Says that an object is in an object stream; only {@link #endWithStream} can say so. */
    public RawPdf placeIn(int stream, int number) {
        return placeIn(stream, 0, number);
    }

    /** The same for one that is not the first there, counted from 0. */
    public RawPdf placeIn(int stream, int index, int number) {
        return entry(number, new Entry(2, stream, index));
    }

    /** Says in the table that an object is no more. */
    public RawPdf delete(int number) {
        return entry(number, new Entry(0, 0, 1));
    }

    private RawPdf entry(int number, Entry entry) {
        entries.put(number, List.of(entry));
        size = Math.max(size, number + 1);
        return this;
    }

    /**
     * A signature dictionary; {@link #end} signs the file up to its end.
     *
     * @param dictionary what stands in it besides {@code ByteRange} and {@code Contents}
     */
    public RawPdf signature(int number, String dictionary, SignatureMaker by) {
        place(number).raw(number + " 0 obj\n<<" + dictionary);
        return signatureHere(by).raw(">>\nendobj\n");
    }

    /** {@code ByteRange} and {@code Contents} at this very place. */
    public RawPdf signatureHere(SignatureMaker by) {
        maker = Objects.requireNonNull(by, "by");
        raw("/ByteRange ");
        byteRangeAt = file.size();
        raw(BYTE_RANGE + "/Contents ");
        contentsAt = file.size();
        return raw("<" + "00".repeat(RESERVED_FOR_SIGNATURE) + ">");
    }

    /** Ends the revision with table, trailer and end mark; the catalog is object 1. */
    public RawPdf end() {
        return end("/Root 1 0 R");
    }

    /** Ends the revision with a trailer that says this besides {@code Size} and {@code Prev}. */
    public RawPdf end(String trailer) {
        return end(trailer, previous);
    }

    /** Ends the revision with a table that says where the one before is; negative for none. */
    public RawPdf end(String trailer, long before) {
        long table = file.size();
        raw("xref\n");
        int number = 0;
        while (number < size) {
            int from = number;
            StringBuilder run = new StringBuilder();
            List<Entry> all = entries.getOrDefault(number, List.of());
            while (all.size() == 1) {
                run.append(all.get(0).line());
                number++;
                all = entries.getOrDefault(number, List.of());
            }
            if (number > from) {
                raw(from + " " + (number - from) + "\n" + run);
            } else {
                twice(number);
                number++;
            }
        }
        raw("trailer\n<</Size " + size + (before < 0 ? "" : "/Prev " + before) + trailer + ">>\n");
        return endAt(table);
    }

    private void twice(int number) {
        entries.getOrDefault(number, List.of()).forEach(entry -> raw(number + " 1\n" + entry.line()));
    }

    /** Ends the revision with a cross-reference stream (7.5.8) of this number. */
    public RawPdf endWithStream(int number) {
        long table = file.size();
        place(number);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        entries.forEach((each, all) -> all.forEach(entry -> {
            index.append(each).append(" 1 ");
            rows.writeBytes(entry.row());
        }));
        stream(
                number,
                "/Type/XRef/Size " + size + "/Root 1 0 R" + (previous < 0 ? "" : "/Prev " + previous)
                        + "/W[1 4 2]/Index[" + index + "]",
                rows.toByteArray());
        return endAt(table);
    }

    /** Ends the revision with a pointer to a table, or to what shall pass for one, that is written already. */
    public RawPdf endAt(long table) {
        raw("startxref\n" + table + "\n%%EOF\n");
        entries.clear();
        previous = table;
        sign();
        return this;
    }

    /** One more than the highest number of an object. */
    public int size() {
        return size;
    }

    /** Where the last table is. */
    public long previous() {
        return previous;
    }

    /** The file as it is now. */
    public PdfFile file() {
        return PdfFile.of(file.toByteArray());
    }

    private void sign() {
        if (maker == null) {
            return;
        }
        SignatureMaker by = maker;
        maker = null;
        byte[] bytes = file.toByteArray();
        int after = contentsAt + (2 * RESERVED_FOR_SIGNATURE) + 2;
        String range = String.format(Locale.ROOT, "[0 %d %d %d", contentsAt, after, bytes.length - after);
        overwrite(bytes, byteRangeAt, range + " ".repeat(BYTE_RANGE.length() - 1 - range.length()) + "]");
        ByteArrayOutputStream covered = new ByteArrayOutputStream(bytes.length);
        covered.write(bytes, 0, contentsAt);
        covered.write(bytes, after, bytes.length - after);
        try {
            overwrite(bytes, contentsAt + 1, HexFormat.of().formatHex(by.sign(covered.toByteArray())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        file.reset();
        file.writeBytes(bytes);
    }

    private static void overwrite(byte[] bytes, int at, String text) {
        System.arraycopy(latin(text), 0, bytes, at, text.length());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private record Entry(int type, long second, int third) {
        String line() {
            return String.format(Locale.ROOT, "%010d %05d %s \n", second, third, type == 0 ? "f" : "n");
        }

        byte[] row() {
            return ByteBuffer.allocate(7)
                    .put((byte) type)
                    .putInt((int) second)
                    .putShort((short) third)
                    .array();
        }
    }
}
