package vn.govmail.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.govmail.fact.Limits;

/**
 * Writes a ZIP container anew with other data for some entries, and with further ones; everything else is copied byte for byte.
 * Stateless.
 */
public final class ZipRewrite {
    private static final int LOCAL_SIZE = 30;
    private static final int ENTRY_SIZE = 46;
    private static final int VERSION = 20;
    /** 1980-01-01, the first day that the format knows. */
    private static final int FIRST_DAY = 0x0021;

    private static final int MOST_ENTRIES = 0xFFFE;

    private ZipRewrite() {}

    /**
     * Writes the container.
     *
     * @param source a container that {@link ZipContainer#open} accepts
     * @param replaced new data by the names of entries
     * @throws IOException if the source cannot be read or the target not be written to
     */
    public static void write(ByteSource source, Limits limits, Map<String, byte[]> replaced, OutputStream out)
            throws IOException {
        write(source, limits, replaced, Map.of(), out);
    }

    /**
     * Writes the container with further entries behind those that it has.
     *
     * @param source a container that {@link ZipContainer#open} accepts
     * @param replaced new data by the names of entries
     * @param added data by names in ASCII that the container does not have yet, in the order in which they are written
     * @throws IOException if the source cannot be read or the target not be written to
     */
    public static void write(
            ByteSource source,
            Limits limits,
            Map<String, byte[]> replaced,
            Map<String, byte[]> added,
            OutputStream out)
            throws IOException {
        ZipContainer.open(source, limits);
        CentralDirectory.Directory directory = CentralDirectory.read(source, limits);
        if (directory.entries().size() + added.size() > MOST_ENTRIES) {
            throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
        }
        byte[] tail;
        try (InputStream in = source.open()) {
            in.skipNBytes(directory.offset());
            tail = in.readAllBytes();
        }
        int[] places = places(tail, directory.entries());
        long written = 0;
        try (InputStream in = source.open()) {
            List<Integer> order = inPlace(directory.entries());
            for (int i = 0; i < order.size(); i++) {
                int index = order.get(i);
                ZipEntryHeader header = directory.entries().get(index).header();
                long end = i + 1 < order.size()
                        ? directory.entries().get(order.get(i + 1)).header().headerOffset()
                        : directory.offset();
                byte[] data = replaced.get(header.name());
                put(tail, places[index] + 42, written);
                written += data == null
                        ? copy(in, end - header.headerOffset(), out)
                        : replace(in, end - header.headerOffset(), data, tail, places[index], out);
            }
        }
        finish(tail, places[directory.entries().size()], added, written, out);
    }

    /** Writes the further entries, the directory and its end. */
    private static void finish(byte[] tail, int endRecord, Map<String, byte[]> added, long start, OutputStream out)
            throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        directory.write(tail, 0, endRecord);
        long written = start;
        for (Map.Entry<String, byte[]> each : added.entrySet()) {
            byte[] name = each.getKey().getBytes(StandardCharsets.US_ASCII);
            byte[] packed = deflated(each.getValue());
            CRC32 crc = new CRC32();
            crc.update(each.getValue());
            byte[] local = new byte[LOCAL_SIZE];
            byte[] entry = new byte[ENTRY_SIZE];
            put(local, 0, 0x04034b50L);
            put(entry, 0, 0x02014b50L);
            entry[4] = VERSION;
            put(entry, 42, written);
            begin(local, 4, name.length, crc.getValue(), packed.length, each.getValue().length);
            begin(entry, 6, name.length, crc.getValue(), packed.length, each.getValue().length);
            for (byte[] piece : new byte[][] {local, name, packed}) {
                out.write(piece);
                written += piece.length;
            }
            directory.write(entry);
            directory.write(name);
        }
        put16(tail, endRecord + 8, LittleEndian.u16(tail, endRecord + 8) + added.size());
        put16(tail, endRecord + 10, LittleEndian.u16(tail, endRecord + 10) + added.size());
        put(tail, endRecord + 12, directory.size());
        put(tail, endRecord + 16, written);
        if (written + directory.size() + tail.length > 0xFFFFFFFEL) {
            throw new ContainerException(ContainerProblem.ZIP64);
        }
        directory.writeTo(out);
        out.write(tail, endRecord, tail.length - endRecord);
    }

    /** The fields that both headers of a new entry have, from the version that is needed to the length of the name. */
    private static void begin(byte[] header, int at, int nameLength, long crc, int packed, int size) {
        header[at] = VERSION;
        put16(header, at + 8, FIRST_DAY);
        describe(header, at + 2, crc, packed, size);
        put16(header, at + 22, nameLength);
    }

    private static List<Integer> inPlace(List<CentralDirectory.Entry> entries) {
        return java.util.stream.IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> entries.get(i).header().headerOffset()))
                .toList();
    }

    /** Where in the tail each entry of the directory begins, and last the end record. */
    private static int[] places(byte[] tail, List<CentralDirectory.Entry> entries) {
        int[] places = new int[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            int at = places[i];
            places[i + 1] = at
                    + ENTRY_SIZE
                    + LittleEndian.u16(tail, at + 28)
                    + LittleEndian.u16(tail, at + 30)
                    + LittleEndian.u16(tail, at + 32);
        }
        return places;
    }

    private static long copy(InputStream in, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long left = length;
        while (left > 0) {
            int count = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            if (count == 0) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
            out.write(buffer, 0, count);
            left -= count;
        }
        return length;
    }

    private static long replace(InputStream in, long length, byte[] data, byte[] tail, int entry, OutputStream out)
            throws IOException {
        byte[] local = in.readNBytes(LOCAL_SIZE);
        byte[] names = in.readNBytes(LittleEndian.u16(local, 26) + LittleEndian.u16(local, 28));
        in.skipNBytes(length - local.length - names.length);
        byte[] packed = deflated(data);
        CRC32 crc = new CRC32();
        crc.update(data);
        describe(local, 6, crc.getValue(), packed.length, data.length);
        describe(tail, entry + 8, crc.getValue(), packed.length, data.length);
        out.write(local);
        out.write(names);
        out.write(packed);
        return (long) local.length + names.length + packed.length;
    }

    /** Flags, method, checksum and sizes, which stand in one order in both headers; the time between them stays. */
    private static void describe(byte[] header, int at, long crc, int packed, int size) {
        header[at] &= ~(1 << 3);
        header[at + 2] = 8;
        put(header, at + 8, crc);
        put(header, at + 12, packed);
        put(header, at + 16, size);
    }

    private static byte[] deflated(byte[] data) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(data);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> 8);
    }

    private static void put(byte[] bytes, int at, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
