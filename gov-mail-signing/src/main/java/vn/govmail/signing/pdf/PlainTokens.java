package vn.govmail.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final byte[] ACTUAL_TEXT = "/ActualText".getBytes(StandardCharsets.US_ASCII);

    private final byte[] data;
    private int at;
    private final float[] numbers = new float[MOST_NUMBERS];
    private int numberCount;
    private String name = "";
    private int nameCount;
    private boolean hasDictionary;
    private final PlainShow show = new PlainShow();

    PlainTokens(byte[] data) {
        this.data = data;
    }

    /** The next operator, its letters in one number, {@link #END} after the last; the operands before it are known then. */
    int next() throws NotPlainException {
        numberCount = 0;
        nameCount = 0;
        hasDictionary = false;
        show.clear();
        while (true) {
            skipSpace();
            if (at >= data.length) {
                return END;
            }
            byte c = data[at];
            if (isNumeric(c)) {
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
            case '(' -> literal();
            case '<' -> {
                if (at + 1 < data.length && data[at + 1] == '<') {
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
        while (at < data.length && !isSpace(data[at]) && !isDelimiter(data[at])) {
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

    int names() {
        return nameCount;
    }

    /** The one operand, a text or an array. */
    PlainShow show() throws NotPlainException {
        if (numberCount != 0 || nameCount != 0 || hasDictionary || show.operands() != 1) {
            throw new NotPlainException();
        }
        return show;
    }

    private void skipSpace() {
        int here = at;
        while (here < data.length && isSpace(data[here])) {
            here++;
        }
        at = here;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isDelimiter(byte c) {
        return c == '/' || c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '>' || c == '%' || c == '{'
                || c == '}';
    }

    private static boolean isNumeric(byte c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+';
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
        boolean ends = here >= data.length || isSpace(data[here]) || isDelimiter(data[here]);
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
        while (at < data.length && !isSpace(data[at]) && !isDelimiter(data[at])) {
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
            skipSpace();
            if (at >= data.length) {
                throw new NotPlainException();
            }
            byte c = data[at];
            if (c == ']') {
                at++;
                show.endArray();
                return;
            } else if (c == '<') {
                hex();
            } else if (isNumeric(c)) {
                show.add(number());
            } else if (c == '(') {
                literal();
            } else {
                throw new NotPlainException();
            }
        }
    }

    private void hex() throws NotPlainException {
        int here = at + 1;
        while (here + 1 < data.length && data[here] != '>') {
            int code = (hexDigit(data[here]) << 4) | hexDigit(data[here + 1]);
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

    private static int hexDigit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private void literal() throws NotPlainException {
        at++;
        while (at < data.length && data[at] != ')') {
            byte c = data[at++];
            if (c == '(' || c == '\r' || c == '\n') {
                throw new NotPlainException();
            }
            show.add(c == '\\' ? escaped() : c);
        }
        if (at >= data.length) {
            throw new NotPlainException();
        }
        at++;
        show.endText();
    }

    private byte escaped() throws NotPlainException {
        if (at >= data.length) {
            throw new NotPlainException();
        }
        byte c = data[at++];
        return switch (c) {
            case '(', ')', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> octal(c);
        };
    }

    private byte octal(byte first) throws NotPlainException {
        boolean three = at + 1 < data.length && isOctal(first) && isOctal(data[at]) && isOctal(data[at + 1]);
        if (!three || first > '3') {
            throw new NotPlainException();
        }
        int value = ((first - '0') << 6) | ((data[at] - '0') << 3) | (data[at + 1] - '0');
        at += 2;
        return (byte) value;
    }

    private static boolean isOctal(byte c) {
        return c >= '0' && c <= '7';
    }

    /** Passes over the properties of marked content, where they do not say other words than are shown. */
    private void dictionary() throws NotPlainException {
        int depth = 0;
        do {
            if (at + 1 >= data.length) {
                throw new NotPlainException();
            }
            byte c = data[at];
            if ((c == '<' || c == '>') && data[at + 1] == c) {
                depth += c == '<' ? 1 : -1;
                at += 2;
            } else if (c == '(') {
                literal();
            } else if (c == '<') {
                hex();
            } else if (c == '#' || c == '%' || c == '>' || isActualText()) {
                throw new NotPlainException();
            } else {
                at++;
            }
        } while (depth > 0);
        show.clear();
        hasDictionary = true;
    }

    private boolean isActualText() {
        return data[at] == '/'
                && at + ACTUAL_TEXT.length <= data.length
                && Arrays.equals(data, at, at + ACTUAL_TEXT.length, ACTUAL_TEXT, 0, ACTUAL_TEXT.length);
    }
}
