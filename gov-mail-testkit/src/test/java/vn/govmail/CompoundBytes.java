package vn.govmail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes OLE2 compound files with storages; each stream has sectors of its own, and there is one sector of the table. */
final class CompoundBytes {
    private static final int SECTOR = 512;
    private static final int DIRECTORY_SECTORS = 8;

    private static final class Entry {
        private final String name;
        private final int type;
        private final byte[] data;
        private final int parent;

        Entry(String name, int type, byte[] data, int parent) {
            this.name = name;
            this.type = type;
            this.data = data;
            this.parent = parent;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int current;

    CompoundBytes() {
        entries.add(new Entry("Root Entry", 5, new byte[0], -1));
    }

    CompoundBytes stream(String name, byte[] data) {
        entries.add(new Entry(name, 2, data, current));
        return this;
    }

    /** What follows is in a storage of this name, until its end. */
    CompoundBytes storage(String name) {
        entries.add(new Entry(name, 1, new byte[0], current));
        current = entries.size() - 1;
        return this;
    }

    CompoundBytes end() {
        current = entries.get(current).parent;
        return this;
    }

    byte[] bytes() {
        int sectors = DIRECTORY_SECTORS;
        for (Entry entry : entries) {
            sectors += (entry.data.length + SECTOR - 1) / SECTOR;
        }
        int tables = (sectors + 200) / 126 + 1;
        ByteBuffer file = ByteBuffer.allocate(SECTOR * (1 + tables + sectors)).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L);
        file.putShort(26, (short) 3)
                .putShort(28, (short) -2)
                .putShort(30, (short) 9)
                .putShort(32, (short) 6);
        file.putInt(44, tables).putInt(48, tables).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i < tables ? i : -1);
        }
        for (int i = 0; i < SECTOR / 4 * tables; i++) {
            file.putInt(SECTOR + 4 * i, i < tables ? -3 : -1);
        }
        int sector = chain(file, tables, DIRECTORY_SECTORS);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int at = SECTOR * (1 + tables) + 128 * i;
            byte[] name = entry.name.getBytes(StandardCharsets.UTF_16LE);
            file.position(at).put(name);
            file.putShort(at + 64, (short) (name.length + 2)).put(at + 66, (byte) entry.type);
            file.putInt(at + 68, -1).putInt(at + 72, next(i)).putInt(at + 76, child(i));
            file.putInt(at + 116, entry.data.length == 0 ? -2 : sector).putInt(at + 120, entry.data.length);
            file.position(SECTOR * (1 + sector)).put(entry.data);
            sector = chain(file, sector, (entry.data.length + SECTOR - 1) / SECTOR);
        }
        return file.array();
    }

    private static int chain(ByteBuffer file, int first, int length) {
        for (int i = 0; i < length; i++) {
            file.putInt(SECTOR + 4 * (first + i), i + 1 == length ? -2 : first + i + 1);
        }
        return first + length;
    }

    private int child(int parent) {
        return after(0, parent);
    }

    private int next(int entry) {
        return entry == 0 ? -1 : after(entry, entries.get(entry).parent);
    }

    private int after(int entry, int parent) {
        for (int i = entry + 1; i < entries.size(); i++) {
            if (entries.get(i).parent == parent) {
                return i;
            }
        }
        return -1;
    }

    /** A file as the program "Package" wraps it, without its length before it. */
    static byte[] packed(String name, byte[] data) {
        byte[] label = (name + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] path = ("C:\\tmp\\" + name + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(14 + label.length + 2 * path.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 2).put(label).put(path).putShort((short) 0).putShort((short) 3);
        bytes.putInt(path.length).put(path).putInt(data.length).put(data);
        return bytes.array();
    }

    /** An object of the program "Package". */
    static byte[] object(String name, byte[] data) {
        return new CompoundBytes()
                .stream("\u0001CompObj", new byte[40]).stream("\u0001Ole10Native", withLength(packed(name, data)))
                        .bytes();
    }

    static byte[] withLength(byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .put(data)
                .array();
    }

    /** What stands behind {@code \objdata}, not yet in hexadecimal digits. */
    static byte[] ole1(String type, byte[] data) {
        byte[] name = (type + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(24 + name.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x501).putInt(2).putInt(name.length).put(name);
        bytes.putInt(0).putInt(0).putInt(data.length).put(data);
        return bytes.array();
    }
}
