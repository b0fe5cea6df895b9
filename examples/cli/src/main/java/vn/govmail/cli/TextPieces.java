package vn.govmail.cli;

/** Where a run of bytes can be parted without parting a character. */
final class TextPieces {
    private TextPieces() {}

    /**
     * Behind the last line feed; without one, before the last character of UTF-8 or unit of another encoding.
     *
     * @param unit bytes that make a line feed: 1, 2 or 4
     */
    static int end(byte[] bytes, int length, int unit) {
        int whole = length - length % unit;
        for (int end = whole; end > 0; end -= unit) {
            if (isLineFeed(bytes, end - unit, unit)) {
                return end;
            }
        }
        int end = whole - unit;
        while ((unit == 1) && (end > whole - 8) && ((bytes[end] & 0xC0) == 0x80)) {
            end--;
        }
        return Math.max(end, unit);
    }

    /** In either order of bytes. */
    private static boolean isLineFeed(byte[] bytes, int at, int unit) {
        int sum = 0;
        for (int i = at; i < at + unit; i++) {
            sum += bytes[i] & 0xFF;
        }
        return (sum == '\n') && ((bytes[at] == '\n') || (bytes[at + unit - 1] == '\n'));
    }
}
