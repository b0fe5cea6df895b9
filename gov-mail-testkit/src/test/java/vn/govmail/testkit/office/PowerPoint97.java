package vn.govmail.testkit.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** PowerPoint 97 files written in code ([MS-PPT]): records, and what was saved when. The container is written by Apache POI. */
public final class PowerPoint97 {
    private static final int CONTAINER = 0xF;

    /** A list of slides (0), masters (1) or notes (2): for each the number of its object, and its outline. */
    record Entry(int list, int object, String outline) {}

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();
    private final List<int[]> objects = new ArrayList<>();
    private int lastEdit;
    private int next = 2;
    private int token = 0xE391C05F;

    public PowerPoint97 slide(String outline, byte[]... records) {
        return entry(0, 0x03EE, outline, records);
    }

    PowerPoint97 master(byte[]... records) {
        return entry(1, 0x03F8, "", records);
    }

    PowerPoint97 notes(byte[]... records) {
        return entry(2, 0x03F0, "", records);
    }

    public PowerPoint97 encrypted() {
        token = 0xF3D1C4DF;
        return this;
    }

    private PowerPoint97 entry(int list, int type, String outline, byte[]... records) {
        entries.add(new Entry(list, next, outline));
        return put(next++, record(type, CONTAINER, 0, records));
    }

    /** Writes an object anew; what it was stays in the file. */
    PowerPoint97 put(int object, byte[] record) {
        objects.add(new int[] {object, stream.size()});
        stream.writeBytes(record);
        return this;
    }

    /** Refers to an object once more. */
    PowerPoint97 again(int object) {
        entries.add(new Entry(0, object, ""));
        return this;
    }

    /** Saves: all objects that were written since the last time, and the document anew. */
    PowerPoint97 save() {
        byte[][] lists = new byte[3][];
        for (int list : new int[] {1, 0, 2}) {
            ByteArrayOutputStream in = new ByteArrayOutputStream();
            for (Entry entry : entries) {
                if (entry.list() == list) {
                    in.writeBytes(record(0x03F3, 0, 0, numbers(entry.object(), 0, 0, 0, 0)));
                    in.writeBytes(entry.outline().isEmpty() ? new byte[0] : wide(entry.outline()));
                }
            }
            lists[list == 1 ? 0 : Math.max(1, list)] = record(0x0FF0, CONTAINER, list, in.toByteArray());
        }
        put(1, record(0x03E8, CONTAINER, 0, lists));
        int directory = stream.size();
        ByteArrayOutputStream entriesOfDirectory = new ByteArrayOutputStream();
        for (int[] object : objects) {
            entriesOfDirectory.writeBytes(numbers(object[0] | (1 << 20), object[1]));
        }
        objects.clear();
        stream.writeBytes(record(0x1772, 0, 0, entriesOfDirectory.toByteArray()));
        int edit = stream.size();
        stream.writeBytes(record(0x0FF5, 0, 0, numbers(0, 0, lastEdit, directory, 1, next, 0)));
        lastEdit = edit;
        return this;
    }

    public byte[] build() throws IOException {
        save();
        byte[] user = record(0x0FF6, 0, 0, numbers(0x14, token, lastEdit, 0, 0, 0));
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(stream.toByteArray()), "PowerPoint Document");
            file.createDocument(new ByteArrayInputStream(user), "Current User");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    public static byte[] wide(String text) {
        return record(0x0FA0, 0, 0, text.getBytes(StandardCharsets.UTF_16LE));
    }

    static byte[] narrow(String text) {
        return record(0x0FA8, 0, 0, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A shape with a text; a placeholder is filled in by each slide. */
    public static byte[] shape(boolean placeholder, byte[] text) {
        byte[] data = placeholder ? record(0x0BC3, 0, 0, new byte[8]) : new byte[0];
        return record(0xF004, CONTAINER, 0, record(0xF011, CONTAINER, 0, data), record(0xF00D, CONTAINER, 0, text));
    }

    public static byte[] hidden() {
        byte[] data = new byte[16];
        data[10] = 4;
        return record(0x03F9, 0, 0, data);
    }

    static byte[] foot(String text) {
        return record(0x0FD9, CONTAINER, 3, record(0x0FBA, 0, 2, text.getBytes(StandardCharsets.UTF_16LE)));
    }

    static byte[] record(int type, int version, int instance, byte[]... data) {
        int length = 0;
        for (byte[] each : data) {
            length += each.length;
        }
        ByteBuffer out = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) (version | (instance << 4))).putShort((short) type).putInt(length);
        for (byte[] each : data) {
            out.put(each);
        }
        return out.array();
    }

    private static byte[] numbers(int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }
}
