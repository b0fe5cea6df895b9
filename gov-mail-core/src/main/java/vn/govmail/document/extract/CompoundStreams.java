package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The streams of one storage of an OLE2 compound file ([MS-CFB]), mostly its root. Chains of sectors are followed as the file has them and never
 * further than it is long; one that leaves the file or never ends makes it malformed.
 */
final class CompoundStreams {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int TABLES_IN_HEADER = 109;
    private static final int MINI_SECTOR = 64;

    /** ENDOFCHAIN and what is above it begin no sector. */
    private static final int LAST_REAL_SECTOR = 0xFFFFFFF9;

    private static final int NO_ENTRY = -1;
    private static final int STORAGE = 1;
    private static final int STREAM = 2;

    private final byte[] file;
    private final StreamBytes header;
    private final int sectorSize;
    private final int[] table;
    private final StreamBytes directory;
    private final Map<String, Integer> streams = new LinkedHashMap<>();
    private final Map<String, Integer> storages = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private CompoundStreams(byte[] file) throws ContainerException {
        this.file = file;
        this.header = new StreamBytes(file);
        int shift = header.u16(30);
        if (shift != 9 && shift != 12) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        this.sectorSize = 1 << shift;
        this.table = table();
        this.directory = new StreamBytes(chain(header.i32(48), Integer.MAX_VALUE));
        collect(directory.i32(76));
    }

    /** A storage of an opened file. */
    private CompoundStreams(CompoundStreams around, int entry) throws ContainerException {
        this.file = around.file;
        this.header = around.header;
        this.sectorSize = around.sectorSize;
        this.table = around.table;
        this.directory = around.directory;
        collect(directory.i32(entry * ENTRY + 76));
    }

    /**
     * Opens a file.
     *
     * @throws ContainerException where header, tables or directory are malformed
     */
    static CompoundStreams of(byte[] file) throws ContainerException {
        return new CompoundStreams(file);
    }

    /** The bytes of a stream at the root; nothing where there is none of that name. */
    Optional<StreamBytes> stream(String name) throws ContainerException {
        Integer entry = streams.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        int at = entry * ENTRY;
        int sector = directory.i32(at + 116);
        int size = directory.place(at + 120);
        boolean small = size < header.place(56);
        return Optional.of(new StreamBytes(small ? miniChain(sector, size) : chain(sector, size)));
    }

    /** The names of the streams, as the directory has them. */
    Set<String> streamNames() {
        return Collections.unmodifiableSet(streams.keySet());
    }

    /** The names of the storages, as the directory has them. */
    Set<String> storageNames() {
        return Collections.unmodifiableSet(storages.keySet());
    }

    /** How long a stream says that it is. */
    int size(String stream) throws ContainerException {
        Integer entry = streams.get(stream);
        return entry == null ? 0 : directory.place(entry * ENTRY + 120);
    }

    /**
     * A storage of one of {@link #storageNames}. Whoever goes further down has to count: a storage may say that it is in itself.
     *
     * @throws ContainerException where what it holds is malformed
     */
    CompoundStreams storage(String name) throws ContainerException {
        return new CompoundStreams(this, Objects.requireNonNull(storages.get(name)));
    }

