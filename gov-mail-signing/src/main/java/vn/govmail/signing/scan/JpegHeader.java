package vn.govmail.signing.scan;

/**
 * What the markers of a JPEG file say of it (ITU-T T.81, B.2; JFIF 1.02; Adobe TN 5116).
 *
 * @param passes how often the decoder goes through the picture
 * @param components samples of a pixel; 0 where no frame was found
 * @param transform what Adobe's marker says of its colours; -1 where there is none
 * @param jfif whether it calls itself JFIF
 */
record JpegHeader(int passes, int components, int transform, boolean jfif) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;
    private static final int TRANSFORM = 15;
    private static final int NONE = -1;

    static JpegHeader of(byte[] data) {
        int passes = passes(data);
        boolean jfif = false;
        int transform = NONE;
        int at = 2;
        while (at + 9 < data.length && data[at] == (byte) 0xFF) {
            int marker = data[at + 1] & 0xff;
            if (marker == START_OF_SCAN) {
                break;
            }
            if (isFrame(marker)) {
                return new JpegHeader(passes, data[at + 9] & 0xff, transform, jfif);
            }
            jfif |= marker == JFIF;
            if (marker == ADOBE && at + TRANSFORM < data.length && data[at + 4] == 'A' && data[at + 5] == 'd') {
                transform = data[at + TRANSFORM] & 0xff;
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(2, ((data[at + 2] & 0xff) << 8) | (data[at + 3] & 0xff));
        }
        return new JpegHeader(passes, 0, transform, jfif);
    }

    private static int passes(byte[] data) {
        int passes = 0;
        // within coded data no marker begins with these two bytes (B.1.1.5)
        for (int i = 0; i + 1 < data.length; i++) {
            if (data[i] == (byte) 0xFF && (data[i + 1] & 0xff) == START_OF_SCAN) {
                passes++;
            }
        }
        return passes;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Whether its three components are light and two colour differences: Adobe's word stands above all, then JFIF's. */
    boolean isLumaAndChroma() {
        return components == 3 && (isAdobes() ? transform == 1 : jfif);
    }

    /** Whether its four components are inks, or make them. */
    boolean isInk() {
        return components == 4;
    }

    /** Whether the first three of its four components are light and two colour differences, which make the inks (TN 5116). */
    boolean isInkByLuma() {
        return isInk() && transform == 2;
    }

    /** Whether a program that follows Adobe wrote it: files of these have inks the wrong way round, 0 for all of an ink. */
    boolean isAdobes() {
        return transform != NONE;
    }
}
