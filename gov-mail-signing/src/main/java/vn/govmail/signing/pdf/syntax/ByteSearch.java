package vn.govmail.signing.pdf.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for a byte, eight at a time: the value of a signature alone has tens of thousands of digits to pass over. Stateless. */
final class ByteSearch {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where the first byte of this value, 0 to 255, stands in a stretch; its end where there is none. */
    static int indexOf(int value, byte[] bytes, int from, int to) {
        long pattern = ONES * value;
        int i = from;
        while (i <= to - Long.BYTES) {
            long differing = (long) EIGHT.get(bytes, i) ^ pattern;
            // the lowest byte that is zero gets its high bit; those above may get theirs without being zero
            long zeros = (differing - ONES) & ~differing & HIGHS;
            if (zeros != 0) {
                return i + (Long.numberOfTrailingZeros(zeros) / Byte.SIZE);
            }
            i += Long.BYTES;
        }
        while (i < to && (bytes[i] & 0xff) != value) {
            i++;
        }
        return i;
    }
}
