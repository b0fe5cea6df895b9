package vn.govmail.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** RAR archives of version 4 and 5 written in code, honest or not. */
final class ForgedRar {
    static final int ENCRYPTED = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean five;
    private final Map<Integer, byte[]> headers = new LinkedHashMap<>();
    private @Nullable Random changes;
    private int dictionary;

    private ForgedRar(boolean five) {
        this.five = five;
    }

    static ForgedRar four(int archiveFlags) {
        ForgedRar rar = new ForgedRar(false);
        rar.out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        rar.block4(0x73, archiveFlags, new byte[6], new byte[0]);
        return rar;
    }

    static ForgedRar five(int archiveFlags) {
        ForgedRar rar = new ForgedRar(true);
        rar.out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        rar.block5(1, 0, new byte[] {(byte) archiveFlags}, new byte[0], new byte[0]);
        return rar;
    }

    /** From now on some bytes of headers are others, before their checksums are computed. */
    ForgedRar changedBy(Random random) {
        changes = random;
        return this;
    }

    private byte[] changed(byte[] header, int from) {
        Random random = changes;
        if (random != null && random.nextInt(3) == 0 && header.length > from) {
            header[from + random.nextInt(header.length - from)] = (byte) random.nextInt(256);
        }
        return header;
    }

    ForgedRar stored(String name, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return five ? file5(2, name, bytes, 0, 0, 0) : file4(0x74, utf8(name), bytes, 0x30, 0);
    }

    /** From now on data refer further back than 128 KiB, that many times twice as far. */
    ForgedRar dictionary(int doublings) {
        dictionary = doublings;
        return this;
    }

    /** By a method that nobody knows here. */
    ForgedRar compressed(String name) {
        return five ? file5(2, name, new byte[9], 3 << 7 | 1, 0, 0) : file4(0x74, utf8(name), new byte[9], 0x33, 0, 20);
    }

    /** By the usual method; the checksum is that of the file. */
    ForgedRar compressed(String name, byte[] packed, byte[] file) {
        return compressed(name, packed, file.length, file, false);
    }

    /** The same, in terms of the files before it. */
    ForgedRar solid(String name, byte[] packed, byte[] file) {
        return compressed(name, packed, file.length, file, true);
    }

    /** The same with whatever size. */
    ForgedRar compressed(String name, byte[] packed, long size, byte[] summed, boolean solid) {
        if (!five) {
            ByteBuffer fields = ByteBuffer.allocate(25 + utf8(name).length).order(ByteOrder.LITTLE_ENDIAN);
            fields.putInt(packed.length).putInt((int) size).put((byte) 2).putInt((int) crc(summed, 0));
            fields.putInt(0).put((byte) 29).put((byte) 0x33).putShort((short) utf8(name).length);
            fields.putInt(0x20).put(utf8(name));
            return block4(0x74, 0x8000 | (solid ? 0x10 : 0), fields.array(), packed);
        }
        int method = 3 << 7 | dictionary << 10 | (solid ? 0x40 : 0);
        return block5(2, 2, fields5(name, size, crc(summed, 0), method), new byte[0], packed);
    }

    ForgedRar encrypted(String name) {
        return five ? file5(2, name, new byte[16], 0, 1, 0) : file4(0x74, utf8(name), new byte[16], 0x30, ENCRYPTED);
    }

    ForgedRar split(String name) {
        return five ? file5(2, name, new byte[5], 0, 0, 0x10) : file4(0x74, utf8(name), new byte[5], 0x30, 2);
    }

    ForgedRar folder(String name) {
        if (!five) {
            return file4(0x74, utf8(name), new byte[0], 0x30, 0xE0);
        }
        byte[] fields = join(new byte[] {1, 0, 0, 0, 0, (byte) utf8(name).length}, utf8(name));
        return block5(2, 0, fields, new byte[0], new byte[0]);
    }

    ForgedRar comment(String words) {
        return five ? file5(3, "CMT", utf8(words), 0, 0, 0) : file4(0x7A, utf8("CMT"), utf8(words), 0x30, 0);
    }

