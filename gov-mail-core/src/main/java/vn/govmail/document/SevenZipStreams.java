package vn.govmail.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;

/**
 * Where the data of a 7z archive lie and how they are packed: what its format calls StreamsInfo.
 *
 * @param folders data that were packed together
 * @param streams the data of files, in the order of the files
 */
record SevenZipStreams(List<Folder> folders, List<Stream> streams) {
    static final SevenZipStreams NONE = new SevenZipStreams(List.of(), List.of());

    private static final String STORED = "00";
    private static final String LZMA = "030101";
    private static final String LZMA2 = "21";
    private static final String AES = "06f10701";
    private static final int END = 0x00;
    private static final int PACK_INFO = 0x06;
    private static final int UNPACK_INFO = 0x07;
    private static final int SUB_STREAMS = 0x08;
    private static final int SIZES = 0x09;
    private static final int CHECKSUMS = 0x0A;
    private static final int FOLDERS = 0x0B;
    private static final int UNPACKED_SIZES = 0x0C;
    private static final int STREAMS_OF_FOLDERS = 0x0D;

    /** How data are packed, by identifiers as hexadecimal digits, and where; sizes before and after. */
    record Folder(
            List<String> coders,
            LzmaProperties properties,
            long at,
            long packedSize,
            long size,
            @Nullable Long crc) {
        boolean isEncrypted() {
            return coders.contains(AES);
        }

        boolean isStored() {
            return coders.equals(List.of(STORED)) && packedSize == size;
        }

        boolean isLzma2() {
            return coders.equals(List.of(LZMA2));
        }

        /** Whether it is packed in a way that is read here, and by nothing else besides. */
        boolean isExpanded() {
            return isLzma2() || (coders.equals(List.of(LZMA)) && properties.areThere());
        }
    }

    /** The data of one file; where they begin, counted as if nothing were packed. */
    record Stream(
            Folder folder, long at, long size, @Nullable Long crc) {}

    /** The coders of a folder before their sizes are known. */
    private record Coders(List<String> ids, LzmaProperties properties, int outputs, int mainOutput, int packed) {}

    /** The folder that is the only one. */
    Folder only() throws ContainerException {
        if (folders.size() != 1) {
            throw ByteCursor.malformed();
        }
        return folders.get(0);
    }

    static SevenZipStreams read(ByteCursor fields, Limits limits) throws ContainerException {
        long at = 0;
        List<Long> packed = List.of();
        List<Folder> folders = List.of();
        List<Stream> streams = null;
        for (int kind = fields.u8(); kind != END; kind = fields.u8()) {
            switch (kind) {
                case PACK_INFO -> {
                    at = fields.number();
                    packed = packed(fields);
                }
                case UNPACK_INFO -> folders = folders(fields, at, packed);
                case SUB_STREAMS -> streams = streams(fields, folders, limits);
                default -> throw ByteCursor.malformed();
            }
        }
        if (streams == null) {
            streams = new ArrayList<>();
            for (Folder folder : folders) {
                streams.add(new Stream(folder, folder.at(), folder.size(), folder.crc()));
            }
        }
        return new SevenZipStreams(folders, streams);
    }

    private static List<Long> packed(ByteCursor fields) throws ContainerException {
        int count = fields.count();
        List<Long> sizes = new ArrayList<>();
        for (int kind = fields.u8(); kind != END; kind = fields.u8()) {
            if (kind == SIZES) {
                for (int i = 0; i < count; i++) {
                    sizes.add(fields.number());
                }
            } else if (kind == CHECKSUMS) {
                checksums(fields, count);
            } else {
                throw ByteCursor.malformed();
            }
        }
        return sizes;
    }

