package vn.govmail.document.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Writes a storage of a compound file as a file of its own ([MS-CFB], version 3), for the readers here: an embedded document is one like any
 * other then. Every stream has sectors of its own. Used once.
 */
final class CompoundCopy {
    private static final int SECTOR = 512;
    private static final int ENTRY = 128;
    private static final int IN_TABLE = SECTOR / 4;
    private static final int TABLES_IN_HEADER = 109;
    private static final int END = -2;
    private static final int TABLE = -3;
    private static final int NONE = -1;
    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 4_096;

    /** A stream or storage, the one that stands beside it and its first child. */
    private static final class Entry {
        private final String name;
        private final int type;
        private final byte[] data;
        private int beside = NONE;
        private int child = NONE;

        Entry(String name, int type, byte[] data) {
            this.name = name;
            this.type = type;
            this.data = data;
        }
    }

    private final ObjectList found;
    private final List<Entry> entries = new ArrayList<>();

    private CompoundCopy(ObjectList found) {
        this.found = found;
    }

    static byte[] of(CompoundStreams storage, ObjectList found) throws ContainerException {
        CompoundCopy copy = new CompoundCopy(found);
        copy.entries.add(new Entry("Root Entry", 5, new byte[0]));
        copy.collect(storage, 0, 0);
        return copy.written();
    }

    /** Children follow each other to the right, as a tree that is a list. */
    private void collect(CompoundStreams storage, int parent, int depth) throws ContainerException {
        if (depth > DEEPEST) {
            throw new ContainerException(ContainerProblem.XML_DEPTH);
        }
        int last = NONE;
        for (String name : storage.streamNames()) {
            found.admit(storage.size(name));
            byte[] data =
                    storage.stream(name).orElseThrow(SlideRecords::malformed).all();
            last = added(new Entry(name, 2, data), parent, last);
        }
        for (String name : storage.storageNames()) {
            last = added(new Entry(name, 1, new byte[0]), parent, last);
            collect(storage.storage(name), last, depth + 1);
        }
    }

    /** The first child hangs below its parent, each other one beside the one before. */
    private int added(Entry entry, int parent, int last) throws ContainerException {
        if (entries.size() >= MOST_ENTRIES) {
            throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
        }
        int index = entries.size();
        entries.add(entry);
        if (last == NONE) {
            entries.get(parent).child = index;
        } else {
            entries.get(last).beside = index;
        }
        return index;
    }

    private byte[] written() throws ContainerException {
        int directory = sectors(entries.size() * (long) ENTRY);
        long data = directory;
        for (Entry entry : entries) {
            data += sectors(entry.data.length);
        }
        int tables = 1;
        while ((long) tables * IN_TABLE < data + tables) {
            tables++;
        }
        if (tables > TABLES_IN_HEADER) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        ByteBuffer file =
                ByteBuffer.allocate((int) (SECTOR * (1 + tables + data))).order(ByteOrder.LITTLE_ENDIAN);
        header(file, tables);
        int sector = chain(file, tables, directory);
        for (int i = 0; i < entries.size(); i++) {
            int length = sectors(entries.get(i).data.length);
            entry(file, SECTOR * (1 + tables) + i * ENTRY, entries.get(i), length == 0 ? END : sector);
            file.position(SECTOR * (1 + sector));
            file.put(entries.get(i).data);
            sector = chain(file, sector, length);
        }
        return file.array();
    }

    private static int sectors(long bytes) {
        return (int) ((bytes + SECTOR - 1) / SECTOR);
    }

    private static void header(ByteBuffer file, int tables) {
        file.putLong(0xE11AB1A1E011CFD0L);
        file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) -2);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, tables).putInt(48, tables).putInt(56, 0).putInt(60, END).putInt(68, END);
        for (int i = 0; i < TABLES_IN_HEADER; i++) {
            file.putInt(76 + 4 * i, i < tables ? i : NONE);
        }
        for (int at = SECTOR; at < SECTOR * (1 + tables); at += 4) {
            file.putInt(at, at < SECTOR + 4 * tables ? TABLE : NONE);
        }
    }

    /** Answers which sector comes behind those of the chain. */
    private static int chain(ByteBuffer file, int first, int length) {
        for (int i = 0; i < length; i++) {
            file.putInt(SECTOR + 4 * (first + i), i + 1 == length ? END : first + i + 1);
        }
        return first + length;
    }

    private static void entry(ByteBuffer file, int at, Entry entry, int sector) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_16LE);
        file.position(at);
        file.put(name, 0, Math.min(name.length, 62));
        file.putShort(at + 64, (short) (Math.min(name.length, 62) + 2)).put(at + 66, (byte) entry.type);
        file.put(at + 67, (byte) 1);
        file.putInt(at + 68, NONE).putInt(at + 72, entry.beside).putInt(at + 76, entry.child);
        file.putInt(at + 116, sector).putInt(at + 120, entry.data.length);
    }
}
