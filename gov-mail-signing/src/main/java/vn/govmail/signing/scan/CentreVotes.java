package vn.govmail.signing.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where on a page circles have their centres: each edge votes for the places that lie across it at the distance of a radius (the
 * transform of Hough by gradients). Concentric circles vote for one place. Confined to one thread.
 */
final class CentreVotes {
    private static final int MIN_GRADIENT = 32;
    private static final int MAX_EDGES = 40_000;
    private static final int CANDIDATES = 40;
    /** The votes of a faded seal beside a fresh one, as a share of those of the other. */
    private static final double LEAST_SHARE = 0.2;
    /** Votes that a ring of the smallest radius gives when half of one of its edges is seen. */
    private static final double NEEDED_OF_PERIMETER = 0.5;

    private final ShadeMap map;
    private final int minRadius;
    private final int maxRadius;
    private final int[] votes;

    /** A place in pixels. */
    record Centre(int x, int y, int votes) {}

    private CentreVotes(ShadeMap map, int minRadius, int maxRadius) {
        this.map = map;
        this.minRadius = minRadius;
        this.maxRadius = maxRadius;
        this.votes = new int[map.width() * map.height()];
    }

    /** The likeliest centres of circles with radii in a range, in pixels. */
    static List<Centre> of(ShadeMap map, double minRadius, double maxRadius) {
        CentreVotes centres =
                new CentreVotes(map, Math.max(2, (int) Math.floor(minRadius)), (int) Math.ceil(maxRadius));
        centres.collect();
        return centres.peaks();
    }

    private void collect() {
        int[] edges = new int[1024];
        int count = 0;
        for (int y = 1; y < map.height() - 1; y++) {
            for (int x = 1; x < map.width() - 1; x++) {
                if (Math.abs(gradientX(x, y)) + Math.abs(gradientY(x, y)) >= MIN_GRADIENT) {
                    if (count == edges.length) {
                        edges = Arrays.copyOf(edges, 2 * count);
                    }
                    edges[count] = (y * map.width()) + x;
                    count++;
                }
            }
        }
        // a page full of edges tells as much by a part of them, taken evenly
        int every = 1 + (count / MAX_EDGES);
        for (int i = 0; i < count; i += every) {
            vote(edges[i] % map.width(), edges[i] / map.width(), every);
        }
    }

    private int gradientX(int x, int y) {
        return map.at(x + 1, y - 1)
                + (2 * map.at(x + 1, y))
                + map.at(x + 1, y + 1)
                - map.at(x - 1, y - 1)
                - (2 * map.at(x - 1, y))
                - map.at(x - 1, y + 1);
    }

    private int gradientY(int x, int y) {
        return map.at(x - 1, y + 1)
                + (2 * map.at(x, y + 1))
                + map.at(x + 1, y + 1)
                - map.at(x - 1, y - 1)
                - (2 * map.at(x, y - 1))
                - map.at(x + 1, y - 1);
    }

    private void vote(int x, int y, int weight) {
        float gx = gradientX(x, y);
        float gy = gradientY(x, y);
        float length = (float) Math.sqrt((gx * gx) + (gy * gy));
        vote(x + 0.5f, y + 0.5f, gx / length, gy / length, weight);
        vote(x + 0.5f, y + 0.5f, -gx / length, -gy / length, weight);
    }

    private void vote(float x, float y, float dx, float dy, int weight) {
        int width = map.width();
        int height = map.height();
        float px = x + (dx * minRadius);
        float py = y + (dy * minRadius);
        for (int radius = minRadius; radius <= maxRadius; radius++) {
            if (px >= 0 && py >= 0 && px < width && py < height) {
                votes[((int) py * width) + (int) px] += weight;
            }
            px += dx;
            py += dy;
        }
    }

    private List<Centre> peaks() {
        int needed = (int) (NEEDED_OF_PERIMETER * 2 * Math.PI * minRadius);
        int reach = Math.max(2, minRadius / 3);
        List<Centre> all = new ArrayList<>();
        int[] sums = sums();
        for (int y = 1; y < map.height() - 1; y++) {
            for (int x = 1; x < map.width() - 1; x++) {
                int sum = sums[(y * map.width()) + x];
                if (sum >= needed && isPeak(sums, x, y, sum)) {
                    all.add(new Centre(x, y, sum));
                }
            }
        }
        all.sort(Comparator.comparingInt(Centre::votes).reversed());
        List<Centre> kept = new ArrayList<>();
        for (Centre c : all) {
            if (kept.size() < CANDIDATES
                    && c.votes >= LEAST_SHARE * all.get(0).votes
                    && kept.stream().noneMatch(k -> Math.abs(k.x - c.x) + Math.abs(k.y - c.y) < reach)) {
                kept.add(c);
            }
        }
        return kept;
    }

    /** The votes of each place and its neighbours, since circles on paper are not quite round. */
    private int[] sums() {
        int width = map.width();
        int[] sums = new int[votes.length];
        for (int y = 1; y < map.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = (y * width) + x;
                sums[at] = votes[at - width - 1]
                        + votes[at - width]
                        + votes[at - width + 1]
                        + votes[at - 1]
                        + votes[at]
                        + votes[at + 1]
                        + votes[at + width - 1]
                        + votes[at + width]
                        + votes[at + width + 1];
            }
        }
        return sums;
    }

    private boolean isPeak(int[] sums, int x, int y, int sum) {
        int at = (y * map.width()) + x;
        int width = map.width();
        return sum >= sums[at - 1]
                && sum >= sums[at + 1]
                && sum >= sums[at - width]
                && sum >= sums[at + width]
                && sum > sums[at - width - 1]
                && sum > sums[at + width + 1];
    }
}
