package vn.govmail.signing.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.SealColour;
import vn.govmail.document.scan.SealEvidence;

/** Finds round seals on a page. Confined to one thread. */
final class SealFinder {
    /** Seals of agencies are 28 to 45 mm wide; a little more for copies that were made larger or smaller. */
    private static final double MIN_RADIUS = 12.5;

    private static final double MAX_RADIUS = 25;
    /** On a photograph the paper does not fill the picture. */
    private static final double MIN_RADIUS_PHOTOGRAPH = 7;

    private static final double HEADING = 0.22;
    private static final double SAME_SEAL = 9;
    /** Two seals overlap by less than that, as a share of the diameter. */
    private static final double INSIDE = 0.3;

    private static final int MAX_JUDGED = 10;
    private static final double IN_HEADING = 0.55;
    /** From which share of strong ink on a pixel is ink: the ring may be fainter than the star. */
    private static final double[] SHARES = {0.25, 0.4, 0.6};

    private static final double REACH = 18;
    private static final double INKED = 0.04;
    private static final int LEAST_RED = 11;
    private static final int LEAST_DARK = 40;

    private final PageCanvas canvas;
    private final Colours colours;
    private final boolean firstPage;

    SealFinder(PageCanvas canvas, Colours colours, boolean firstPage) {
        this.canvas = canvas;
        this.colours = colours;
        this.firstPage = firstPage;
    }

    /** What looks like a seal in ink of one colour, the surest first. */
    List<SealEvidence> find(ShadeMap map, SealColour colour) {
        double scale = canvas.scale();
        double min = canvas.paper().known() ? MIN_RADIUS : MIN_RADIUS_PHOTOGRAPH;
        List<SealEvidence> found = new ArrayList<>();
        int judged = 0;
        for (CentreVotes.Centre centre : CentreVotes.of(map.halved(), min * scale / 2, MAX_RADIUS * scale / 2)) {
            double x = (2 * centre.x()) + 1.0;
            double y = (2 * centre.y()) + 1.0;
            // the writing and the star of a seal vote for many places within it
            boolean within =
                    found.stream().anyMatch(f -> distance(f.region(), x / scale, y / scale) < f.diameter() * INSIDE);
            if (!within && judged < MAX_JUDGED) {
                judged++;
                judge(map, colour, x, y, min).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(SealEvidence::confidence).reversed());
        List<SealEvidence> kept = new ArrayList<>();
        for (SealEvidence seal : found) {
            PageRegion region = seal.region();
            if (kept.stream().noneMatch(k -> distance(k.region(), region.centreX(), region.centreY()) < SAME_SEAL)) {
                kept.add(seal);
            }
        }
        return kept;
    }

    private static double distance(PageRegion region, double x, double y) {
        return Math.hypot(region.centreX() - x, region.centreY() - y);
    }

    private Optional<SealEvidence> judge(ShadeMap map, SealColour colour, double x, double y, double min) {
        SealEvidence best = null;
        int strong = strength(map, canvas.scale(), x, y);
        for (double share : SHARES) {
            int threshold = (int) (share * strong);
            if (threshold >= (colour == SealColour.RED ? LEAST_RED : LEAST_DARK)) {
                SealEvidence seal = judge(map, colour, x, y, min, threshold);
                if (seal != null && (best == null || seal.confidence() > best.confidence())) {
                    best = seal;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable SealEvidence judge(
            ShadeMap map, SealColour colour, double x, double y, double min, int threshold) {
        double scale = canvas.scale();
        double max = MAX_RADIUS * scale * 1.08;
        RingFit first = new RingFit(map, x, y, threshold, max);
        if (!first.fit(min * scale)) {
            return null;
        }
        RingFit ring = new RingFit(map, first.centreX(), first.centreY(), threshold, max);
        if (!ring.fit(min * scale)) {
            return null;
        }
        SealLook look = SealLook.of(map, colours, ring, threshold, scale);
        double radius = ring.radius() / scale;
        PageRegion region = new PageRegion(
                (ring.centreX() / scale) - radius, (ring.centreY() / scale) - radius, 2 * radius, 2 * radius);
        double confidence =
                new SealJudgement(colour, canvas.paper().known()).confidence(look, 2 * radius, ring.ovalness());
        if (firstPage && region.centreY() < HEADING * canvas.paper().height()) {
            confidence *= IN_HEADING;
        }
        return confidence <= 0 ? null : new SealEvidence(region, 2 * radius, colour, confidence, null);
    }

    /** How strong the ink is around a place where it is strong: a twenty-fifth of a seal's square at least is inked. */
    private static int strength(ShadeMap map, double scale, double x, double y) {
        int[] histogram = new int[256];
        int count = 0;
        double reach = REACH * scale;
        for (double py = y - reach; py < y + reach; py += 2) {
            for (double px = x - reach; px < x + reach; px += 2) {
                histogram[map.near(px, py)]++;
                count++;
            }
        }
        int value = 255;
        for (int above = histogram[255]; value > 0 && above < count * INKED; above += histogram[value]) {
            value--;
        }
        return value;
    }
}
