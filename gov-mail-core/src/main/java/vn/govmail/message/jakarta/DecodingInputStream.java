package vn.govmail.message.jakarta;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of decoded bytes that remembers whether the encoded ones were damaged. */
abstract class DecodingInputStream extends FilterInputStream {
    private final byte[] decoded = new byte[20 << 10];
    private int position;
    private int limit;
    private boolean damaged;

    DecodingInputStream(InputStream in) {
        super(in);
    }

    /** Decodes some bytes into {@code target}, which has room for one block; -1 at the end. */
    abstract int decode(byte[] target) throws IOException;

    final void damaged() {
        damaged = true;
    }

    /** Whether damage was met so far. */
    final boolean isDamaged() {
        return damaged;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        limit = Math.max(0, decode(decoded));
        position = 0;
        return limit > 0;
    }

    @Override
    public final int read() throws IOException {
        return fill() ? decoded[position++] & 0xFF : -1;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(decoded, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public final long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && fill()) {
            int step = (int) Math.min(left, limit - position);
            position += step;
            left -= step;
        }
        return count - left;
    }

    @Override
    public final int available() {
        return limit - position;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
