package vn.govmail.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;

/**
 * The header of a 7z archive after its first byte.
 *
 * @param streams the data of its files
 * @param entries its files and folders
 */
record SevenZipHeader(SevenZipStreams streams, List<Entry> entries) {
    private static final int END = 0x00;
    private static final int ARCHIVE_PROPERTIES = 0x02;
    private static final int ADDITIONAL_STREAMS = 0x03;
    private static final int MAIN_STREAMS = 0x04;
    private static final int FILES = 0x05;
    private static final int EMPTY_STREAM = 0x0E;
    private static final int EMPTY_FILE = 0x0F;
    private static final int NAMES = 0x11;

    /** A file or a folder; one without data is empty, and then perhaps a folder. */
    record Entry(String name, boolean empty, boolean folder) {}

    static SevenZipHeader read(ByteCursor fields, Limits limits) throws ContainerException {
        SevenZipStreams streams = SevenZipStreams.NONE;
        List<Entry> entries = List.of();
        for (int kind = fields.u8(); kind != END; kind = fields.u8()) {
            switch (kind) {
                case ARCHIVE_PROPERTIES -> properties(fields);
                case ADDITIONAL_STREAMS -> SevenZipStreams.read(fields, limits);
                case MAIN_STREAMS -> streams = SevenZipStreams.read(fields, limits);
                case FILES -> entries = files(fields, limits);
                default -> throw ByteCursor.malformed();
            }
        }
        return new SevenZipHeader(streams, entries);
    }

    private static void properties(ByteCursor fields) throws ContainerException {
        while (fields.u8() != END) {
            fields.skip(fields.number());
        }
    }

    private static List<Entry> files(ByteCursor fields, Limits limits) throws ContainerException {
        long count = fields.number();
        if (count > limits.archiveEntries()) {
            throw Archives.tooMany();
        }
        int files = (int) count;
        List<String> names = List.of();
        BitSet emptyStreams = new BitSet();
        BitSet emptyFiles = new BitSet();
        for (int kind = fields.u8(); kind != END; kind = fields.u8()) {
            byte[] data = fields.bytes(fields.number());
            ByteCursor property = new ByteCursor(data);
            switch (kind) {
                case EMPTY_STREAM -> emptyStreams = SevenZipStreams.bits(property, files);
                case EMPTY_FILE -> emptyFiles = SevenZipStreams.bits(property, emptyStreams.cardinality());
                case NAMES -> names = names(property, files);
                default -> {
                    // times, attributes, filling
                }
            }
        }
        if (names.size() < files) {
            throw ByteCursor.malformed();
        }
        List<Entry> entries = new ArrayList<>();
        int empty = 0;
        for (int i = 0; i < files; i++) {
            boolean none = emptyStreams.get(i);
            entries.add(new Entry(names.get(i), none, none && !emptyFiles.get(empty)));
            empty += none ? 1 : 0;
        }
        return entries;
    }

    private static List<String> names(ByteCursor property, int count) throws ContainerException {
        if (property.u8() != 0) {
            // names among the additional streams, which no program writes
            throw ByteCursor.malformed();
        }
        byte[] bytes = property.bytes(property.left());
        String all = new String(bytes, StandardCharsets.UTF_16LE);
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = all.indexOf('\0', from);
            if (end < 0) {
                throw ByteCursor.malformed();
            }
            names.add(all.substring(from, end));
            from = end + 1;
        }
        return names;
    }
}
