package vn.govmail.signing.pdf.syntax;

import org.jspecify.annotations.Nullable;

/**
 * How a revision ends (ISO 32000-1, 7.5.5): a keyword, an offset, an end mark. Immutable.
 *
 * @param startXref the offset that it gives
 * @param behindMark offset behind {@code %%EOF}
 * @param behindLineEnd offset behind the line end that follows
 * @param behindBlanks offset behind all line ends and spaces that follow
 */
record RevisionEnd(long startXref, long behindMark, long behindLineEnd, long behindBlanks) {
    private static final String MARK = "%%EOF";
    private static final int TAIL = 2048;

    /** The end that follows an offset with nothing but white space and comments before it; null if there is none. */
    static @Nullable RevisionEnd after(Bytes bytes, long offset) {
        Cursor cursor = new Cursor(bytes, offset);
        cursor.skipWhite();
        if (!cursor.accept("startxref")) {
            return null;
        }
        cursor.skipBlanks();
        long startXref = cursor.acceptDigits();
        cursor.skipBlanks();
        if (startXref < 0 || !bytes.matches(MARK, cursor.position())) {
            return null;
        }
        cursor.skip(MARK.length());
        long behindMark = cursor.position();
        if (cursor.peek() == '\r') {
            cursor.skip(1);
        }
        if (cursor.peek() == '\n') {
            cursor.skip(1);
        }
        long behindLineEnd = cursor.position();
        while (Characters.isLineEnd(cursor.peek()) || cursor.peek() == ' ') {
            cursor.skip(1);
        }
        return new RevisionEnd(startXref, behindMark, behindLineEnd, cursor.position());
    }

    /** The last end mark among the last bytes of a file; null if there is none. */
    static @Nullable RevisionEnd last(Bytes bytes) {
        for (long i = bytes.length() - MARK.length(); i >= Math.max(0, bytes.length() - TAIL); i--) {
            if (bytes.at(i) == 's' && bytes.matches("startxref", i)) {
                RevisionEnd end = after(bytes, i);
                if (end != null) {
                    return end;
                }
            }
        }
        return null;
    }
}
