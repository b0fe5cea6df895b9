package vn.govmail.signing.pdf.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Compares hexadecimal digits with the bytes that they should stand for. Stateless. */
public final class HexadecimalDigits {
    /** How many bytes {@link #areZeros} looks at as digits. */
    static final int PAIRS = 4;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;

    private HexadecimalDigits() {}

    /** Whether eight digits 0 stand at an index behind which there are as many bytes. */
    static boolean areZeros(byte[] digits, int from) {
        return (long) EIGHT.get(digits, from) == ZEROS;
    }

    /**
     * Whether some digits of a longer row, in either case, are the right ones.
     *
     * @param expected what the whole row stands for
     * @param first the place within the row of the first of these digits
     * @param digits the digits, from the beginning of the array
     * @param count how many there are
     */
    public static boolean spell(byte[] expected, long first, byte[] digits, int count) {
        int i = 0;
        if ((first & 1) != 0 && count > 0) {
            if (Characters.hexDigit(digits[0]) != (expected[(int) (first >> 1)] & 0xf)) {
                return false;
            }
            i = 1;
        }
        int next = (int) ((first + 1) >> 1);
        for (; i + 1 < count; i += 2) {
            if (i + (2 * PAIRS) <= count && expected[next] == 0 && areZeros(digits, i) && areZero(expected, next)) {
                i += 2 * (PAIRS - 1);
                next += PAIRS;
                continue;
            }
            if (Characters.hexPair(digits[i], digits[i + 1]) != (expected[next] & 0xff)) {
                return false;
            }
            next++;
        }
        return i >= count || Characters.hexDigit(digits[i]) == ((expected[next] >> 4) & 0xf);
    }

    private static boolean areZero(byte[] bytes, int from) {
        return bytes[from] == 0 && bytes[from + 1] == 0 && bytes[from + 2] == 0 && bytes[from + 3] == 0;
    }
}
