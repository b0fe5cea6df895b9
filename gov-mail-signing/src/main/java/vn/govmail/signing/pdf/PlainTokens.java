package vn.govmail.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The operators of a page with their operands, as programs write them (ISO 32000-1, 7.8.2): whatever PDFBox would have to repair
 * or guess is refused. Nothing is copied but names. One page, one thread.
 */
final class PlainTokens {
    static final int END = -1;
    private static final int MOST_NUMBERS = 32;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DECIMALS = 6;
    /** Of a number; PDFBox takes longer ones for something else. */
    private static final int MOST_LETTERS = 18;

    /** One within the other. */
    private static final int MOST_DICTIONARIES = 60;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final byte[] ACTUAL_TEXT = "/ActualText".getBytes(StandardCharsets.US_ASCII);

    private final byte[] data;
    private int at;
    private final float[] numbers = new float[MOST_NUMBERS];
    private int numberCount;
    private String name = "";
    private int nameCount;
    private boolean hasDictionary;
    private @Nullable String actualText;
    private final PlainShow show = new PlainShow();

    PlainTokens(byte[] data) {
        this.data = data;
    }

    /** The next operator, its letters in one number, {@link #END} after the last; the operands before it are known then. */
    int next() throws NotPlainException {
        numberCount = 0;
        nameCount = 0;
        hasDictionary = false;
        actualText = null;
        show.clear();
        while (true) {
            skipSpace();
            if (at >= data.length) {
                return END;
            }
            byte c = data[at];
            if (PlainBytes.isNumeric(c)) {
                if (numberCount == MOST_NUMBERS) {
                    throw new NotPlainException();
                }
                numbers[numberCount++] = number();
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return operator();
            } else {
                operand(c);
            }
        }
    }

    private void operand(byte c) throws NotPlainException {
        switch (c) {
            case '/' -> name();
            case '[' -> array();
            case '(' -> at = PlainLiteral.read(data, at, show);
            case '<' -> {
                if (isTwice(c)) {
                    dictionary();
                } else {
                    hex();
                }
            }
            default -> throw new NotPlainException();
        }
    }

    private int operator() throws NotPlainException {
        int letters = 0;
        int count = 0;
        while (at < data.length && !PlainBytes.isEnd(data[at])) {
            letters = (letters << 8) | (data[at] & 0xff);
            count++;
            at++;
        }
        if (count > 3) {
            throw new NotPlainException();
        }
        return letters;
    }

    /** What an operator and its operands weigh for {@link ReadingWork#operator}. */
    int weight() {
        return 1 + numberCount + nameCount + (hasDictionary ? 1 : 0) + show.weight();
    }

    float number(int index) {
        return numbers[index];
    }

    /** The operands, where they are so many numbers and nothing else. */
    float[] numbers(int count) throws NotPlainException {
        if (numberCount != count || nameCount != 0 || hasDictionary || !show.isEmpty()) {
            throw new NotPlainException();
        }
        return numbers;
    }

    /** The last name, where there are so many names, and so many numbers. */
    String name(int names, int count) throws NotPlainException {
        if (nameCount != names || numberCount != count || !show.isEmpty()) {
            throw new NotPlainException();
        }
        return name;
    }

    boolean hasDictionary() {
        return hasDictionary;
    }

    /** The words that the dictionary gives instead of those that are shown. */
    @Nullable
    String actualText() {
        return actualText;
    }

    /** The one operand, a text or an array. */
    PlainShow show() throws NotPlainException {
        if (numberCount != 0 || nameCount != 0 || hasDictionary || show.operands() != 1) {
            throw new NotPlainException();
        }
        return show;
    }

    /** What stands there after white space, which is passed over. */
    private byte nextByte() throws NotPlainException {
        skipSpace();
        if (at >= data.length) {
            throw new NotPlainException();
        }
        return data[at];
    }

    private boolean isTwice(byte c) {
        return at + 1 < data.length && data[at + 1] == c;
    }

    private void skipSpace() {
        int here = at;
        while (here < data.length && PlainBytes.isSpace(data[here])) {
            here++;
        }
        at = here;
    }

    /** Exactly what {@code Float.parseFloat} gives: few digits are one division away, which rounds to the same float. */
    private float number() throws NotPlainException {
        int here = at;
        boolean negative = data[here] == '-';
        if (negative || data[here] == '+') {
            here++;
        }
        int value = 0;
        int first = here;
        int point = -1;
        for (; here < data.length; here++) {
            int digit = data[here] - '0';
            if (digit >= 0 && digit <= 9) {
                value = (value * 10) + digit;
            } else if (data[here] == '.' && point < 0) {
                point = here;
            } else {
                break;
            }
        }
        boolean ends = here >= data.length || PlainBytes.isEnd(data[here]);
        int digits = here - first - (point < 0 ? 0 : 1);
        int decimals = point < 0 ? 0 : here - point - 1;
        if (!ends || digits == 0) {
            throw new NotPlainException();
        }
        int start = at;
        at = here;
        if (digits > MOST_DIGITS || decimals > MOST_DECIMALS) {
            return longNumber(start);
        }
        float result = decimals == 0 ? value : (float) (value / POWERS[decimals]);
        return negative ? -result : result;
    }

