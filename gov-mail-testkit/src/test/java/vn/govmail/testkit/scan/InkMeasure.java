package vn.govmail.testkit.scan;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PageRegion;

/** Counts how many signatures are found where they are, what else is taken for one, and what is said of those under seals. Confined to one thread. */
final class InkMeasure {
    /** Two boxes are of one place if they share so much of what they cover together. */
    private static final double SAME_PLACE = 0.3;

    private static final double INSIDE = 0.6;

    private int wanted;
    private int found;
    private int right;
    private int wrong;
    private int overlaps;
    private int overlapsRight;

    void add(PageEvidence page, Samples.Sample sample) {
        List<InkEvidence> ink = page.foundInk();
        for (Path2D signature : sample.signatures()) {
            Rectangle2D box = signature.getBounds2D();
            wanted++;
            found += ink.stream().anyMatch(i -> share(box(i.region()), box) >= SAME_PLACE) ? 1 : 0;
            ink.stream()
                    .filter(i -> share(box(i.region()), box) >= SAME_PLACE)
                    .findFirst()
                    .ifPresent(i -> {
                        overlaps++;
                        overlapsRight += i.overlapsSeal() == sample.isUnderSeal(signature) ? 1 : 0;
                    });
        }
        for (InkEvidence one : ink) {
            boolean place = sample.signatures().stream().anyMatch(s -> isOf(box(one.region()), s.getBounds2D()));
            right += place ? 1 : 0;
            wrong += place ? 0 : 1;
        }
    }

    private static boolean isOf(Rectangle2D ink, Rectangle2D signature) {
        return share(ink, signature) >= SAME_PLACE || area(ink.createIntersection(signature)) >= INSIDE * area(ink);
    }

    private static double share(Rectangle2D a, Rectangle2D b) {
        double both = area(a.createIntersection(b));
        return both / (area(a) + area(b) - both);
    }

    private static double area(Rectangle2D box) {
        return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
    }

    private static Rectangle2D box(PageRegion region) {
        return new Rectangle2D.Double(region.left(), region.top(), region.width(), region.height());
    }

    void add(InkMeasure other) {
        wanted += other.wanted;
        found += other.found;
        right += other.right;
        wrong += other.wrong;
        overlaps += other.overlaps;
        overlapsRight += other.overlapsRight;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** How often it is right whether a seal lies over a signature that was found. */
    double overlap() {
        return overlaps == 0 ? 1 : (double) overlapsRight / overlaps;
    }

    /** Columns of a table: signatures, found, taken for one, of those found said rightly whether a seal lies over them. */
    String columns() {
        return String.format(Locale.ROOT, "%6d %6d %6d %9d", wanted, found, wrong, overlapsRight);
    }
}
