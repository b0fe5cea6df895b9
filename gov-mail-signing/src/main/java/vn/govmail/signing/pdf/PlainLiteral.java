package vn.govmail.signing.pdf;

/** A text in parentheses (ISO 32000-1, 7.3.4.2), without others in it and on one line. */
final class PlainLiteral {
    private final byte[] data;
    private int at;

    private PlainLiteral(byte[] data, int at) {
        this.data = data;
        this.at = at;
    }

    /**
     * Reads the text that begins at a place.
     *
     * @return where it has ended
     */
    static int read(byte[] data, int from, PlainShow show) throws NotPlainException {
        PlainLiteral literal = new PlainLiteral(data, from + 1);
        literal.read(show);
        return literal.at;
    }

    private void read(PlainShow show) throws NotPlainException {
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
}
