package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.govmail.container.ContainerException;

/**
 * A file as the program "Package" of Windows wraps it ([MS-OLEDS] 2.3.6, the data of Ole10Native): a label, the path that it had, the
 * file.
 */
final class PackedObject {
    private static final int EMBEDDED = 3;
    private static final int LONGEST_NAME = 1 << 10;

    private final String name;
    private final byte[] data;

    private PackedObject(String name, byte[] data) {
        this.name = name;
        this.data = data;
    }

    /** Its name without folders; empty where it has none. */
    String name() {
        return name;
    }

    /** Its bytes; not copied. */
    byte[] data() {
        return data;
    }

    /**
     * Reads what stands behind the length.
     *
     * @return the whole, with an empty name, where it is no such package but the data of another program
     */
    static PackedObject of(byte[] stream, int from) {
        try {
            return read(new StreamBytes(stream), stream, from);
        } catch (ContainerException e) {
            return new PackedObject("", Arrays.copyOfRange(stream, Math.min(from, stream.length), stream.length));
        }
    }

    private static PackedObject read(StreamBytes numbers, byte[] stream, int from) throws ContainerException {
        if (numbers.u16(from) != 2) {
            throw SlideRecords.malformed();
        }
        int label = from + 2;
        int path = end(numbers, label) + 1;
        int kind = end(numbers, path) + 1;
        if (numbers.u16(kind + 2) != EMBEDDED) {
            throw SlideRecords.malformed();
        }
        int copy = numbers.place(kind + 4);
        if (copy > stream.length) {
            throw SlideRecords.malformed();
        }
        int size = kind + 8 + copy;
        int length = numbers.place(size);
        int data = size + 4;
        if (length > stream.length - data) {
            throw SlideRecords.malformed();
        }
        String shown = string(stream, label, path - 1);
        String had = string(stream, path, kind - 1);
        String name = had.substring(Math.max(had.lastIndexOf('\\'), had.lastIndexOf('/')) + 1);
        return new PackedObject(name.isEmpty() ? shown : name, Arrays.copyOfRange(stream, data, data + length));
    }

    private static int end(StreamBytes numbers, int from) throws ContainerException {
        int at = from;
        while (numbers.u8(at) != 0) {
            at++;
        }
        return at;
    }

    /** In the code page of the writer's machine, which is not told; UTF-8 where it is that. */
    private static String string(byte[] stream, int from, int to) {
        return new String(stream, from, Math.min(to - from, LONGEST_NAME), StandardCharsets.UTF_8);
    }
}
