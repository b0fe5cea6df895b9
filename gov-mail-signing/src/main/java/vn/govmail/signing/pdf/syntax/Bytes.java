package vn.govmail.signing.pdf.syntax;

/** Bytes at any place: of a file, or of an object stream that was expanded. */
interface Bytes {

    long length();

    /** The byte at an offset, which must be within the length. */
    byte at(long offset);

    /** A stretch that has the byte at an offset within the length, for who looks at many bytes in a row. */
    Page page(long offset);

    /** Bytes that lie in a row. They must not be changed. */
    final class Page {
        static final Page NONE = new Page(0, new byte[0]);

        private final long start;
        private final byte[] bytes;

        Page(long start, byte[] bytes) {
            this.start = start;
            this.bytes = bytes;
        }

        /** Offset of the first. */
        long start() {
            return start;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** Counts what it costs to make values of bytes: one for each byte, and some for each value. */
    void spendParsing(long count);

    /** Copies at least one byte from an offset within the length; how many. */
    int read(long offset, byte[] target, int at, int most);

    /** Copies all of a stretch. */
    default byte[] copy(long from, int count) {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            done += read(from + done, bytes, done, count - done);
        }
        return bytes;
    }

    /** Whether exactly these ASCII characters stand at an offset. */
    default boolean matches(String text, long at) {
        if (at < 0 || at + text.length() > length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
