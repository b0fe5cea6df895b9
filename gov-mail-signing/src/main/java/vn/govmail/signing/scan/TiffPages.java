package vn.govmail.signing.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** Counts the pictures of a TIFF file by their chain of directories (TIFF 6.0, section 2), which may lead in a circle. Stateless. */
final class TiffPages {
    private static final int MOST = 2_000;
    private static final int ENTRY = 12;

    private TiffPages() {}

    /** How many there are; 0 where the chain is broken, goes round or is too long. */
    static int count(byte[] data) {
        if (data.length < 8) {
            return 0;
        }
        ByteBuffer file = ByteBuffer.wrap(data).order(data[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Set<Long> seen = new HashSet<>();
        long at = Integer.toUnsignedLong(file.getInt(4));
        while (at != 0) {
            if (at + 2 > data.length || !seen.add(at) || seen.size() > MOST) {
                return 0;
            }
            long next = at + 2 + ((long) ENTRY * Short.toUnsignedInt(file.getShort((int) at)));
            if (next + 4 > data.length) {
                return 0;
            }
            at = Integer.toUnsignedLong(file.getInt((int) next));
        }
        return seen.size();
    }
}
