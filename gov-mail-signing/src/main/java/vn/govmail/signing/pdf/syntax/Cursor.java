package vn.govmail.signing.pdf.syntax;

import java.nio.charset.StandardCharsets;

/** A place in bytes that moves on over white space, numbers and keywords. Confined to one thread. */
final class Cursor {
    private static final int MAX_DIGITS = 18;

    private final Bytes bytes;
    private final long end;
    private long position;
    /** Bytes around the place where something was looked at last: to ask for each by itself would take several times as long. */
    private byte[] page = Bytes.Page.NONE.bytes();

    private long pageStart;

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
        return at(position);
    }

    int peek(int ahead) {
        return at(position + ahead);
    }

    private int at(long offset) {
        long index = offset - pageStart;
        if (index >= 0 && index < page.length) {
            return page[(int) index] & 0xff;
        }
        return turnTo(offset) ? page[(int) (offset - pageStart)] & 0xff : -1;
    }

    /** Whether there is a byte at an offset, which then lies in the page. */
    private boolean turnTo(long offset) {
        if (offset >= end) {
            return false;
        }
        Bytes.Page found = bytes.page(offset);
        page = found.bytes();
        pageStart = found.start();
        return true;
    }

    /** Where in the page this place is; -1 at the end. */
    private int index() {
        return peek() < 0 ? -1 : (int) (position - pageStart);
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
        skipBlanks();
        while (peek() == '%') {
            skipComment();
            skipBlanks();
        }
    }

    /** Moves over white space alone. */
    void skipBlanks() {
        for (int i = index(); i >= 0; i = index()) {
            while (i < page.length && Characters.isWhite(page[i])) {
                i++;
            }
            position = pageStart + i;
            if (i < page.length) {
                return;
            }
        }
    }

    /** Moves over regular characters. */
    void skipRegular() {
        for (int i = index(); i >= 0; i = index()) {
            while (i < page.length && Characters.isRegular(page[i])) {
                i++;
            }
            position = pageStart + i;
            if (i < page.length) {
                return;
            }
        }
    }

    /** How many regular characters follow; -1 if a {@code #} is among them or not all are at hand. */
    int plainLength() {
        int first = index();
        for (int i = first; i >= 0 && i < page.length && page[i] != '#'; i++) {
            if (!Characters.isRegular(page[i])) {
                return i - first;
            }
        }
        return -1;
    }

    /** Moves over as many characters as {@link #plainLength} told. */
    String take(int count) {
        String text = new String(page, (int) (position - pageStart), count, StandardCharsets.ISO_8859_1);
        position += count;
        return text;
    }

    /** Moves behind the next byte of this value; to the end, and false, if there is none. */
    boolean skipPast(int value) {
        for (int i = index(); i >= 0; i = index()) {
            i = ByteSearch.indexOf(value, page, i, page.length);
            position = pageStart + i;
            if (i < page.length) {
                position++;
                return true;
            }
        }
        return false;
    }

    /** Takes pairs of hexadecimal digits as far as they follow each other in what is at hand; who calls goes on digit by digit. */
    void takeHexadecimal(ByteSink found) {
        int first = index();
        if (first >= 0) {
            int count = found.addHexadecimal(page, first, page.length);
            position = pageStart + first + (2L * count);
        }
    }

    private void skipComment() {
        while (position < end && !Characters.isLineEnd(peek())) {
            position++;
        }
    }

    /** Whether a keyword stands here and ends here; moves over it if so. */
    boolean accept(String keyword) {
        if (peek() != keyword.charAt(0)) {
            return false;
        }
        for (int i = 1; i < keyword.length(); i++) {
            if (peek(i) != keyword.charAt(i)) {
                return false;
            }
        }
        int behind = peek(keyword.length());
        if (behind >= 0 && Characters.isRegular(behind)) {
            return false;
        }
        position += keyword.length();
        return true;
    }

    /** A number without sign; -1, and no move, where none of at most 18 digits stands. */
    long acceptDigits() {
        long start = position;
        long value = 0;
        for (int digit = peek(); Characters.isDigit(digit); digit = peek()) {
            if (position - start >= MAX_DIGITS) {
                position = start;
                return -1;
            }
            value = (value * 10) + (digit - '0');
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