    /** Whether a stream or a storage of one of these names stands here. */
    boolean hasAny(Set<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    private int sectors() {
        return (file.length - HEADER + sectorSize - 1) / sectorSize;
    }

    /** Which sector follows which, from all sectors of the table. */
    private int[] table() throws ContainerException {
        int[] next = new int[Math.max(0, sectors())];
        int filled = 0;
        for (int i = 0; i < TABLES_IN_HEADER && filled < next.length; i++) {
            filled = fill(next, filled, header.i32(76 + 4 * i));
        }
        int more = header.i32(68);
        int perSector = sectorSize / 4 - 1;
        for (int steps = 0; isReal(more) && filled < next.length; steps++) {
            if (steps > next.length) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            int at = place(more);
            for (int i = 0; i < perSector && filled < next.length; i++) {
                filled = fill(next, filled, header.i32(at + 4 * i));
            }
            more = header.i32(at + 4 * perSector);
        }
        Arrays.fill(next, filled, next.length, LAST_REAL_SECTOR);
        return next;
    }

    private int fill(int[] next, int from, int sector) throws ContainerException {
        if (!isReal(sector)) {
            return from;
        }
        int at = place(sector);
        int filled = from;
        for (int i = 0; i < sectorSize / 4 && filled < next.length; i++) {
            next[filled] = at + 4 * i + 4 <= file.length ? header.i32(at + 4 * i) : LAST_REAL_SECTOR;
            filled++;
        }
        return filled;
    }

    private static boolean isReal(int sector) {
        return Integer.compareUnsigned(sector, LAST_REAL_SECTOR) < 0;
    }

    private int place(int sector) throws ContainerException {
        if (Integer.compareUnsigned(sector, sectors()) >= 0) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        // version 4 pads its header to a whole sector
        return Math.max(HEADER, sectorSize) + sector * sectorSize;
    }

    private byte[] chain(int first, int size) throws ContainerException {
        int wanted = Math.min(size, file.length);
        byte[] out = new byte[wanted];
        int filled = 0;
        BitSet seen = new BitSet();
        for (int sector = first; filled < wanted && isReal(sector); sector = table[sector]) {
            int at = place(sector);
            if (seen.get(sector) || at >= file.length) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            seen.set(sector);
            int length = Math.min(Math.min(sectorSize, file.length - at), wanted - filled);
            System.arraycopy(file, at, out, filled, length);
            filled += length;
        }
        if (filled < wanted && size != Integer.MAX_VALUE) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        return filled == wanted ? out : Arrays.copyOf(out, filled);
    }

    /** A small stream lies in sectors of 64 bytes within the stream of the root entry. */
    private byte[] miniChain(int first, int size) throws ContainerException {
        byte[] all = chain(directory.i32(116), directory.place(120));
        StreamBytes next = new StreamBytes(chain(header.i32(60), Integer.MAX_VALUE));
        byte[] out = new byte[size];
        int filled = 0;
        for (int sector = first; filled < size; sector = next.i32(4 * sector)) {
            if (sector < 0 || sector >= next.length() / 4 || (sector + 1) * MINI_SECTOR > all.length + MINI_SECTOR) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            int at = sector * MINI_SECTOR;
            int length = Math.min(Math.min(MINI_SECTOR, all.length - at), size - filled);
            if (length <= 0) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            System.arraycopy(all, at, out, filled, length);
            filled += length;
        }
        return out;
    }

    /** The entries of this storage alone: an embedded document has streams of the same names further down. */
    private void collect(int first) throws ContainerException {
        int count = directory.length() / ENTRY;
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(first);
        while (!open.isEmpty()) {
            int entry = open.pop();
            if (entry == NO_ENTRY) {
                continue;
            }
            if (entry < 0 || entry >= count || seen.get(entry)) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            seen.set(entry);
            int at = entry * ENTRY;
            String name = name(at);
            names.add(name);
            if (directory.u8(at + 66) == STREAM && streams.putIfAbsent(name, entry) != null) {
                throw new ContainerException(ContainerProblem.DUPLICATE);
            }
            if (directory.u8(at + 66) == STORAGE && storages.putIfAbsent(name, entry) != null) {
                throw new ContainerException(ContainerProblem.DUPLICATE);
            }
            open.push(directory.i32(at + 68));
            open.push(directory.i32(at + 72));
        }
    }

    private String name(int at) throws ContainerException {
        int length = Math.max(0, Math.min(directory.u16(at + 64), 64) - 2) & ~1;
        byte[] name = new byte[length];
        for (int i = 0; i < length; i++) {
            name[i] = (byte) directory.u8(at + i);
        }
        return new String(name, StandardCharsets.UTF_16LE);
    }
}
