package vn.govmail.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes an entry behind others: its data, and its place in the directory (APPNOTE 4.3.7, 4.3.12). Stateless. */
final class NewEntry {
    private static final int LOCAL_SIZE = 30;
    private static final int ENTRY_SIZE = 46;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;
    /** The first day that a ZIP file can name: no clock is asked. */
    private static final int DATE = 1 << 5 | 1;

    private NewEntry() {}

    /**
     * Writes it.
     *
     * @param offset where it comes to lie
     * @param directory gets the entry of the directory
     * @return how many bytes it has
     */
    static long write(String name, byte[] data, long offset, OutputStream out, ByteArrayOutputStream directory)
            throws IOException {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        byte[] packed = ZipRewrite.deflated(data);
        CRC32 crc = new CRC32();
        crc.update(data);
        byte[] local = new byte[LOCAL_SIZE];
        ZipRewrite.put(local, 0, 0x04034b50L);
        describe(local, 4, crc.getValue(), packed.length, data.length, encoded.length);
        byte[] entry = new byte[ENTRY_SIZE];
        ZipRewrite.put(entry, 0, 0x02014b50L);
        entry[4] = VERSION;
        describe(entry, 6, crc.getValue(), packed.length, data.length, encoded.length);
        ZipRewrite.put(entry, 42, offset);
        out.write(local);
        out.write(encoded);
        out.write(packed);
        directory.write(entry);
        directory.write(encoded);
        return (long) local.length + encoded.length + packed.length;
    }

    /** What both headers say in one order: version, flags, method, time, checksum, sizes, length of the name. */
    private static void describe(byte[] header, int at, long crc, int packed, int size, int nameLength) {
        header[at] = VERSION;
        header[at + 3] = (byte) (ZipContainer.FLAG_UTF8 >>> 8);
        header[at + 4] = DEFLATED;
        header[at + 8] = (byte) DATE;
        ZipRewrite.put(header, at + 10, crc);
        ZipRewrite.put(header, at + 14, packed);
        ZipRewrite.put(header, at + 18, size);
        header[at + 22] = (byte) nameLength;
        header[at + 23] = (byte) (nameLength >>> 8);
    }
}
