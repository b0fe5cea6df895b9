package vn.govmail.signing.pdf.syntax;

/** Compares hexadecimal digits with the bytes that they should stand for. Stateless. */
public final class HexadecimalDigits {

    private HexadecimalDigits() {}

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
            if (Characters.hexPair(digits[i], digits[i + 1]) != (expected[next] & 0xff)) {
                return false;
            }
            next++;
        }
        return i >= count || Characters.hexDigit(digits[i]) == ((expected[next] >> 4) & 0xf);
    }
}
