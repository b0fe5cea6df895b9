package vn.govmail.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.fact.Limits;

/**
 * A ZIP container whose directory and local headers say the same and whose bytes all belong to exactly one entry.
 *
 * <p>Anything that two readers could understand differently is refused with a {@link ContainerProblem}; nothing is repaired.
 * The headers of all entries are compared when the container is opened; sizes and checksums of the data when an entry is
 * read. Immutable and thread-safe as far as its source is.
 *
 * @see "APPNOTE.TXT 6.3.10 (ZIP), ISO/IEC 21320-1"
 */
public final class ZipContainer {
    static final int FLAG_UTF8 = 1 << 11;
    private static final int FLAG_DESCRIPTOR = 1 << 3;
    private static final int FLAG_DEFLATE_SPEED = 3 << 1;
    private static final int FLAGS_OF_ENCRYPTION = 1 | 1 << 6 | 1 << 13;
    private static final long RATIO_MATTERS_ABOVE = 1L << 20;

    private final ByteSource source;
    private final Map<String, ZipEntryHeader> entries;

    private ZipContainer(ByteSource source, Map<String, ZipEntryHeader> entries) {
        this.source = source;
        this.entries = entries;
    }

    /**
     * Opens a container and compares all headers.
     *
     * @throws ContainerException if the content is refused
     * @throws IOException if the place where the bytes lie cannot be read
     */
    public static ZipContainer open(ByteSource source, Limits limits) throws IOException {
        CentralDirectory.Directory directory = CentralDirectory.read(source, limits);
        EntryNames names = new EntryNames();
        long total = 0;
        for (CentralDirectory.Entry entry : directory.entries()) {
            names.add(entry.header().name());
            total += checked(entry, limits);
            if (total > limits.archiveExpandedBytes()) {
                throw new ContainerException(ContainerProblem.TOO_LARGE);
            }
        }
        List<CentralDirectory.Entry> inPlace = new ArrayList<>(directory.entries());
        inPlace.sort(Comparator.comparingLong(entry -> entry.header().headerOffset()));
        Map<String, ZipEntryHeader> byName = new LinkedHashMap<>();
        try (InputStream in = source.open()) {
            LocalHeaders local = new LocalHeaders(in);
            for (CentralDirectory.Entry entry : inPlace) {
                byName.put(entry.header().name(), local.next(entry));
            }
            local.end(directory.offset());
        }
        return new ZipContainer(source, byName);
    }

    private static long checked(CentralDirectory.Entry entry, Limits limits) throws ContainerException {
        ZipEntryHeader header = entry.header();
        if ((entry.flags() & FLAGS_OF_ENCRYPTION) != 0) {
            throw new ContainerException(ContainerProblem.ENCRYPTED);
        }
        if ((entry.flags() & ~(FLAG_UTF8 | FLAG_DESCRIPTOR | FLAG_DEFLATE_SPEED)) != 0) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        if ((header.method() != 0) && (header.method() != 8)) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        if ((header.method() == 0) && (header.size() != header.compressedSize())) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        if (header.isFolder() && (header.size() != 0)) {
            throw new ContainerException(ContainerProblem.PATH_TRICK);
        }
        if ((header.size() > RATIO_MATTERS_ABOVE)
                && (header.size() / Math.max(1, header.compressedSize()) >= limits.archiveRatio())) {
            throw new ContainerException(ContainerProblem.RATIO);
        }
        return header.size();
    }

    static boolean hasDescriptor(int flags) {
        return (flags & FLAG_DESCRIPTOR) != 0;
    }

    /** The entries in the order of their data. */
    public List<ZipEntryHeader> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of exactly this name. */
    public Optional<ZipEntryHeader> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * Reads the data of an entry. The stream throws {@link ContainerException} at the latest at its end if the data is not
     * what the headers say; it never gives more bytes than they say.
     *
     * @throws IOException if the place where the bytes lie cannot be read
     */
    public InputStream open(ZipEntryHeader entry) throws IOException {
        InputStream in = source.open();
        try {
            in.skipNBytes(entry.dataOffset());
            return new EntryStream(in, entry);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
