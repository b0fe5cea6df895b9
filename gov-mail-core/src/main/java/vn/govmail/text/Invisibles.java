package vn.govmail.text;

/** Characters that show nothing and can hide inside a word. */
final class Invisibles {

    private Invisibles() {}

    /** Soft hyphen, zero-width characters, directional marks and overrides, the byte order mark. */
    static boolean isInvisible(int c) {
        return (c == 0xAD)
                || (c == 0x34F)
                || (c == 0x61C)
                || ((c >= 0x200B) && (c <= 0x200F))
                || ((c >= 0x202A) && (c <= 0x202E))
                || ((c >= 0x2060) && (c <= 0x206F))
                || isVariationSelector(c)
                || (c == 0xFEFF);
    }

    /** U+FE00 to U+FE0F, which choose between pictures. */
    static boolean isVariationSelector(int c) {
        return (c >= 0xFE00) && (c <= 0xFE0F);
    }
}