    private static List<Folder> folders(ByteCursor fields, long from, List<Long> packed) throws ContainerException {
        if (fields.u8() != FOLDERS) {
            throw ByteCursor.malformed();
        }
        int count = fields.count();
        if (fields.u8() != 0) {
            throw ByteCursor.malformed();
        }
        List<Coders> coders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            coders.add(coders(fields));
        }
        List<Long> sizes = new ArrayList<>();
        List<@Nullable Long> crcs = new ArrayList<>();
        for (int kind = fields.u8(); kind != END; kind = fields.u8()) {
            if (kind == UNPACKED_SIZES) {
                for (Coders each : coders) {
                    long size = 0;
                    for (int k = 0; k < each.outputs(); k++) {
                        long next = fields.number();
                        size = k == each.mainOutput() ? next : size;
                    }
                    sizes.add(size);
                }
            } else if (kind == CHECKSUMS) {
                crcs = checksums(fields, count);
            } else {
                throw ByteCursor.malformed();
            }
        }
        return placed(coders, from, packed, sizes, crcs);
    }

    private static List<Folder> placed(
            List<Coders> coders, long from, List<Long> packed, List<Long> sizes, List<@Nullable Long> crcs)
            throws ContainerException {
        if (sizes.size() < coders.size()) {
            throw ByteCursor.malformed();
        }
        List<Folder> folders = new ArrayList<>();
        long at = from;
        int stream = 0;
        for (int i = 0; i < coders.size(); i++) {
            Coders each = coders.get(i);
            long length = 0;
            if (stream + each.packed() > packed.size()) {
                throw ByteCursor.malformed();
            }
            for (int k = 0; k < each.packed(); k++) {
                length += packed.get(stream);
                stream++;
            }
            if (length < 0 || at + length < 0) {
                throw ByteCursor.malformed();
            }
            Long crc = i < crcs.size() ? crcs.get(i) : null;
            folders.add(new Folder(each.ids(), each.properties(), at, length, sizes.get(i), crc));
            at += length;
        }
        return folders;
    }

    private static Coders coders(ByteCursor fields) throws ContainerException {
        int count = fields.count();
        List<String> ids = new ArrayList<>();
        LzmaProperties properties = LzmaProperties.NONE;
        long inputs = 0;
        long outputs = 0;
        for (int i = 0; i < count; i++) {
            int flags = fields.u8();
            ids.add(java.util.HexFormat.of().formatHex(fields.bytes(flags & 0xF)));
            boolean complex = (flags & 0x10) != 0;
            inputs += complex ? fields.count() : 1;
            outputs += complex ? fields.count() : 1;
            if ((flags & 0x20) != 0) {
                properties = LzmaProperties.of(fields.bytes(fields.number()));
            }
        }
        if (outputs < 1 || inputs < outputs - 1) {
            throw ByteCursor.malformed();
        }
        BitSet bound = new BitSet();
        for (long i = 1; i < outputs; i++) {
            fields.number();
            bound.set(fields.count());
        }
        long packed = inputs - (outputs - 1);
        for (long i = 0; packed > 1 && i < packed; i++) {
            fields.number();
        }
        return new Coders(ids, properties, (int) outputs, bound.nextClearBit(0), (int) packed);
    }

    private static List<Stream> streams(ByteCursor fields, List<Folder> folders, Limits limits)
            throws ContainerException {
        int[] counts = new int[folders.size()];
        Arrays.fill(counts, 1);
        int kind = fields.u8();
        if (kind == STREAMS_OF_FOLDERS) {
            long all = 0;
            for (int i = 0; i < counts.length; i++) {
                long count = fields.number();
                all += Math.min(count, Integer.MAX_VALUE);
                if (all > limits.archiveEntries()) {
                    throw Archives.tooMany();
                }
                counts[i] = (int) count;
            }
            kind = fields.u8();
        }
        List<Stream> streams = sizes(fields, folders, counts, kind == SIZES);
        kind = kind == SIZES ? fields.u8() : kind;
        if (kind == CHECKSUMS) {
            streams = withChecksums(fields, streams);
            kind = fields.u8();
        }
        if (kind != END) {
            throw ByteCursor.malformed();
        }
        return streams;
    }

    /** The sizes of all data of a folder but the last one, which has what is left. */
    private static List<Stream> sizes(ByteCursor fields, List<Folder> folders, int[] counts, boolean stated)
            throws ContainerException {
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Folder folder = folders.get(i);
            long left = folder.size();
            long at = folder.at();
            for (int k = 0; k < counts[i]; k++) {
                boolean last = k == counts[i] - 1;
                if (!last && !stated) {
                    throw ByteCursor.malformed();
                }
                long size = last ? left : fields.number();
                if (size > left) {
                    throw ByteCursor.malformed();
                }
                streams.add(new Stream(folder, at, size, counts[i] == 1 ? folder.crc() : null));
                at += size;
                left -= size;
            }
        }
        return streams;
    }

    /** Of the data whose checksum is not that of their folder. */
    private static List<Stream> withChecksums(ByteCursor fields, List<Stream> streams) throws ContainerException {
        List<Stream> all = new ArrayList<>(streams);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).crc() == null) {
                open.add(i);
            }
        }
        List<@Nullable Long> crcs = checksums(fields, open.size());
        for (int i = 0; i < open.size(); i++) {
            Stream stream = all.get(open.get(i));
            all.set(open.get(i), new Stream(stream.folder(), stream.at(), stream.size(), crcs.get(i)));
        }
        return all;
    }

    private static List<@Nullable Long> checksums(ByteCursor fields, int count) throws ContainerException {
        boolean all = fields.u8() != 0;
        BitSet there = new BitSet();
        if (all) {
            there.set(0, count);
        } else {
            there = bits(fields, count);
        }
        List<@Nullable Long> crcs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            crcs.add(there.get(i) ? Long.valueOf(fields.u32()) : null);
        }
        return crcs;
    }

    /** One bit each, the highest first. */
    static BitSet bits(ByteCursor fields, int count) throws ContainerException {
        BitSet bits = new BitSet();
        int octet = 0;
        for (int i = 0; i < count; i++) {
            octet = i % 8 == 0 ? fields.u8() : octet << 1;
            bits.set(i, (octet & 0x80) != 0);
        }
        return bits;
    }
}