    /** Version 5 with a list that repeats the headers so far, each after a change perhaps; some bytes follow. */
    ForgedRar quickOpen(UnaryOperator<byte[]> change, int after) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        int at = out.size();
        headers.forEach((start, header) -> {
            byte[] repeated = change.apply(header.clone());
            byte[] entry = join(join(new byte[1], vint(at - start)), join(vint(repeated.length), repeated));
            byte[] sized = join(vint(entry.length), entry);
            list.writeBytes(little4(crc(sized, 0)));
            list.writeBytes(sized);
        });
        list.writeBytes(new byte[after]);
        return file5(3, "QO", list.toByteArray(), 0, 0, 0);
    }

    private static byte[] little4(long value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) value)
                .array();
    }

    /** Version 4 with its own writing of Unicode names. */
    ForgedRar named(byte[] name) {
        return five ? this : file4(0x74, name, new byte[0], 0x30, 0x200);
    }

    /** Version 5 with encrypted headers. */
    ForgedRar encryptedHeaders() {
        return block5(4, 0, new byte[] {0, 0, 15}, new byte[0], new byte[0]);
    }

    byte[] end() {
        if (five) {
            block5(5, 0, new byte[] {0}, new byte[0], new byte[0]);
        } else {
            block4(0x7B, 0, new byte[0], new byte[0]);
        }
        return out.toByteArray();
    }

    private ForgedRar file4(int type, byte[] name, byte[] data, int method, int flags) {
        return file4(type, name, data, method, flags, 29);
    }

    private ForgedRar file4(int type, byte[] name, byte[] data, int method, int flags, int version) {
        ByteBuffer fields = ByteBuffer.allocate(25 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(data.length).putInt(data.length).put((byte) 2).putInt((int) crc(data, 0));
        fields.putInt(0).put((byte) version).put((byte) method).putShort((short) name.length);
        fields.putInt(0x20).put(name);
        return block4(type, flags | 0x8000, fields.array(), data);
    }

    private ForgedRar block4(int type, int flags, byte[] fields, byte[] data) {
        ByteBuffer head = ByteBuffer.allocate(7 + fields.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).put((byte) type).putShort((short) flags).putShort((short) head.capacity());
        head.put(fields);
        changed(head.array(), 2);
        head.putShort(0, (short) crc(head.array(), 2));
        out.writeBytes(head.array());
        out.writeBytes(data);
        return this;
    }

    private ForgedRar file5(int type, String name, byte[] data, int method, int encryption, int flags) {
        byte[] fields = fields5(name, data.length, crc(data, 0), method);
        byte[] extra = encryption == 0 ? new byte[0] : new byte[] {4, 1, 0, 0, 15};
        return block5(type, flags | 2, fields, extra, data);
    }

    private static byte[] fields5(String name, long size, long crc, int method) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.write(4);
        fields.writeBytes(vint(size));
        fields.write(0x20);
        fields.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc)
                .array());
        fields.writeBytes(vint(method));
        fields.write(1);
        fields.writeBytes(vint(utf8(name).length));
        fields.writeBytes(utf8(name));
        return fields.toByteArray();
    }

    private ForgedRar block5(int type, int flags, byte[] fields, byte[] extra, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(vint(type));
        body.writeBytes(vint(flags | (extra.length > 0 ? 1 : 0)));
        body.writeBytes(extra.length > 0 ? vint(extra.length) : new byte[0]);
        body.writeBytes((flags & 2) != 0 ? vint(data.length) : new byte[0]);
        body.writeBytes(fields);
        body.writeBytes(extra);
        byte[] sized = changed(join(vint(body.size()), body.toByteArray()), 0);
        byte[] header = join(little4(crc(sized, 0)), sized);
        headers.put(out.size(), header);
        out.writeBytes(header);
        out.writeBytes(data);
        return this;
    }

    private static byte[] vint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long left = value;
        while (left >= 0x80) {
            bytes.write((int) (left & 0x7F) | 0x80);
            left >>= 7;
        }
        bytes.write((int) left);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long crc(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return crc.getValue();
    }
}
