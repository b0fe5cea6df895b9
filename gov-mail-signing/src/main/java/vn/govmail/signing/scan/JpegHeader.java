package vn.govmail.signing.scan;

/**
 * What the markers of a JPEG file say of it (ITU-T T.81, B.2; JFIF 1.02; Adobe TN 5116).
 *
 * @param passes how often the decoder goes through the picture
 * @param isLumaAndChroma whether its three components are light and two colour differences
 */
record JpegHeader(int passes, boolean isLumaAndChroma) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;
    private static final int TRANSFORM = 15;

    static JpegHeader of(byte[] data) {
        int passes = 0;
        // within coded data no marker begins with these two bytes (B.1.1.5)
        for (int i = 0; i + 1 < data.length; i++) {
            if (data[i] == (byte) 0xFF && (data[i + 1] & 0xff) == START_OF_SCAN) {
                passes++;
            }
        }
        return new JpegHeader(passes, isLumaAndChroma(data));
    }

    private static boolean isLumaAndChroma(byte[] data) {
        boolean jfif = false;
        int transform = -1;
        int at = 2;
        while (at + 9 < data.length && data[at] == (byte) 0xFF) {
            int marker = data[at + 1] & 0xff;
            if (marker == START_OF_SCAN) {
                return false;
            }
            if (isFrame(marker)) {
                // Adobe's word stands above all; without it and without JFIF nobody can be sure
                return (data[at + 9] & 0xff) == 3 && (transform >= 0 ? transform == 1 : jfif);
            }
            jfif |= marker == JFIF;
            if (marker == ADOBE && at + TRANSFORM < data.length && data[at + 4] == 'A' && data[at + 5] == 'd') {
                transform = data[at + TRANSFORM] & 0xff;
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(2, ((data[at + 2] & 0xff) << 8) | (data[at + 3] & 0xff));
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
