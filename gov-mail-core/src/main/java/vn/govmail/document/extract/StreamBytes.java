package vn.govmail.document.extract;

import java.util.Arrays;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Numbers in a stream of a compound file, their lower bytes first. What lies beyond its end makes the file malformed. */
final class StreamBytes {
    private final byte[] bytes;

    StreamBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** All of them; not copied. */
    byte[] all() {
        return bytes;
    }

    /** A part of them, copied. */
    byte[] part(int from, int length) throws ContainerException {
        if (from < 0 || length < 0 || length > bytes.length - from) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    int u8(int at) throws ContainerException {
        if (at < 0 || at >= bytes.length) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return bytes[at] & 0xFF;
    }

    int u16(int at) throws ContainerException {
        return u8(at) | (u8(at + 1) << 8);
    }

    int i32(int at) throws ContainerException {
        return u16(at) | (u16(at + 2) << 16);
    }

    /** A number that has to be a place or a length within a file of less than two gigabytes. */
    int place(int at) throws ContainerException {
        int value = i32(at);
        if (value < 0) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return value;
    }
}
