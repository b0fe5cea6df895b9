package vn.govmail.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.govmail.fact.Limits;

/** Writes a ZIP container anew with other data for some entries; everything else is copied byte for byte. Stateless. */
public final class ZipRewrite {
    private static final int LOCAL_SIZE = 30;
    private static final int ENTRY_SIZE = 46;

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
     * The same with further entries behind those that are there.
     *
     * @param added data by the names of entries that are not there yet; an iteration order gives that of the entries
     */
    public static void write(
            ByteSource source, Limits limits, Map<String, byte[]> replaced, Map<String, byte[]> added, OutputStream out)
            throws IOException {
        ZipContainer.open(source, limits);
        CentralDirectory.Directory directory = CentralDirectory.read(source, limits);
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
        int endRecord = places[directory.entries().size()];
        ByteArrayOutputStream further = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> each : added.entrySet()) {
            written += NewEntry.write(each.getKey(), each.getValue(), written, out, further);
        }
        int count = directory.entries().size() + added.size();
        tail[endRecord + 8] = tail[endRecord + 10] = (byte) count;
        tail[endRecord + 9] = tail[endRecord + 11] = (byte) (count >>> 8);
        put(tail, endRecord + 12, (long) endRecord + further.size());
        put(tail, endRecord + 16, written);
        out.write(tail, 0, endRecord);
        further.writeTo(out);
        out.write(tail, endRecord, tail.length - endRecord);
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

    static byte[] deflated(byte[] data) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(data);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static void put(byte[] bytes, int at, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
