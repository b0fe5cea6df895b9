package vn.govmail.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.govmail.fact.Limits;

/** Reads the end record and the central directory of a ZIP file (APPNOTE 4.3.12, 4.3.16). */
final class CentralDirectory {
    static final int END_SIZE = 22;
    private static final long END_SIGNATURE = 0x06054b50L;
    private static final long ENTRY_SIGNATURE = 0x02014b50L;
    private static final long ZIP64_LOCATOR = 0x07064b50L;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** Generous for real names; without it the limit on entries would not bound the memory. */
    private static final int BYTES_FOR_EACH_ENTRY = 2_048;

    /** An entry of the directory with the fields that its local header has to repeat; the raw name is its bytes one by one. */
    record Entry(String rawName, int flags, ZipEntryHeader header) {}

    /** The directory: its entries in its own order, and where it starts. */
    record Directory(List<Entry> entries, long offset) {}

    private CentralDirectory() {}

    static Directory read(ByteSource source, Limits limits) throws IOException {
        long size = source.sizeInBytes();
        int tailSize = (int) Math.min(size, END_SIZE + LONGEST_COMMENT + (long) ZIP64_LOCATOR_SIZE);
        byte[] tail = bytes(source, size - tailSize, tailSize);
        int end = end(tail);
        long endOffset = size - tailSize + end;
        if ((end >= ZIP64_LOCATOR_SIZE) && (LittleEndian.u32(tail, end - ZIP64_LOCATOR_SIZE) == ZIP64_LOCATOR)) {
            throw new ContainerException(ContainerProblem.ZIP64);
        }
        int count = LittleEndian.u16(tail, end + 10);
        long directorySize = LittleEndian.u32(tail, end + 12);
        long offset = LittleEndian.u32(tail, end + 16);
        if ((LittleEndian.u16(tail, end + 4) != 0)
                || (LittleEndian.u16(tail, end + 6) != 0)
                || (LittleEndian.u16(tail, end + 8) != count)) {
            throw new ContainerException(ContainerProblem.SPLIT);
        }
        if ((count == 0xFFFF) || (directorySize == 0xFFFFFFFFL) || (offset == 0xFFFFFFFFL)) {
            throw new ContainerException(ContainerProblem.ZIP64);
        }
        if (count > limits.archiveEntries()) {
            throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
        }
        if (offset + directorySize != endOffset) {
            throw new ContainerException(
                    offset + directorySize < endOffset
                            ? ContainerProblem.DATA_BEFORE_FIRST
                            : ContainerProblem.BAD_HEADER);
        }
        if (directorySize > (long) count * BYTES_FOR_EACH_ENTRY) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return new Directory(entries(bytes(source, offset, (int) directorySize), count), offset);
    }

    /**
     * The last end signature of the file must be the end. One that lies further back belongs to a container inside this one,
     * unless its comment, too, would reach exactly to the end of the file.
     */
    private static int end(byte[] tail) throws ContainerException {
        int found = -1;
        boolean loose = false;
        int at = tail.length - END_SIZE;
        while (at >= 0) {
            if (!isOfEnd(tail[at])) {
                // no signature lies around a byte that is none of its four
                at -= Integer.BYTES;
                continue;
            }
            if (LittleEndian.u32(tail, at) != END_SIGNATURE) {
                at--;
                continue;
            }
            boolean fits = at + END_SIZE + LittleEndian.u16(tail, at + 20) == tail.length;
            if (fits && ((found >= 0) || loose)) {
                throw new ContainerException(ContainerProblem.AMBIGUOUS_END);
            }
            found = fits ? at : found;
            loose |= found < 0;
            at--;
        }
        if (found < 0) {
            throw new ContainerException(loose ? ContainerProblem.DATA_AFTER_END : ContainerProblem.NO_END);
        }
        return found;
    }

    private static boolean isOfEnd(byte one) {
        return (one == 'P') || (one == 'K') || (one == 5) || (one == 6);
    }

    private static List<Entry> entries(byte[] directory, int count) throws ContainerException {
        List<Entry> entries = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if ((directory.length - at < ENTRY_SIZE) || (LittleEndian.u32(directory, at) != ENTRY_SIGNATURE)) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            int nameLength = LittleEndian.u16(directory, at + 28);
            int extraLength = LittleEndian.u16(directory, at + 30);
            int next = at + ENTRY_SIZE + nameLength + extraLength + LittleEndian.u16(directory, at + 32);
            if (next > directory.length) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            if (LittleEndian.u16(directory, at + 34) != 0) {
                throw new ContainerException(ContainerProblem.SPLIT);
            }
            byte[] name = Arrays.copyOfRange(directory, at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
            ExtraFields.check(directory, at + ENTRY_SIZE + nameLength, extraLength);
            entries.add(entry(directory, at, name));
            at = next;
        }
        if (at != directory.length) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return entries;
    }

    private static Entry entry(byte[] directory, int at, byte[] name) throws ContainerException {
        int flags = LittleEndian.u16(directory, at + 8);
        ZipEntryHeader header = new ZipEntryHeader(
                name(name, flags),
                LittleEndian.u16(directory, at + 10),
                LittleEndian.u32(directory, at + 16),
                LittleEndian.u32(directory, at + 20),
                LittleEndian.u32(directory, at + 24),
                LittleEndian.u32(directory, at + 42),
                0);
        if ((header.compressedSize() == 0xFFFFFFFFL)
                || (header.size() == 0xFFFFFFFFL)
                || (header.headerOffset() == 0xFFFFFFFFL)) {
            throw new ContainerException(ContainerProblem.ZIP64);
        }
        return new Entry(new String(name, StandardCharsets.ISO_8859_1), flags, header);
    }

    /** UTF-8 where it is that; otherwise the bytes one by one, which keeps different names different. */
    private static String name(byte[] name, int flags) throws ContainerException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            if ((flags & ZipContainer.FLAG_UTF8) != 0) {
                throw new ContainerException(ContainerProblem.BAD_HEADER, e);
            }
            return new String(name, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(ByteSource source, long offset, int length) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(offset);
            byte[] bytes = new byte[length];
            if (in.readNBytes(bytes, 0, length) != length) {
                throw new ContainerException(ContainerProblem.NO_END);
            }
            return bytes;
        }
    }
}
