package vn.govmail.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks the local headers in the order of their places and holds each against the directory. */
final class LocalHeaders {
    private static final long SIGNATURE = 0x04034b50L;
    private static final long DESCRIPTOR_SIGNATURE = 0x08074b50L;
    private static final int SIZE = 30;

    private final InputStream in;
    private long position;
    private boolean first = true;

    LocalHeaders(InputStream in) {
        this.in = in;
    }

    ZipEntryHeader next(CentralDirectory.Entry entry) throws IOException {
        ZipEntryHeader header = entry.header();
        if (header.headerOffset() != position) {
            if (header.headerOffset() < position) {
                throw new ContainerException(ContainerProblem.OVERLAP);
            }
            throw new ContainerException(first ? ContainerProblem.DATA_BEFORE_FIRST : ContainerProblem.DATA_BETWEEN);
        }
        first = false;
        byte[] local = read(SIZE);
        if (LittleEndian.u32(local, 0) != SIGNATURE) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        int flags = LittleEndian.u16(local, 6);
        if ((flags != entry.flags()) || (LittleEndian.u16(local, 8) != header.method())) {
            throw new ContainerException(ContainerProblem.HEADER_MISMATCH);
        }
        String name = new String(read(LittleEndian.u16(local, 26)), StandardCharsets.ISO_8859_1);
        if (!name.equals(entry.rawName())) {
            throw new ContainerException(ContainerProblem.NAME_MISMATCH);
        }
        byte[] extra = read(LittleEndian.u16(local, 28));
        ExtraFields.check(extra, 0, extra.length);
        boolean descriptor = ZipContainer.hasDescriptor(flags);
        sameSizes(local, 14, header, descriptor);
        ZipEntryHeader placed = new ZipEntryHeader(
                header.name(),
                header.method(),
                header.crc(),
                header.compressedSize(),
                header.size(),
                header.headerOffset(),
                position);
        skip(header.compressedSize());
        if (descriptor) {
            descriptor(header);
        }
        return placed;
    }

    /** After the last entry: nothing may lie between it and the directory. */
    void end(long directoryOffset) throws ContainerException {
        if (position != directoryOffset) {
            throw new ContainerException(
                    position > directoryOffset
                            ? ContainerProblem.OVERLAP
                            : first ? ContainerProblem.DATA_BEFORE_FIRST : ContainerProblem.DATA_BETWEEN);
        }
    }

    private static void sameSizes(byte[] bytes, int at, ZipEntryHeader header, boolean mayBeZero)
            throws ContainerException {
        long crc = LittleEndian.u32(bytes, at);
        long compressed = LittleEndian.u32(bytes, at + 4);
        long size = LittleEndian.u32(bytes, at + 8);
        if (mayBeZero && (crc == 0) && (compressed == 0) && (size == 0)) {
            return;
        }
        if ((compressed != header.compressedSize()) || (size != header.size())) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        if (crc != header.crc()) {
            throw new ContainerException(ContainerProblem.CRC_MISMATCH);
        }
    }

    private void descriptor(ZipEntryHeader header) throws IOException {
        byte[] start = read(12);
        if (LittleEndian.u32(start, 0) == DESCRIPTOR_SIGNATURE) {
            byte[] whole = Arrays.copyOfRange(start, 4, 16);
            System.arraycopy(read(4), 0, whole, 8, 4);
            sameSizes(whole, 0, header, false);
        } else {
            sameSizes(start, 0, header, false);
        }
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        position += length;
        return bytes;
    }

    private void skip(long length) throws IOException {
        try {
            in.skipNBytes(length);
        } catch (EOFException e) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH, e);
        }
        position += length;
    }
}
