package vn.govmail.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP files byte by byte, honest ones and others. */
public final class ForgedZip {

    /** One entry; every field of both headers can be set apart. */
    public static final class Entry {
        String name;
        String localName;
        byte[] data;
        int method;
        int flags;
        int localFlags = -1;
        long size = -1;
        long localSize = -1;
        long crc = -1;
        byte[] extra = {};
        byte[] before = {};
        boolean descriptor;
        long offset = -1;

        Entry(String name, byte[] data) {
            this.name = name;
            this.data = data;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] beforeDirectory = {};
    private byte[] afterEnd = {};
    private String comment = "";
    private int count = -1;

    public ForgedZip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ForgedZip with(String name, byte[] data) {
        entries.add(new Entry(name, data));
        return this;
    }

    Entry last() {
        return entries.get(entries.size() - 1);
    }

    ForgedZip beforeDirectory(String bytes) {
        beforeDirectory = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    public ForgedZip afterEnd(String bytes) {
        afterEnd = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    ForgedZip comment(String text) {
        comment = text;
        return this;
    }

    ForgedZip count(int entries) {
        count = entries;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            out.writeBytes(entry.before);
            byte[] packed = entry.method == 8 ? deflated(entry.data) : entry.data;
            long crc = entry.crc >= 0 ? entry.crc : crc(entry.data);
            long size = entry.size >= 0 ? entry.size : entry.data.length;
            long localSize = entry.localSize >= 0 ? entry.localSize : size;
            int flags = entry.flags | (entry.descriptor ? 8 : 0);
            byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
            byte[] localName =
                    (entry.localName == null ? entry.name : entry.localName).getBytes(StandardCharsets.UTF_8);
            long offset = entry.offset >= 0 ? entry.offset : out.size();
            number(out, 0x04034b50L, 4);
            number(out, 20, 2);
            number(out, entry.localFlags >= 0 ? entry.localFlags : flags, 2);
            number(out, entry.method, 2);
            number(out, 0, 4);
            number(out, entry.descriptor ? 0 : crc, 4);
            number(out, entry.descriptor ? 0 : packed.length, 4);
            number(out, entry.descriptor ? 0 : localSize, 4);
            number(out, localName.length, 2);
            number(out, entry.extra.length, 2);
            out.writeBytes(localName);
            out.writeBytes(entry.extra);
            out.writeBytes(packed);
            if (entry.descriptor) {
                number(out, 0x08074b50L, 4);
                number(out, crc, 4);
                number(out, packed.length, 4);
                number(out, localSize, 4);
            }
            number(directory, 0x02014b50L, 4);
            number(directory, 20, 2);
            number(directory, 20, 2);
            number(directory, flags, 2);
            number(directory, entry.method, 2);
            number(directory, 0, 4);
            number(directory, crc, 4);
            number(directory, packed.length, 4);
            number(directory, size, 4);
            number(directory, name.length, 2);
            number(directory, entry.extra.length, 2);
            number(directory, 0, 2);
            number(directory, 0, 2);
            number(directory, 0, 2);
            number(directory, 0, 4);
            number(directory, offset, 4);
            directory.writeBytes(name);
            directory.writeBytes(entry.extra);
        }
        out.writeBytes(beforeDirectory);
        int entriesSaid = count >= 0 ? count : entries.size();
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        number(out, 0x06054b50L, 4);
        number(out, 0, 4);
        number(out, entriesSaid, 2);
        number(out, entriesSaid, 2);
        number(out, directory.size(), 4);
        number(out, start, 4);
        number(out, comment.length(), 2);
        out.writeBytes(comment.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(afterEnd);
        return out.toByteArray();
    }

    static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long sizeInBytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private static long crc(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> (8 * i)) & 0xFF);
        }
    }
}
