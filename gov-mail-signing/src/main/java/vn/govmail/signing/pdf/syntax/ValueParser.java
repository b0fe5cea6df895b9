package vn.govmail.signing.pdf.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one value as ISO 32000-1, 7.3 writes it. What does not follow the grammar is refused; what readers could understand
 * in two ways, a key written twice, is kept as such. Confined to one thread.
 */
final class ValueParser {
    /** Nesting beyond this is not found in documents, and would cost the stack. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_STRING = 32 << 20;
    private static final int MAX_NUMBER = 64;
    /** Readers need not know more than 127 bytes (annex C). */
    private static final int MAX_NAME = 1 << 12;

    private static final int COST_OF_VALUE = 8;

    private final Cursor cursor;
    private final int maxItems;
    private final StringCipher cipher;
    private final EntryWatcher watcher;
    private final boolean withoutDigits;
    private long paidUpTo;
    private int items;
    private int dictionaries;

    ValueParser(Cursor cursor, int maxItems, StringCipher cipher) {
        this(cursor, maxItems, cipher, EntryWatcher.NONE, false);
    }

    private ValueParser(Cursor cursor, int maxItems, StringCipher cipher, EntryWatcher watcher, boolean withoutDigits) {
        this.cursor = cursor;
        this.maxItems = maxItems;
        this.cipher = cipher;
        this.watcher = watcher;
        this.withoutDigits = withoutDigits;
        this.paidUpTo = cursor.position();
    }

    /**
     * Where the entries of a value stand that was read from this very place before, as who calls must make sure. Hexadecimal
     * strings are passed over up to their first {@code >}, and what they consist of is not looked at: the first reading refused
     * anything but digits and white space. Literal strings are read as ever.
     */
    static void watchAgain(Cursor cursor, int maxItems, EntryWatcher watcher) {
        new ValueParser(cursor, maxItems, StringCipher.NONE, watcher, true).parse();
    }

    /** Is told where the entries of dictionaries stand; those of one dictionary have one number. */
    interface EntryWatcher {
        EntryWatcher NONE = (dictionary, key, keyStart, keyEnd, valueEnd) -> {};

        void entry(int dictionary, String key, long keyStart, long keyEnd, long valueEnd);
    }

    /** Decrypts strings on their way in. */
    interface StringCipher {
        StringCipher NONE = bytes -> bytes;

        byte[] decrypt(byte[] bytes);
    }

    PdfValue parse() {
        PdfValue value = value(0);
        pay();
        return value;
    }

    /** For what was read since the last time. */
    private void pay() {
        cursor.bytes().spendParsing(cursor.position() - paidUpTo + COST_OF_VALUE);
        paidUpTo = cursor.position();
    }

    private PdfValue value(int depth) {
        cursor.skipWhite();
        int first = cursor.peek();
        items++;
        if (items > maxItems) {
            throw StructureException.limit("pdfObjects");
        }
        pay();
        return switch (first) {
            case '/' -> new PdfName(name());
            case '<' -> cursor.peek(1) == '<' ? dictionary(depth + 1) : hexadecimalString();
            case '(' -> string(literal());
            case '[' -> array(depth + 1);
            case '+', '-', '.' -> number();
            default -> Characters.isDigit(first) ? numberOrReference() : keyword();
        };
    }

    private PdfValue keyword() {
        if (cursor.accept("true")) {
            return PdfBoolean.TRUE;
        }
        if (cursor.accept("false")) {
            return PdfBoolean.FALSE;
        }
        if (cursor.accept("null")) {
            return PdfNull.NULL;
        }
        throw StructureException.malformed("no value at " + cursor.position());
    }

    private PdfValue numberOrReference() {
        long start = cursor.position();
        long number = cursor.acceptDigits();
        long behind = cursor.position();
        if (number > 0 && number <= Integer.MAX_VALUE && Characters.isWhite(cursor.peek())) {
            cursor.skipWhite();
            long generation = cursor.acceptDigits();
            if (generation >= 0 && generation <= 65_535 && Characters.isWhite(cursor.peek())) {
                cursor.skipWhite();
                if (cursor.accept("R")) {
                    return new PdfReference(new ObjectId((int) number, (int) generation));
                }
            }
        }
        cursor.moveTo(behind);
        if (number >= 0 && !Characters.isRegular(cursor.peek())) {
            return PdfNumber.ofInteger(number, Long.toString(number));
        }
        cursor.moveTo(start);
        return number();
    }

    private PdfValue number() {
        StringBuilder source = new StringBuilder();
        while (!cursor.atEnd() && Characters.isRegular(cursor.peek())) {
            if (source.length() >= MAX_NUMBER) {
                throw StructureException.malformed("a number that does not end");
            }
            source.append((char) cursor.next());
        }
        return Numbers.parse(source.toString());
    }

