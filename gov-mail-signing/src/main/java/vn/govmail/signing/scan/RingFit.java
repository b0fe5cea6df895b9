package vn.govmail.signing.scan;

import java.util.Arrays;

/**
 * The outer edge of a ring around a centre: a circle that may be a little off the centre and a little oval, fitted to the places
 * where ink ends when one goes outwards. Confined to one thread.
 */
final class RingFit {
    static final int ANGLES = 180;

    private static final int TERMS = 5;
    private static final double STEP = 0.5;
    private static final int ROUNDS = 4;
    /** How much of the circle has to end at one distance, before the fit, for that to be an edge at all. */
    private static final double ROUGH_SHARE = 0.3;

    private final ShadeMap map;
    private final double x;
    private final double y;
    private final int threshold;
    private final double maxRadius;
    /** For each angle the distances at which ink ends, in steps. */
    private final boolean[][] ends;

    private final double[] terms = new double[TERMS];
    private double coverage;

    /**
     * A fit around a place.
     *
     * @param threshold from which value on a pixel is ink
     * @param maxRadius how far out to look, in pixels
     */
    RingFit(ShadeMap map, double x, double y, int threshold, double maxRadius) {
        this.map = map;
        this.x = x;
        this.y = y;
        this.threshold = threshold;
        this.maxRadius = maxRadius;
        this.ends = new boolean[ANGLES][(int) Math.ceil(maxRadius / STEP) + 1];
        for (int i = 0; i < ANGLES; i++) {
            markEnds(i);
        }
    }

    private void markEnds(int angle) {
        double dx = Math.cos(radians(angle));
        double dy = Math.sin(radians(angle));
        boolean ink = false;
        for (int step = 0; step < ends[angle].length; step++) {
            double radius = step * STEP;
            boolean now = map.near(x + (dx * radius), y + (dy * radius)) >= threshold;
            if (ink && !now) {
                ends[angle][step] = true;
            }
            ink = now;
        }
    }

    private static double radians(int angle) {
        return 2 * Math.PI * angle / ANGLES;
    }

    /** Fits the outermost edge with a radius in a range; false where there is none. */
    boolean fit(double minRadius) {
        double best = roughRadius(minRadius);
        if (best < 0) {
            return false;
        }
        Arrays.fill(terms, 0);
        terms[0] = best;
        double window = Math.max(3, 0.07 * best);
        for (int round = 0; round < ROUNDS; round++) {
            if (!improve(window)) {
                return false;
            }
            window = Math.max(1.5, window / 2);
        }
        coverage = share(1.5);
        return terms[0] >= minRadius * 0.9 && terms[0] <= maxRadius;
    }

    /** The farthest distance at which so much ink ends as nearly at the best one. */
    private double roughRadius(double minRadius) {
        int count = ends[0].length;
        int[] seen = new int[count];
        int blur = 5;
        for (int i = 0; i < ANGLES; i++) {
            int last = -1;
            for (int step = 0; step < count; step++) {
                if (ends[i][step]) {
                    for (int s = Math.max(last + 1, step - blur); s <= Math.min(count - 1, step + blur); s++) {
                        seen[s]++;
                    }
                    last = Math.min(count - 1, step + blur);
                }
            }
        }
        int most = 0;
        int from = (int) (minRadius / STEP);
        for (int step = from; step < count; step++) {
            most = Math.max(most, seen[step]);
        }
        if (most < ROUGH_SHARE * ANGLES) {
            return -1;
        }
        for (int step = count - 1; step >= from; step--) {
            if (seen[step] >= 0.8 * most) {
                int peak = step;
                while (peak > from && seen[peak - 1] >= seen[peak]) {
                    peak--;
                }
                int plateau = peak;
                while (plateau < count - 1 && seen[plateau + 1] == seen[peak]) {
                    plateau++;
                }
                return (peak + plateau) / 2.0 * STEP;
            }
        }
        return -1;
    }

    /** One round of least squares on the edges within a distance of the curve so far. */
    private boolean improve(double window) {
        double[][] sums = new double[TERMS][TERMS + 1];
        int used = 0;
        for (int i = 0; i < ANGLES; i++) {
            double expected = radius(i);
            double found = nearestEnd(i, expected, window);
            if (found >= 0) {
                used++;
                double[] base = base(i);
                for (int row = 0; row < TERMS; row++) {
                    for (int column = 0; column < TERMS; column++) {
                        sums[row][column] += base[row] * base[column];
                    }
                    sums[row][TERMS] += base[row] * found;
                }
            }
        }
        if (used < ANGLES / 4) {
            return false;
        }
        for (int row = 0; row < TERMS; row++) {
            // keeps a curve that is seen in part from bending where nothing holds it
            sums[row][row] += row == 0 ? 1e-6 : 2;
        }
        return solve(sums);
    }

    private boolean solve(double[][] rows) {
        for (int i = 0; i < TERMS; i++) {
            if (Math.abs(rows[i][i]) < 1e-9) {
                return false;
            }
            for (int below = i + 1; below < TERMS; below++) {
                double factor = rows[below][i] / rows[i][i];
                for (int column = i; column <= TERMS; column++) {
                    rows[below][column] -= factor * rows[i][column];
                }
            }
        }
        for (int i = TERMS - 1; i >= 0; i--) {
            double value = rows[i][TERMS];
            for (int column = i + 1; column < TERMS; column++) {
                value -= rows[i][column] * terms[column];
            }
            terms[i] = value / rows[i][i];
        }
        return true;
    }

    private static double[] base(int angle) {
        double a = radians(angle);
        return new double[] {1, Math.cos(a), Math.sin(a), Math.cos(2 * a), Math.sin(2 * a)};
    }

    private double nearestEnd(int angle, double expected, double window) {
        int middle = (int) Math.round(expected / STEP);
        int reach = (int) Math.round(window / STEP);
        for (int away = 0; away <= reach; away++) {
            // outwards first: text inside the ring ends near it too
            if (middle + away >= 0 && middle + away < ends[angle].length && ends[angle][middle + away]) {
                return (middle + away) * STEP;
            }
            if (middle - away >= 0 && middle - away < ends[angle].length && ends[angle][middle - away]) {
                return (middle - away) * STEP;
            }
        }
        return -1;
    }

    private double share(double window) {
        int found = 0;
        for (int i = 0; i < ANGLES; i++) {
            found += nearestEnd(i, radius(i), window) >= 0 ? 1 : 0;
        }
        return (double) found / ANGLES;
    }

    /** Distance of the edge from the place of the fit at one of {@link #ANGLES} angles, in pixels. */
    double radius(int angle) {
        double[] base = base(angle);
        double radius = 0;
        for (int i = 0; i < TERMS; i++) {
            radius += terms[i] * base[i];
        }
        return radius;
    }

    /** The mean radius in pixels. */
    double radius() {
        return terms[0];
    }

    double centreX() {
        return x + terms[1];
    }

    double centreY() {
        return y + terms[2];
    }

    /** How much of the way around the edge is seen, 0 to 1. */
    double coverage() {
        return coverage;
    }

    /** How much longer than the mean the longest radius is, as a share of it. */
    double ovalness() {
        return Math.hypot(terms[3], terms[4]) / terms[0];
    }
}
