package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through objects token by token without building values: where they end, what they refer to, and which names they
 * bear. Confined to one thread.
 */
final class ObjectScan {
    private static final int MAX_NAME = 16;
    private static final Set<String> DYNAMIC = Set.of(
            "JavaScript",
            "Launch",
            "RichMedia",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "GoToR",
            "GoToE",
            "SubmitForm");
    /** What lies in a file without being referred to. */
    private static final Set<String> STANDALONE = Set.of("ObjStm", "XRef", "Linearized");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 10;
    /** With which the names begin that are looked for, of {@link #SHORTEST} to {@link #LONGEST} characters all of them. */
    private static final BitSet INITIALS = initials();

    private final Bytes bytes;
    private final Cursor cursor;
    private final StringBuilder name = new StringBuilder();
    private LongUnaryOperator lengths = number -> -1;
    private int[] references = new int[64];
    private int referenceCount;
    private boolean dynamic;
    private boolean standalone;
    private boolean fileKey;
    private long length;
    private int depth;

    private static BitSet initials() {
        BitSet initials = new BitSet(128);
        initials.set('L');
        DYNAMIC.forEach(name -> initials.set(name.charAt(0)));
        STANDALONE.forEach(name -> initials.set(name.charAt(0)));
        return initials;
    }

    ObjectScan(Bytes bytes) {
        this.bytes = bytes;
        this.cursor = new Cursor(bytes, 0);
    }

    /** Numbers of the objects that the last object refers to, some perhaps several times. */
    int[] references() {
        return Arrays.copyOf(references, referenceCount);
    }

    /** Whether the last object names an action, or content, that changes what is shown. */
    boolean isDynamic() {
        return dynamic;
    }

    /** Whether nothing needs to refer to the last object. */
    boolean isStandalone() {
        return standalone;
    }

    /** The header of the object that begins at an offset, white space aside; null if none does. */
    @Nullable
    ObjectId header(long offset) {
        cursor.moveTo(offset);
        cursor.skipWhite();
        return cursor.acceptObjectHeader();
    }

    /**
     * Goes on, behind a header that was just read, to the end of the object.
     *
     * @param resolver gives the value of /Length for the number of an object, -1 where it is none
     * @return the offset behind its last keyword, or -1 if it does not end as it should
     */
    long end(LongUnaryOperator resolver) {
        reset(resolver);
        cursor.skipWhite();
        while (depth > 0 || !cursor.accept("endobj")) {
            if (depth == 0 && cursor.accept("stream")) {
                dynamic |= fileKey;
                return endOfStream();
            }
            if (!token()) {
                return -1;
            }
            cursor.skipWhite();
        }
        return cursor.position();
    }

    /** Goes through one value that is part of an object stream. */
    void value(long from) {
        reset(number -> -1);
        cursor.moveTo(from);
        cursor.skipWhite();
        while (token() && depth > 0) {
            cursor.skipWhite();
        }
    }

    private void reset(LongUnaryOperator resolver) {
        lengths = resolver;
        referenceCount = 0;
        dynamic = false;
        standalone = false;
        fileKey = false;
        length = -1;
        depth = 0;
    }

    /** Moves over one token; false where none can stand, or more is closed than was opened. */
    private boolean token() {
        int first = cursor.peek();
        switch (first) {
            case '/' -> key();
            case '<' -> {
                return openOrHexadecimal();
            }
            case '(' -> {
                return literal();
            }
            case '[' -> {
                cursor.skip(1);
                depth++;
            }
            case ']' -> {
                cursor.skip(1);
                depth--;
            }
            case '>' -> {
                cursor.skip(2);
                depth--;
            }
            default -> {
                if (first < 0 || !Characters.isRegular(first)) {
                    return false;
                }
                numberOrKeyword();
            }
        }
        return depth >= 0;
    }

    private void key() {
        cursor.skip(1);
        int plain = cursor.plainLength();
        if (plain < 0) {
            spelledKey();
        } else if (plain == 1 && cursor.peek() == 'F') {
            cursor.skip(1);
            fileKey |= depth == 1;
        } else if (plain >= SHORTEST && plain <= LONGEST && INITIALS.get(cursor.peek())) {
            interesting(cursor.take(plain));
        } else {
            cursor.skip(plain);
        }
    }

    /** A name with escapes, or one that is not at hand as a whole. */
    private void spelledKey() {
        name.setLength(0);
        while (!cursor.atEnd() && Characters.isRegular(cursor.peek())) {
            int value = cursor.next();
            if (value == '#' && Characters.hexDigit(cursor.peek()) >= 0 && Characters.hexDigit(cursor.peek(1)) >= 0) {
                value = (Characters.hexDigit(cursor.next()) << 4) | Characters.hexDigit(cursor.next());
            }
            if (name.length() < MAX_NAME) {
                name.append((char) value);
            }
        }
        if (depth == 1 && name.length() == 1 && name.charAt(0) == 'F') {
            fileKey = true;
        } else if (name.length() >= SHORTEST) {
            interesting(name.toString());
        }
    }

    private void interesting(String key) {
        if (depth == 1 && key.equals("Length")) {
            length();
        } else {
            dynamic |= DYNAMIC.contains(key);
            standalone |= STANDALONE.contains(key);
        }
    }

    private void length() {
        cursor.skipWhite();
        long behind = cursor.position();
        long number = cursor.acceptDigits();
        if (reference(number)) {
            length = lengths.applyAsLong(number);
        } else {
            length = number;
            cursor.moveTo(behind);
            cursor.acceptDigits();
        }
    }

    private void numberOrKeyword() {
        long number = cursor.acceptDigits();
        long behind = cursor.position();
        if (number > 0 && reference(number)) {
            return;
        }
        cursor.moveTo(behind);
        cursor.skipRegular();
    }

    /** Whether a number that was just read begins a reference; moves behind it if so, anywhere if not. */
    private boolean reference(long number) {
        if (number <= 0 || number > Integer.MAX_VALUE || !Characters.isWhite(cursor.peek())) {
            return false;
        }
        cursor.skipWhite();
        if (cursor.acceptDigits() < 0 || !Characters.isWhite(cursor.peek())) {
            return false;
        }
        cursor.skipWhite();
        if (!cursor.accept("R")) {
            return false;
        }
        if (referenceCount == references.length) {
            references = Arrays.copyOf(references, 2 * referenceCount);
        }
        references[referenceCount] = (int) number;
        referenceCount++;
        return true;
    }

    private boolean openOrHexadecimal() {
        cursor.skip(1);
        if (cursor.peek() == '<') {
            cursor.skip(1);
            depth++;
            return true;
        }
        return cursor.skipPast('>');
    }

    private boolean literal() {
        cursor.skip(1);
        int open = 1;
        while (!cursor.atEnd()) {
            int value = cursor.next();
            if (value == '\\') {
                cursor.skip(1);
            } else if (value == '(') {
                open++;
            } else if (value == ')') {
                open--;
                if (open == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private long endOfStream() {
        if (cursor.peek() == '\r') {
            cursor.skip(1);
        }
        if (cursor.next() != '\n' || length < 0 || length > bytes.length() - cursor.position()) {
            return -1;
        }
        cursor.moveTo(cursor.position() + length);
        cursor.skipBlanks();
        if (!cursor.accept("endstream")) {
            return -1;
        }
        cursor.skipWhite();
        return cursor.accept("endobj") ? cursor.position() : -1;
    }
}
