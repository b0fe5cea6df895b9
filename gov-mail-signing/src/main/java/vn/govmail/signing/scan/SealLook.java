package vn.govmail.signing.scan;

/**
 * What lies inside and around a ring, measured along rays from its centre.
 *
 * @param coverage how much of the ring's outer edge is seen
 * @param thickness median thickness of the ring in millimetres
 * @param fill share of the disc within the ring that is ink
 * @param gap the least share of ink at any distance from the centre between three tenths of the radius and the ring
 * @param written share of the directions in which there is ink between the middle and the ring
 * @param outside share of ink just outside the ring
 * @param foreign share of other colours than ink, print and blue pens in the disc, as a share of all that is coloured
 * @param blue share of blue in the disc
 */
record SealLook(
        double coverage,
        double thickness,
        double fill,
        double gap,
        double written,
        double outside,
        double foreign,
        double blue) {
    private static final int RINGS = 40;
    private static final double OUTER = 0.93;
    private static final double WRITING_FROM = 0.5;
    /** Writing is thinner than the ring and takes less ink. */
    private static final double FAINT = 0.55;

    private static final double LITTLE = 0.03;
    private static final double GAP_FROM = 0.3;

    static SealLook of(ShadeMap map, Colours colours, RingFit ring, int threshold, double scale) {
        int[] ink = new int[RINGS];
        int written = 0;
        int outside = 0;
        int[] kinds = new int[3];
        double[] thicknesses = new double[RingFit.ANGLES];
        int measured = 0;
        for (int angle = 0; angle < RingFit.ANGLES; angle++) {
            double dx = Math.cos(2 * Math.PI * angle / RingFit.ANGLES);
            double dy = Math.sin(2 * Math.PI * angle / RingFit.ANGLES);
            // the fit's own centre has moved: seen from there the edge is at nearly the mean radius
            double radius = ring.radius();
            boolean writtenHere = false;
            for (int i = 0; i < RINGS; i++) {
                double at = (i + 0.5) / RINGS;
                double px = ring.centreX() + (dx * radius * at);
                double py = ring.centreY() + (dy * radius * at);
                boolean isInk = map.near(px, py) >= threshold;
                ink[i] += isInk ? 1 : 0;
                writtenHere |= at > WRITING_FROM && at < 0.9 && map.near(px, py) >= FAINT * threshold;
                if (at < OUTER) {
                    count(colours, px, py, kinds);
                }
            }
            written += writtenHere ? 1 : 0;
            outside += inkBetween(map, ring, dx, dy, radius + (0.9 * scale), radius + (1.9 * scale), threshold);
            double thickness = thickness(map, ring, dx, dy, threshold, scale);
            if (thickness > 0) {
                thicknesses[measured] = thickness;
                measured++;
            }
        }
        return new SealLook(
                ring.coverage(),
                median(thicknesses, measured),
                fill(ink),
                gap(ink),
                (double) written / RingFit.ANGLES,
                (double) outside / RingFit.ANGLES,
                kinds[0] / (kinds[0] + kinds[1] + (LITTLE * RINGS * RingFit.ANGLES)),
                (double) kinds[2] / (RINGS * RingFit.ANGLES));
    }

    /** Adds a pixel to the foreign, the red, or the blue ones. */
    private static void count(Colours colours, double x, double y, int[] kinds) {
        if (x < 0 || y < 0 || x >= colours.width() || y >= colours.height()) {
            return;
        }
        int p = colours.at(((int) y * colours.width()) + (int) x);
        int r = (p >> 16) & 0xff;
        int g = (p >> 8) & 0xff;
        int b = p & 0xff;
        int most = Math.max(r, Math.max(g, b));
        if (most - Math.min(r, Math.min(g, b)) < 45) {
            return;
        }
        if (r == most && (g - b) * 100 <= 55 * (r - b) && (b - g) * 100 <= 70 * (r - g)) {
            kinds[1]++;
        } else if (b == most) {
            kinds[2]++;
        } else {
            kinds[0]++;
        }
    }

    private static int inkBetween(
            ShadeMap map, RingFit ring, double dx, double dy, double from, double to, int threshold) {
        for (double radius = from; radius <= to; radius++) {
            if (map.near(ring.centreX() + (dx * radius), ring.centreY() + (dy * radius)) >= threshold) {
                return 1;
            }
        }
        return 0;
    }

    /** How far ink goes inwards from the edge, in millimetres; 0 where there is none. */
    private static double thickness(ShadeMap map, RingFit ring, double dx, double dy, int threshold, double scale) {
        double radius = ring.radius() + (0.5 * scale);
        double end = ring.radius() - (1.0 * scale);
        while (radius > end && map.near(ring.centreX() + (dx * radius), ring.centreY() + (dy * radius)) < threshold) {
            radius -= 0.5;
        }
        double start = radius;
        while (radius > 0 && map.near(ring.centreX() + (dx * radius), ring.centreY() + (dy * radius)) >= threshold) {
            radius -= 0.5;
        }
        return (start - radius) / scale;
    }

    private static double median(double[] values, int count) {
        double[] sorted = java.util.Arrays.copyOf(values, count);
        java.util.Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }

    private static double fill(int[] ink) {
        double inked = 0;
        double all = 0;
        for (int i = 0; (i + 0.5) / RINGS < OUTER; i++) {
            inked += ink[i] * (i + 0.5);
            all += RingFit.ANGLES * (i + 0.5);
        }
        return inked / all;
    }

    private static double gap(int[] ink) {
        double least = 1;
        for (int i = (int) (GAP_FROM * RINGS); i < RINGS - 1; i++) {
            least = Math.min(least, (double) ink[i] / RingFit.ANGLES);
        }
        return least;
    }
}