    private String name() {
        cursor.skip(1);
        int plain = cursor.plainLength();
        if (plain >= 0 && plain <= MAX_NAME) {
            return cursor.take(plain);
        }
        StringBuilder name = new StringBuilder();
        while (!cursor.atEnd() && Characters.isRegular(cursor.peek())) {
            int value = cursor.next();
            if (value == '#') {
                int high = Characters.hexDigit(cursor.peek());
                int low = Characters.hexDigit(cursor.peek(1));
                if (high >= 0 && low >= 0) {
                    cursor.skip(2);
                    value = (high << 4) | low;
                }
            }
            if (name.length() >= MAX_NAME) {
                throw StructureException.limit("pdfName");
            }
            name.append((char) value);
        }
        return name.toString();
    }

    private PdfArray array(int depth) {
        checkDepth(depth);
        cursor.skip(1);
        List<PdfValue> values = new ArrayList<>();
        while (true) {
            cursor.skipWhite();
            if (cursor.peek() == ']') {
                cursor.skip(1);
                return new PdfArray(values);
            }
            values.add(value(depth));
        }
    }

    private PdfDictionary dictionary(int depth) {
        checkDepth(depth);
        cursor.skip(2);
        dictionaries++;
        int number = dictionaries;
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        Set<String> repeated = Set.of();
        boolean nulls = false;
        while (true) {
            cursor.skipWhite();
            if (cursor.peek() == '>' && cursor.peek(1) == '>') {
                cursor.skip(2);
                if (nulls) {
                    entries.values().removeIf(PdfValue::isNull);
                }
                return new PdfDictionary(entries, repeated);
            }
            if (cursor.peek() != '/') {
                throw StructureException.malformed("no key at " + cursor.position());
            }
            long keyStart = cursor.position();
            String key = name();
            long keyEnd = cursor.position();
            PdfValue value = value(depth);
            watcher.entry(number, key, keyStart, keyEnd, cursor.position());
            nulls |= value.isNull();
            if (entries.put(key, value) != null) {
                repeated = repeated.isEmpty() ? new HashSet<>() : repeated;
                repeated.add(key);
            }
        }
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw StructureException.limit("pdfDepth");
        }
    }

    private PdfString string(byte[] bytes) {
        return new PdfString(cipher.decrypt(bytes), bytes);
    }

    private PdfString hexadecimalString() {
        long start = cursor.position();
        PdfString string = withoutDigits ? passedOver() : string(hexadecimal());
        // digits are taken eight at a time, and each signature has tens of thousands
        paidUpTo += (cursor.position() - start) / 8 * 7;
        return string;
    }

    private PdfString passedOver() {
        cursor.skip(1);
        if (!cursor.skipPast('>')) {
            throw StructureException.malformed("a string that does not end");
        }
        return PdfString.EMPTY;
    }

    private byte[] hexadecimal() {
        cursor.skip(1);
        ByteSink bytes = new ByteSink(MAX_STRING, "pdfString");
        int high = -1;
        while (true) {
            if (high < 0) {
                cursor.takeHexadecimal(bytes);
            }
            int value = cursor.next();
            int digit = Characters.hexDigit(value);
            if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    bytes.add((high << 4) | digit);
                    high = -1;
                }
            } else if (value == '>') {
                if (high >= 0) {
                    bytes.add(high << 4);
                }
                return bytes.toByteArray();
            } else if (value < 0 || !Characters.isWhite(value)) {
                throw StructureException.malformed("no hexadecimal digit before " + cursor.position());
            }
        }
    }

    private byte[] literal() {
        cursor.skip(1);
        ByteSink bytes = new ByteSink(MAX_STRING, "pdfString");
        int open = 1;
        while (true) {
            int value = cursor.next();
            if (value < 0) {
                throw StructureException.malformed("a string that does not end");
            } else if (value == '\\') {
                escape(bytes);
                continue;
            } else if (value == '(') {
                open++;
            } else if (value == ')') {
                open--;
                if (open == 0) {
                    return bytes.toByteArray();
                }
            } else if (value == '\r') {
                // any end of line counts as a line feed (7.3.4.2)
                if (cursor.peek() == '\n') {
                    cursor.skip(1);
                }
                value = '\n';
            }
            bytes.add(value);
        }
    }

    private void escape(ByteSink bytes) {
        int value = cursor.next();
        switch (value) {
            case 'n' -> bytes.add('\n');
            case 'r' -> bytes.add('\r');
            case 't' -> bytes.add('\t');
            case 'b' -> bytes.add('\b');
            case 'f' -> bytes.add('\f');
            case '\n' -> {}
            case '\r' -> {
                if (cursor.peek() == '\n') {
                    cursor.skip(1);
                }
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> bytes.add(octal(value - '0'));
            default -> bytes.add(value);
        }
    }

    private int octal(int first) {
        int value = first;
        for (int i = 0; i < 2 && cursor.peek() >= '0' && cursor.peek() <= '7'; i++) {
            value = (value << 3) | (cursor.next() - '0');
        }
        return value & 0xff;
    }
}
