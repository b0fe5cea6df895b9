package vn.govmail.signing.trust;

import java.util.Arrays;

/**
 * Steps through DER without building objects, for structures of many thousand entries. Every step stays within the bounds of
 * the element around it. Confined to one call.
 */
final class DerCursor {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int SEQUENCE = 0x30;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;

    private final byte[] bytes;
    private final int limit;
    private int next;
    private int start;
    private int contentStart;
    private int end;
    private int tag;

    DerCursor(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.next = from;
        this.limit = limit;
    }

    boolean hasNext() {
        return next < limit;
    }

    /** The tag of the next element; 0 where there is none. */
    int peek() {
        return next < limit ? bytes[next] & 0xff : 0;
    }

    /**
     * Moves to the next element.
     *
     * @throws IllegalArgumentException if it does not fit, or has no definite length
     */
    DerCursor step() {
        start = next;
        require(limit - next >= 2);
        tag = bytes[next] & 0xff;
        require((tag & 0x1f) != 0x1f);
        int first = bytes[next + 1] & 0xff;
        contentStart = next + 2;
        long length = first;
        if (first > 0x7f) {
            int count = first & 0x7f;
            require(count >= 1 && count <= 4 && limit - contentStart >= count);
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (bytes[contentStart + i] & 0xff);
            }
            contentStart += count;
        }
        require(length <= limit - contentStart);
        end = contentStart + (int) length;
        next = end;
        return this;
    }

    /** Moves to the next element, which has to be of this kind. */
    DerCursor step(int expectedTag) {
        step();
        require(tag == expectedTag);
        return this;
    }

    /** A cursor over what is within the current element. */
    DerCursor inside() {
        return new DerCursor(bytes, contentStart, end);
    }

    int start() {
        return start;
    }

    int contentStart() {
        return contentStart;
    }

    int end() {
        return end;
    }

    int tag() {
        return tag;
    }

    /** A byte of the content of the current element, 0 to 255. */
    int content(int index) {
        return bytes[contentStart + index] & 0xff;
    }

    boolean sameContent(DerCursor other) {
        return Arrays.equals(bytes, contentStart, end, other.bytes, other.contentStart, other.end);
    }

    int contentLength() {
        return end - contentStart;
    }

    boolean contentEquals(byte[] expected) {
        return Arrays.equals(bytes, contentStart, end, expected, 0, expected.length);
    }

    boolean contentStartsWith(byte[] expected) {
        return contentLength() >= expected.length
                && Arrays.equals(bytes, contentStart, contentStart + expected.length, expected, 0, expected.length);
    }

    /** The whole current element. */
    byte[] element() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    private static void require(boolean claim) {
        if (!claim) {
            throw new IllegalArgumentException("not DER");
        }
    }
}
