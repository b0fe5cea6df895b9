package vn.govmail.signing.pdf.syntax;

import java.util.HashSet;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ValueParser.StringCipher;

/** An object stream that was expanded (ISO 32000-1, 7.5.7). Confined to one thread. */
final class ObjectStream {
    private static final int MAX_EXPANDED = 64 << 20;
    /** As much as some bytes of a value. */
    private static final long COST_OF_ENTRY = 8;

    private final MemoryBytes bytes;
    private final int[] numbers;
    private final int[] offsets;
    private final Set<Integer> repeated = new HashSet<>();
    private final int maxItems;
    private final ObjectScan scan;

    ObjectStream(PdfStream stream, Revision revision, int maxObjects) {
        PdfDictionary dictionary = stream.dictionary();
        if (!dictionary.get("Type").isName("ObjStm")) {
            throw StructureException.ambiguous("no object stream");
        }
        this.maxItems = maxObjects;
        this.bytes = new MemoryBytes(stream.decoded(MAX_EXPANDED), stream.bytes());
        this.scan = new ObjectScan(bytes);
        int count = natural(revision.get(dictionary, "N"));
        int first = natural(revision.get(dictionary, "First"));
        if (count > bytes.length() / 3) {
            throw StructureException.malformed("/N of an object stream");
        }
        this.numbers = new int[count];
        this.offsets = new int[count];
        bytes.spendParsing(COST_OF_ENTRY * (long) count);
        Set<Integer> seen = new HashSet<>();
        Cursor cursor = new Cursor(bytes, 0);
        for (int i = 0; i < count; i++) {
            numbers[i] = next(cursor);
            offsets[i] = first + next(cursor);
            if (!seen.add(numbers[i])) {
                repeated.add(numbers[i]);
            }
        }
    }

    int size() {
        return (int) bytes.length();
    }

    PdfValue object(int number, int index) {
        return new ValueParser(new Cursor(bytes, place(number, index)), maxItems, StringCipher.NONE).parse();
    }

    ObjectScan scan(int number, int index) {
        scan.value(place(number, index));
        return scan;
    }

    private int place(int number, int index) {
        if (index >= numbers.length || numbers[index] != number || repeated.contains(number)) {
            throw StructureException.ambiguous("object " + number + " in its object stream");
        }
        if (offsets[index] < 0 || offsets[index] >= bytes.length()) {
            throw StructureException.malformed("an object outside its object stream");
        }
        return offsets[index];
    }

    private static int next(Cursor cursor) {
        cursor.skipWhite();
        long value = cursor.acceptDigits();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw StructureException.malformed("table of an object stream");
        }
        return (int) value;
    }

    private static int natural(PdfValue value) {
        if (!(value instanceof PdfNumber number)
                || !number.isInteger()
                || number.asLong() < 0
                || number.asLong() > Integer.MAX_VALUE) {
            throw StructureException.malformed("numbers of an object stream");
        }
        return (int) number.asLong();
    }
}
