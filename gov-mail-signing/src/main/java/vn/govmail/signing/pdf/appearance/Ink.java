package vn.govmail.signing.pdf.appearance;

/** What an image is drawn in. */
enum Ink {
    RED,
    BLUE,
    /** Ink of another colour, or of several. */
    OTHER,
    /** Nothing is drawn, or it cannot be told. */
    UNKNOWN;

    /** Counts the pixels of one image. Light and grey pixels are the ground; dark ones are ink. Confined to one thread. */
    static final class Count {
        private static final int OPAQUE = 96;
        private static final int LIGHT = 200;
        private static final int DARK = 100;
        private static final int COLOURED = 40;
        private static final int LEAST = 20;
        private static final double LEAST_SHARE = 0.6;

        private int red;
        private int blue;
        private int ink;

        void add(int r, int g, int b, int opacity) {
            int most = Math.max(r, Math.max(g, b));
            int range = most - Math.min(r, Math.min(g, b));
            if (opacity < OPAQUE || (range < COLOURED && most >= DARK) || (most - range) > LIGHT) {
                return;
            }
            ink++;
            if (range >= COLOURED) {
                count(r, g, b, range);
            }
        }

        private void count(int r, int g, int b, int range) {
            // seals are scanned anywhere between crimson and orange, ink pens between teal and violet
            if (r - Math.max(g, b) >= range / 3) {
                red++;
            } else if (b - Math.max(r, g) >= range / 4) {
                blue++;
            }
        }

        Ink result() {
            if (ink < LEAST) {
                return UNKNOWN;
            }
            if (red >= LEAST_SHARE * ink) {
                return RED;
            }
            return blue >= LEAST_SHARE * ink ? BLUE : OTHER;
        }
    }
}
