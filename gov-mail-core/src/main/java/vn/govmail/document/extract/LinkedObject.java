package vn.govmail.document.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.govmail.container.ContainerException;

/** An object as OLE 1.0 writes it, in RTF to this day ([MS-OLEDS] 2.2): a class, and the data of its program. */
final class LinkedObject {
    private static final int EMBEDDED = 2;
    private static final int LONGEST_CLASS = 256;

    private LinkedObject() {}

    static void read(byte[] data, String path, ObjectList found) throws IOException {
        if (new StreamBytes(data).i32(4) != EMBEDDED) {
            // what is only linked did not come
            return;
        }
        StreamBytes numbers = new StreamBytes(data);
        int nameLength = length(numbers, 8, data);
        String type =
                new String(data, 12, Math.max(0, Math.min(nameLength, LONGEST_CLASS) - 1), StandardCharsets.ISO_8859_1);
        int topic = 12 + nameLength;
        int item = topic + 4 + length(numbers, topic, data);
        int size = item + 4 + length(numbers, item, data);
        int from = size + 4;
        int to = from + length(numbers, size, data);
        if (type.equalsIgnoreCase("Package")) {
            PackedObject packed = PackedObject.of(Arrays.copyOfRange(data, from, to), 0);
            found.file(path + "/" + (packed.name().isEmpty() ? "native" : packed.name()), packed.data());
        } else {
            EmbeddedObjects.compound(Arrays.copyOfRange(data, from, to), path, found);
        }
    }

    /** A length that does not lead beyond the end. */
    private static int length(StreamBytes numbers, int at, byte[] data) throws ContainerException {
        int length = numbers.place(at);
        if (length > data.length - at - 4) {
            throw SlideRecords.malformed();
        }
        return length;
    }
}