    private float longNumber(int start) throws NotPlainException {
        if (at - start > MOST_LETTERS) {
            throw new NotPlainException();
        }
        float value = Float.parseFloat(new String(data, start, at - start, StandardCharsets.US_ASCII));
        // PDFBox takes what is smaller than that as zero
        return Math.abs(value) < Float.MIN_NORMAL ? 0 : value;
    }

    private void name() throws NotPlainException {
        int start = ++at;
        while (at < data.length && !PlainBytes.isEnd(data[at])) {
            if (data[at] == '#' || data[at] < 0) {
                throw new NotPlainException();
            }
            at++;
        }
        name = new String(data, start, at - start, StandardCharsets.US_ASCII);
        nameCount++;
    }

    private void array() throws NotPlainException {
        at++;
        show.beginArray();
        while (true) {
            byte c = nextByte();
            if (c == ']') {
                at++;
                show.endArray();
                return;
            } else if (c == '<') {
                hex();
            } else if (PlainBytes.isNumeric(c)) {
                show.add(number());
            } else if (c == '(') {
                at = PlainLiteral.read(data, at, show);
            } else {
                throw new NotPlainException();
            }
        }
    }

    private void hex() throws NotPlainException {
        int here = at + 1;
        while (here + 1 < data.length && data[here] != '>') {
            int code = (PlainBytes.hexDigit(data[here]) << 4) | PlainBytes.hexDigit(data[here + 1]);
            if (code < 0) {
                throw new NotPlainException();
            }
            show.add((byte) code);
            here += 2;
        }
        if (here >= data.length || data[here] != '>') {
            throw new NotPlainException();
        }
        at = here + 1;
        show.endText();
    }

    /** Passes over the properties of marked content, but for the words that stand for those that are shown. */
    private void dictionary() throws NotPlainException {
        int firstProperty = at + 2;
        int names = nameCount;
        int depth = 0;
        // one bit for each dictionary that is open: whether a key waits for its value
        long waiting = 0;
        boolean inArray = false;
        do {
            byte c = nextByte();
            boolean isEdge = isTwice(c) && !inArray;
            if (c == ']' && inArray) {
                inArray = false;
                at++;
            } else if (c == '>' && isEdge) {
                refuseIf((waiting & 1) != 0);
                waiting >>>= 1;
                depth--;
                at += 2;
            } else if (c == '/' && isActualText()) {
                readActualText(firstProperty);
            } else {
                if (depth > 0 && !inArray) {
                    refuseIf((waiting & 1) == 0 && c != '/');
                    waiting ^= 1;
                }
                if (c == '<' && isEdge) {
                    refuseIf(depth == MOST_DICTIONARIES);
                    waiting <<= 1;
                    depth++;
                    at += 2;
                } else if (c == '[' && !inArray) {
                    inArray = true;
                    at++;
                } else {
                    property(c);
                }
            }
        } while (depth > 0);
        show.clear();
        nameCount = names;
        hasDictionary = true;
    }

    private static void refuseIf(boolean unusual) throws NotPlainException {
        if (unusual) {
            throw new NotPlainException();
        }
    }

    private void property(byte c) throws NotPlainException {
        if (PlainBytes.isNumeric(c)) {
            number();
        } else if (c == '(') {
            at = PlainLiteral.read(data, at, show);
        } else if (c == '<') {
            hex();
        } else if (c == '/') {
            name();
        } else {
            throw new NotPlainException();
        }
    }

    private boolean isActualText() {
        return at + ACTUAL_TEXT.length <= data.length
                && Arrays.equals(data, at, at + ACTUAL_TEXT.length, ACTUAL_TEXT, 0, ACTUAL_TEXT.length);
    }

    /** Only in UTF-16 and hexadecimal, and as the first property, as programs write it: no other can be taken for it there. */
    private void readActualText(int firstProperty) throws NotPlainException {
        boolean first = at == firstProperty;
        at += ACTUAL_TEXT.length;
        byte c = nextByte();
        if (!first || c != '<' || isTwice(c)) {
            throw new NotPlainException();
        }
        show.clear();
        hex();
        byte[] bytes = Arrays.copyOfRange(show.bytes(), show.start(0), show.end(0));
        if (bytes.length < 2 || bytes.length % 2 != 0 || (bytes[0] & 0xff) != 0xfe || (bytes[1] & 0xff) != 0xff) {
            throw new NotPlainException();
        }
        actualText = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
}
