package vn.govmail.document;

/**
 * How data were packed by LZMA: bits of context and of place.
 *
 * @param context bits of the letter before; -1 where there are no properties or they are none
 * @param place bits of the place for letters
 * @param places bits of the place for everything else
 */
record LzmaProperties(int context, int place, int places) {
    static final LzmaProperties NONE = new LzmaProperties(-1, 0, 0);
    /** What LZMA2 allows; a program that writes more asks for six megabytes of tables. */
    static final int MOST_BITS = 4;

    /** By the five bytes that stand before data of LZMA; the last four state a size that nothing here needs. */
    static LzmaProperties of(byte[] bytes) {
        return of(bytes.length == 5 ? bytes[0] & 0xFF : 0xFF);
    }

    /** By the one byte that stands within data of LZMA2. */
    static LzmaProperties of(int all) {
        LzmaProperties read = new LzmaProperties(all % 9, all / 9 % 5, all / 45);
        return all < 9 * 5 * 5 && read.context() + read.place() <= MOST_BITS ? read : NONE;
    }

    boolean areThere() {
        return context >= 0;
    }
}
