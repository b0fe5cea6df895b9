package vn.govmail.signing.scan;

import vn.govmail.document.scan.SealColour;

/**
 * How much a ring looks like the seal of a unit: a thin ring seen nearly all around, writing all around inside it, paper between,
 * ink of one colour, of a seal's size.
 *
 * @param colour what the copy shows of the ink
 * @param sizeKnown whether sizes are to be trusted
 */
record SealJudgement(SealColour colour, boolean sizeKnown) {
    private static final double SEEN_RED = 0.62;
    private static final double SEEN_GREY = 0.72;
    private static final double SURE = 0.95;
    /** Of a ring in colour with nothing around it and clear paper within, less has to be seen: ink that took badly breaks it. */
    private static final double CLEAN = 0.08;

    private static final double MOST_GREY = 0.7;

    double confidence(SealLook look, double diameter, double ovalness) {
        double needed = colour == SealColour.RED ? (isClean(look) ? SEEN_RED - CLEAN : SEEN_RED) : SEEN_GREY;
        if (look.coverage() < needed - 0.12 || !isRingWithWriting(look) || ovalness > (sizeKnown ? 0.05 : 0.15)) {
            return 0;
        }
        double seen = 0.5 + (0.45 * (look.coverage() - needed) / (SURE - needed));
        double most = colour == SealColour.RED ? 0.97 : MOST_GREY;
        return Math.max(0, Math.min(most, seen) * size(diameter));
    }

    private static boolean isClean(SealLook look) {
        return look.outside() < 0.05 && look.gap() < 0.05 && look.written() > 0.8;
    }

    private boolean isRingWithWriting(SealLook look) {
        boolean ring = look.thickness() > 0.15 && look.thickness() < 2.8 && look.outside() < 0.5;
        boolean writing = look.written() > 0.55
                && look.gap() < 0.5
                && look.fill() > 0.05
                && look.fill() < (colour == SealColour.RED ? 0.6 : 0.5);
        return ring && writing && look.foreign() < 0.2 && look.blue() < 0.42;
    }

    private double size(double diameter) {
        boolean usual = diameter >= 26.5 && diameter <= 47;
        return usual || !sizeKnown ? 1 : 0.6;
    }
}
