package vn.govmail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files packed into others as programs do it. */
final class Packed {
    private Packed() {}

    /** Pairs of names and bytes. */
    static byte[] zip(Object... namesAndFiles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndFiles[i]));
                zip.write((byte[]) namesAndFiles[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One entry whose headers say that it has a password. */
    static byte[] encryptedZip() {
        byte[] zip = zip("cv.pdf", new byte[] {1, 2, 3});
        zip[6] |= 1;
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[directory + 8] |= 1;
        return zip;
    }

    static byte[] gzip(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A RAR archive of version 4 with one file by a method, of which 0x30 is none. */
    static byte[] rar(String name, int method, byte[] data) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(25 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(data.length).putInt(data.length).put((byte) 2).putInt((int) crc(data));
        file.putInt(0).put((byte) 29).put((byte) method).putShort((short) bytes.length);
        file.putInt(0x20).put(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        rarBlock(out, 0x73, 0, new byte[6]);
        rarBlock(out, 0x74, 0x8000, file.array());
        out.writeBytes(data);
        rarBlock(out, 0x7B, 0, new byte[0]);
        return out.toByteArray();
    }

    /** A RAR archive of version 5 with one file in one compressed block, whose code has for each byte a word that is that byte. */
    static byte[] compressedRar(String name, byte[] file) {
        // lengths of the code of lengths, then 8 once and repeated 255 times, then 0 for 174 symbols
        byte[] tables = HexFormat.of().parseHex("f62f6202" + "1b2d9565664f0d");
        byte[] body = ByteBuffer.allocate(tables.length + file.length)
                .put(tables)
                .put(file)
                .array();
        String size = little(3, body.length);
        int sum = 0x5A ^ 0xD7 ^ body.length ^ body.length >> 8 ^ body.length >> 16;
        byte[] head = HexFormat.of().parseHex("d7" + little(1, sum & 0xFF) + size);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("526172211a070100"));
        rar5Block(out, "010000", new byte[0]);
        rar5Block(
                out,
                "0202" + vint(head.length + body.length) + "04" + vint(file.length) + "20" + little(4, crc(file))
                        + "802e01" + vint(bytes.length) + HexFormat.of().formatHex(bytes),
                ByteBuffer.allocate(head.length + body.length)
                        .put(head)
                        .put(body)
                        .array());
        rar5Block(out, "050000", new byte[0]);
        return out.toByteArray();
    }

    private static void rar5Block(ByteArrayOutputStream out, String fields, byte[] data) {
        byte[] header = HexFormat.of().parseHex(vint(fields.length() / 2) + fields);
        out.writeBytes(HexFormat.of().parseHex(little(4, crc(header))));
        out.writeBytes(header);
        out.writeBytes(data);
    }

    private static String vint(int value) {
        return value < 0x80 ? little(1, value) : little(1, (value & 0x7F) | 0x80) + vint(value >> 7);
    }

    private static void rarBlock(ByteArrayOutputStream out, int type, int flags, byte[] fields) {
        ByteBuffer head = ByteBuffer.allocate(7 + fields.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).put((byte) type).putShort((short) flags).putShort((short) head.capacity());
        head.put(fields);
        CRC32 crc = new CRC32();
        crc.update(head.array(), 2, head.capacity() - 2);
        head.putShort(0, (short) crc.getValue());
        out.writeBytes(head.array());
    }

    /** A 7z archive with one file by a coder; its data are pieces of LZMA2 that are as they were. */
    static byte[] sevenZip(String name, String coder, byte[] file) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int from = 0; from < file.length; from += 0x10000) {
            int length = Math.min(0x10000, file.length - from);
            data.write(from == 0 ? 1 : 2);
            data.write((length - 1) >> 8);
            data.write(length - 1);
            data.write(file, from, length);
        }
        data.write(0);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(HexFormat.of().parseHex("0104" + "060001" + "09" + number(data.size()) + "00"));
        header.writeBytes(HexFormat.of().parseHex("070b0100" + "01" + coder + "0c" + number(file.length)));
        header.writeBytes(HexFormat.of().parseHex("0a01" + little(4, crc(file)) + "0000" + "0501" + "11"));
        byte[] names = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        header.write(names.length + 1);
        header.write(0);
        header.writeBytes(names);
        header.writeBytes(new byte[2]);
        byte[] start = HexFormat.of()
                .parseHex(little(8, data.size()) + little(8, header.size()) + little(4, crc(header.toByteArray())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("377abcaf271c0004" + little(4, crc(start))));
        out.writeBytes(start);
        out.writeBytes(data.toByteArray());
        out.writeBytes(header.toByteArray());
        return out.toByteArray();
    }

    /** As 7z writes numbers of three bytes more. */
    private static String number(int value) {
        return "e0" + little(3, value);
    }

    private static String little(int bytes, long value) {
        byte[] all = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return HexFormat.of().formatHex(all, 0, bytes);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** A winmail.dat with one attachment; the properties of the message are as given. */
    static byte[] tnef(String name, byte[] file, byte[] messageProperties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 1, 0x00069003, messageProperties);
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, (name + "\0").getBytes(StandardCharsets.UTF_8));
        attribute(out, 2, 0x0006800F, file);
        return out.toByteArray();
    }

    /** A winmail.dat whose message has these properties, and no file. */
    static byte[] tnef(byte[] messageProperties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 1, 0x00069003, messageProperties);
        return out.toByteArray();
    }

    /** A winmail.dat with one attachment that has properties alone, as a message in a message has. */
    static byte[] tnefAround(byte[] attachmentProperties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(tnef(new byte[4]));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00069005, attachmentProperties);
        return out.toByteArray();
    }

    /** A winmail.dat that has the text of its message, and no file. */
    static byte[] tnefText(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        attribute(out, 1, 0x0002800C, (words + "\0").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        ByteBuffer header = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) level).putInt(id).putInt(data.length);
        out.writeBytes(header.array());
        out.writeBytes(data);
        out.writeBytes(new byte[2]);
    }
}
