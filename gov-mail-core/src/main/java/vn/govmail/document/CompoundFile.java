package vn.govmail.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The directory of an OLE2 compound file ([MS-CFB]), as far as its beginning tells what kind of document it is. */
final class CompoundFile {
    private static final int ENTRY = 128;
    /** The streams that tell are among the first; hundreds of thousands of entries would be an attack. */
    private static final int SECTORS_LOOKED_AT = 64;

    private static final int TABLE_SECTORS_IN_HEADER = 109;
    private static final long LAST_REAL_SECTOR = 0xFFFFFFF9L;

    /** An entry: its name, type (1 storage, 2 stream, 5 root), class identifier as hexadecimal digits, first sector. */
    record Entry(String name, int type, String classId, long sector, long size) {}

    private final Content content;
    private final Prefix header;
    private final int sectorSize;
    private final List<Entry> entries;

    private CompoundFile(Content content, Prefix header, int sectorSize) throws IOException {
        this.content = content;
        this.header = header;
        this.sectorSize = sectorSize;
        this.entries = List.copyOf(directory());
    }

    /** Empty where the header is not that of a compound file. */
    static Optional<CompoundFile> open(Prefix prefix, Content content) throws IOException {
        int shift = prefix.u16(30);
        boolean sound = (prefix.length() >= 512) && ((shift == 9) || (shift == 12));
        return sound ? Optional.of(new CompoundFile(content, prefix, 1 << shift)) : Optional.empty();
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The beginning of a stream of its own sectors; nothing of one that lies among the small ones. */
    Prefix start(Entry stream) throws IOException {
        boolean own = (stream.type() == 2) && (stream.size() >= header.u32(56));
        byte[] bytes = own
                ? ContentSource.bytes(content, (stream.sector() + 1) * sectorSize, Math.min(sectorSize, 512))
                : new byte[0];
        return new Prefix(bytes, false);
    }

    private List<Entry> directory() throws IOException {
        List<Entry> found = new ArrayList<>();
        long sector = header.u32(48);
        for (int i = 0; (i < SECTORS_LOOKED_AT) && (sector < LAST_REAL_SECTOR); i++) {
            byte[] bytes = ContentSource.bytes(content, (sector + 1) * sectorSize, sectorSize);
            for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
                add(found, new Prefix(bytes, true), bytes, at);
            }
            sector = next(sector);
        }
        return found;
    }

    private static void add(List<Entry> found, Prefix sector, byte[] bytes, int at) {
        int length = Math.min(sector.u16(at + 64), 64) - 2;
        int type = sector.at(at + 66);
        if (length > 0) {
            String name = new String(bytes, at, length & ~1, StandardCharsets.UTF_16LE);
            StringBuilder id = new StringBuilder(32);
            for (int i = at + 80; i < at + 96; i++) {
                id.append(Character.forDigit(sector.at(i) >> 4, 16)).append(Character.forDigit(sector.at(i) & 15, 16));
            }
            found.add(new Entry(name, type, id.toString(), sector.u32(at + 116), sector.u32(at + 120)));
        }
    }

    private long next(long sector) throws IOException {
        long inTable = sector / (sectorSize / 4);
        if (inTable >= TABLE_SECTORS_IN_HEADER) {
            return LAST_REAL_SECTOR;
        }
        long tableSector = header.u32(76 + 4 * (int) inTable);
        if (tableSector >= LAST_REAL_SECTOR) {
            return LAST_REAL_SECTOR;
        }
        byte[] link = ContentSource.bytes(content, (tableSector + 1) * sectorSize + 4 * (sector % (sectorSize / 4)), 4);
        return link.length == 4 ? new Prefix(link, true).u32(0) : LAST_REAL_SECTOR;
    }
}
