package vn.govmail.document;

import java.util.Set;

/** Pictures by their first bytes. */
final class PictureFormats {
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private static final int LARGEST_BMP_HEADER = 4_096;

    private PictureFormats() {}

    static Format detect(Prefix prefix) {
        if (prefix.startsWith(0xFF, 0xD8, 0xFF)) {
            return Format.JPEG;
        }
        if (prefix.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Format.PNG;
        }
        if (prefix.startsWith("GIF87a") || prefix.startsWith("GIF89a")) {
            return Format.GIF;
        }
        boolean little = prefix.startsWith('I', 'I', 42, 0) || prefix.startsWith('I', 'I', 43, 0);
        boolean big = prefix.startsWith('M', 'M', 0, 42) || prefix.startsWith('M', 'M', 0, 43);
        if (little || big) {
            return Format.TIFF;
        }
        if (prefix.startsWith("RIFF") && prefix.has("WEBP", 8)) {
            return Format.WEBP;
        }
        if (prefix.has("ftyp", 4) && HEIF_BRANDS.contains(prefix.ascii(8, 4))) {
            return Format.HEIC;
        }
        return isBmp(prefix) ? Format.BMP : Format.UNKNOWN;
    }

    /** Two letters are little: the reserved field is zero and the pixels begin after a header of a size there is. */
    private static boolean isBmp(Prefix prefix) {
        long pixels = prefix.u32(10);
        long header = prefix.u32(14);
        return prefix.startsWith("BM")
                && (prefix.u32(6) == 0)
                && (pixels >= 26)
                && (pixels <= LARGEST_BMP_HEADER)
                && (header >= 12)
                && (header <= 124);
    }
}
