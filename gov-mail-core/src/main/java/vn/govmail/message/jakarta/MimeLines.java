package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Goes through raw bytes line by line and keeps the beginning of each line, so that memory does not grow with the length of
 * lines. A line ends with LF; a CR before it belongs to the line break. Not thread-safe.
 */
final class MimeLines {
    private final InputStream in;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int limit;
    private long bufferStart;

    private final byte[] head;
    private int headLength;
    private long start;
    private long end;
    private long contentLength;
    private byte lastByte;

    /** Keeps up to {@code headCapacity} bytes of each line. */
    MimeLines(InputStream in, int headCapacity) {
        this.in = in;
        this.head = new byte[headCapacity];
    }

    /** Moves to the next line; false at the end of the bytes. */
    boolean next() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        start = bufferStart + position;
        headLength = 0;
        contentLength = 0;
        while (true) {
            int lineEnd = position;
            while (lineEnd < limit && buffer[lineEnd] != '\n') {
                lineEnd++;
            }
            keep(position, lineEnd);
            boolean found = lineEnd < limit;
            position = found ? lineEnd + 1 : lineEnd;
            if (found || !fill()) {
                end = bufferStart + position;
                dropCarriageReturn(found);
                return true;
            }
        }
    }

    private void keep(int from, int to) {
        if (to == from) {
            return;
        }
        contentLength += to - from;
        lastByte = buffer[to - 1];
        int count = Math.min(to - from, head.length - headLength);
        System.arraycopy(buffer, from, head, headLength, count);
        headLength += count;
    }

    private void dropCarriageReturn(boolean lineBreakFound) {
        if (lineBreakFound && contentLength > 0 && lastByte == '\r') {
            if (isWhole()) {
                headLength--;
            }
            contentLength--;
        }
    }

    private boolean fill() throws IOException {
        bufferStart += limit;
        position = 0;
        limit = 0;
        int count = in.read(buffer);
        if (count <= 0) {
            return false;
        }
        limit = count;
        return true;
    }

    /** Where the line begins, counted in bytes from the beginning. */
    long start() {
        return start;
    }

    /** Where the next line begins. */
    long end() {
        return end;
    }

    /** Where the line's bytes end and its line break begins. */
    long contentEnd() {
        return start + contentLength;
    }

    /** Whether the line has no bytes besides its line break. */
    boolean isEmpty() {
        return contentLength == 0;
    }

    /** Whether the line begins with two hyphens, as every boundary delimiter does (RFC 2046 clause 5.1.1). */
    boolean mayBeDelimiter() {
        return headLength >= 2 && head[0] == '-' && head[1] == '-';
    }

    /** The kept beginning of the line, without its line break. */
    byte[] head() {
        return Arrays.copyOf(head, headLength);
    }

    /** Whether {@link #head()} is the whole line. */
    boolean isWhole() {
        return headLength == contentLength;
    }
}
