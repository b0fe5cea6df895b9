package vn.govmail.signing.pdf.syntax;

import java.util.function.ToLongFunction;
import vn.govmail.signing.pdf.syntax.ValueParser.StringCipher;

/** Reads objects with their header and end (ISO 32000-1, 7.3.8 and 7.3.10). Confined to one thread. */
final class IndirectReader {
    private final Bytes bytes;
    private final int maxItems;

    IndirectReader(Bytes bytes, int maxItems) {
        this.bytes = bytes;
        this.maxItems = maxItems;
    }

    /** What reading depends on: the object's identity and the revision. */
    interface Context {
        StringCipher strings(ObjectId id);

        StreamData streams(ObjectId id);

        ToLongFunction<PdfValue> lengths();
    }

    /**
     * The object at an offset.
     *
     * @throws StructureException XREF_AMBIGUOUS if no object begins there, or its end is not where it says
     */
    IndirectObject read(long offset, Context context) {
        if (offset < 0 || offset >= bytes.length()) {
            throw StructureException.ambiguous("an object outside the file");
        }
        Cursor cursor = new Cursor(bytes, offset);
        cursor.skipBlanks();
        long start = cursor.position();
        ObjectId id = cursor.acceptObjectHeader();
        if (id == null) {
            throw StructureException.ambiguous("no object at " + offset);
        }
        cursor.skipWhite();
        if (cursor.accept("endobj")) {
            return new IndirectObject(id, PdfNull.NULL, start, cursor.position());
        }
        PdfValue value = new ValueParser(cursor, maxItems, context.strings(id)).parse();
        cursor.skipWhite();
        if (value instanceof PdfDictionary dictionary && cursor.accept("stream")) {
            value = stream(dictionary, cursor, context.lengths(), context.streams(id));
        }
        if (!cursor.accept("endobj")) {
            throw StructureException.malformed("object " + id + " does not end at " + cursor.position());
        }
        return new IndirectObject(id, value, start, cursor.position());
    }

    private PdfStream stream(
            PdfDictionary dictionary, Cursor cursor, ToLongFunction<PdfValue> lengths, StreamData data) {
        if (cursor.peek() == '\r') {
            cursor.skip(1);
        }
        if (cursor.next() != '\n') {
            throw StructureException.malformed("no line end before the data of a stream");
        }
        long start = cursor.position();
        long length = lengths.applyAsLong(dictionary.get("Length"));
        if (length < 0 || length > bytes.length() - start) {
            throw StructureException.ambiguous("length of the stream at " + start);
        }
        cursor.moveTo(start + length);
        cursor.skipBlanks();
        if (!cursor.accept("endstream")) {
            throw StructureException.ambiguous("length of the stream at " + start);
        }
        cursor.skipWhite();
        return new PdfStream(dictionary, bytes, start, length, data);
    }
}
