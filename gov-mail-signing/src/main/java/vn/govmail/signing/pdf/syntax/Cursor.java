package vn.govmail.signing.pdf.syntax;

/** A place in bytes that moves on over white space, numbers and keywords. Confined to one thread. */
final class Cursor {
    private static final int MAX_DIGITS = 18;

    private final Bytes bytes;
    private final long end;
    private long position;

    Cursor(Bytes bytes, long position) {
        this.bytes = bytes;
        this.end = bytes.length();
        this.position = position;
    }

    Bytes bytes() {
        return bytes;
    }

    long position() {
        return position;
    }

    void moveTo(long target) {
        position = target;
    }

    boolean atEnd() {
        return position >= end;
    }

    /** The byte here, 0 to 255, or -1 at the end. */
    int peek() {
        return position < end ? bytes.at(position) & 0xff : -1;
    }

    int peek(int ahead) {
        return position + ahead < end ? bytes.at(position + ahead) & 0xff : -1;
    }

    int next() {
        int value = peek();
        position++;
        return value;
    }

    void skip(int count) {
        position += count;
    }

    /** Moves over white space and comments. */
    void skipWhite() {
        while (position < end) {
            int value = bytes.at(position) & 0xff;
            if (value == '%') {
                skipComment();
            } else if (!Characters.isWhite(value)) {
                return;
            } else {
                position++;
            }
        }
    }

    /** Moves over white space alone. */
    void skipBlanks() {
        while (position < end && Characters.isWhite(bytes.at(position))) {
            position++;
        }
    }

    private void skipComment() {
        while (position < end && !Characters.isLineEnd(bytes.at(position))) {
            position++;
        }
    }

    /** Whether a keyword stands here and ends here; moves over it if so. */
    boolean accept(String keyword) {
        if (!bytes.matches(keyword, position)) {
            return false;
        }
        long behind = position + keyword.length();
        if (behind < end && Characters.isRegular(bytes.at(behind))) {
            return false;
        }
        position = behind;
        return true;
    }

    /** A number without sign; -1, and no move, where none of at most 18 digits stands. */
    long acceptDigits() {
        long start = position;
        long value = 0;
        while (position < end && Characters.isDigit(bytes.at(position))) {
            if (position - start >= MAX_DIGITS) {
                position = start;
                return -1;
            }
            value = (value * 10) + (bytes.at(position) - '0');
            position++;
        }
        return position == start ? -1 : value;
    }

    /** The header {@code n g obj} of an object; null, at an undefined place, where none stands. */
    @org.jspecify.annotations.Nullable
    ObjectId acceptObjectHeader() {
        long number = acceptDigits();
        skipBlanks();
        long generation = number < 0 ? -1 : acceptDigits();
        skipBlanks();
        if (number > Integer.MAX_VALUE || generation < 0 || generation > 65_535 || !accept("obj")) {
            return null;
        }
        return new ObjectId((int) number, (int) generation);
    }
}
