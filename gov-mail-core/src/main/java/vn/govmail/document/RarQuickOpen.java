package vn.govmail.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import vn.govmail.container.ContainerException;

/**
 * The second list of the files that WinRAR adds to larger archives of version 5, so that they open more quickly. What it shows has to be what
 * stands in the archive: each of its entries is compared with the header that it repeats. Used once.
 */
final class RarQuickOpen {
    static final String NAME = "QO";

    private static final int MOST_BYTES = 1 << 20;

    private final Map<Long, byte[]> headers = new HashMap<>();
    private int room = MOST_BYTES;

    /** A header of the archive, whole; of very many the later ones are not kept, and a list of them is then not taken for true. */
    void add(long at, byte[] header) {
        if (header.length <= room) {
            room -= header.length;
            headers.put(at, header);
        }
    }

    /** Whether a list of that size is compared at all. */
    static boolean isCompared(long size) {
        return size <= MOST_BYTES;
    }

    /** Whether the list repeats headers of the archive and says nothing else; its own header stands at a place. */
    boolean isTrue(byte[] list, long at) {
        try {
            ByteCursor in = new ByteCursor(list);
            while (in.left() > 0) {
                long sum = in.u32();
                int before = in.at();
                long size = in.vint();
                byte[] entry = in.bytes(size);
                CRC32 crc = new CRC32();
                crc.update(list, before, in.at() - before);
                if (crc.getValue() != sum || !repeats(new ByteCursor(entry), at)) {
                    return false;
                }
            }
            return true;
        } catch (ContainerException e) {
            return false;
        }
    }

    private boolean repeats(ByteCursor entry, long at) throws ContainerException {
        long flags = entry.vint();
        byte[] header = headers.get(at - entry.vint());
        byte[] repeated = entry.bytes(entry.vint());
        return flags == 0 && entry.left() == 0 && header != null && Arrays.equals(header, repeated);
    }
}
