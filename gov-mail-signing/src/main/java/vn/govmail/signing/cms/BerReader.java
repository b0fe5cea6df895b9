package vn.govmail.signing.cms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.govmail.container.BlockInputStream;

/**
 * Walks through BER (X.690) element by element without holding any of it. What is not well formed is a
 * {@link MalformedBerException}. Confined to one walk.
 */
final class BerReader {
    private static final int MOST_NESTED = 64;
    private static final int INDEFINITE = -1;
    private static final int CHUNK = 1 << 14;
    private static final int CONSTRUCTED = 0x20;
    private static final int HIGH_TAG = 0x1F;
    private static final int OCTETS = 0x04;
    private static final int CONSTRUCTED_OCTETS = 0x24;

    private final InputStream in;
    private final Deque<Long> ends = new ArrayDeque<>();
    private final byte[] chunk = new byte[CHUNK];
    private long position;
    private int ahead = INDEFINITE;

    BerReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The identifier octet of the next element; -1 where the element that was entered, or the file, is at its end. */
    int peek() throws IOException {
        if (atEnd()) {
            return -1;
        }
        if (ahead < 0) {
            ahead = in.read();
        }
        if (isIndefinite() && ahead == 0) {
            return -1;
        }
        return ahead;
    }

    /** Enters a constructed element of this identifier. */
    void enter(int identifier) throws IOException {
        if (peek() != identifier) {
            throw new MalformedBerException("another element than expected");
        }
        next();
        open(length());
    }

    private void open(long length) throws IOException {
        if (ends.size() >= MOST_NESTED) {
            throw new MalformedBerException("too deep");
        }
        if (length != INDEFINITE && !ends.isEmpty() && !isIndefinite() && position + length > ends.element()) {
            throw new MalformedBerException("longer than what it stands in");
        }
        ends.push(length == INDEFINITE ? INDEFINITE : position + length);
    }

    /** Leaves the element that was entered last, which must be at its end. */
    void leave() throws IOException {
        if (peek() != -1) {
            throw new MalformedBerException("more elements than expected");
        }
        if (isIndefinite()) {
            int tag = next();
            int length = next();
            if (tag != 0 || length != 0) {
                throw new MalformedBerException("no end-of-contents");
            }
        }
        ends.pop();
    }

    /** Copies the next element as it stands. */
    void copy(OutputStream out) throws IOException {
        int identifier = next();
        out.write(identifier);
        if ((identifier & HIGH_TAG) == HIGH_TAG) {
            int more;
            do {
                more = next();
                out.write(more);
            } while ((more & 0x80) != 0);
        }
        long length = length(out);
        if (length == INDEFINITE) {
            if ((identifier & CONSTRUCTED) == 0) {
                throw new MalformedBerException("a primitive element of open length");
            }
            open(length);
            while (peek() != -1) {
                copy(out);
            }
            leave();
            out.write(new byte[2]);
        } else {
            open(length);
            transfer(length, out);
            ends.pop();
        }
    }

    /** Writes the octets of an octet string, in one piece or in many. */
    void octets(OutputStream out) throws IOException {
        octets().transferTo(out);
    }

    /** The octets of an octet string, in one piece or in many; nothing else may be read from here before its end. */
    InputStream octets() {
        return new Octets();
    }

    /** Goes from piece to piece of an octet string (X.690, section 8.7). */
    private final class Octets extends BlockInputStream {
        private long left;
        private int around;
        private boolean inPiece;
        private boolean ended;

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (left == 0) {
                if (ended) {
                    return -1;
                }
                advance();
            }
            int count = in.read(target, offset, (int) Math.min(left, length));
            if (count < 0) {
                throw new MalformedBerException("ends in the middle");
            }
            left -= count;
            position += count;
            return count;
        }

        /** Moves to the next piece, or to the end. */
        private void advance() throws IOException {
            if (inPiece) {
                ends.pop();
                inPiece = false;
                ended = around == 0;
            } else if (peek() == -1 && around > 0) {
                leave();
                around--;
                ended = around == 0;
            } else if (peek() == CONSTRUCTED_OCTETS) {
                enter(CONSTRUCTED_OCTETS);
                around++;
            } else {
                if (next() != OCTETS) {
                    throw new MalformedBerException("another element than expected");
                }
                left = length();
                if (left == INDEFINITE) {
                    throw new MalformedBerException("a primitive element of open length");
                }
                open(left);
                inPiece = true;
            }
        }
    }

    /** Whether nothing follows but line ends and the zero bytes of a place that was reserved too large. */
    boolean onlyPaddingFollows() throws IOException {
        int b = ahead >= 0 ? ahead : in.read();
        while (b == '\r' || b == '\n' || b == 0) {
            b = in.read();
        }
        return b < 0;
    }

    private boolean isIndefinite() {
        return !ends.isEmpty() && ends.element() == INDEFINITE;
    }

    private boolean atEnd() {
        return !ends.isEmpty() && !isIndefinite() && position >= ends.element();
    }

    private long length() throws IOException {
        return length(OutputStream.nullOutputStream());
    }

    private long length(OutputStream out) throws IOException {
        int first = next();
        out.write(first);
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0) {
            return INDEFINITE;
        }
        if (count >= Long.BYTES) {
            throw new MalformedBerException("a length of no file");
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            int b = next();
            out.write(b);
            length = (length << 8) | b;
        }
        return length;
    }

    private int next() throws IOException {
        int b = ahead >= 0 ? ahead : in.read();
        ahead = INDEFINITE;
        if (b < 0) {
            throw new MalformedBerException("ends in the middle");
        }
        position++;
        return b;
    }

    private void transfer(long length, OutputStream out) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.read(chunk, 0, (int) Math.min(left, CHUNK));
            if (count < 0) {
                throw new MalformedBerException("ends in the middle");
            }
            out.write(chunk, 0, count);
            left -= count;
            position += count;
        }
    }
}
