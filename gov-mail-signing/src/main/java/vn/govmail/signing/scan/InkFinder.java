package vn.govmail.signing.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.govmail.document.scan.InkColour;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.SealColour;
import vn.govmail.document.scan.SealEvidence;

/**
 * Finds what looks like a signature by hand: a few large, thin, curved strokes, no line of small letters and no frame. Confined to
 * one thread.
 */
final class InkFinder {
    private static final int BLUE = 22;
    private static final int DARK = 90;
    /** A seal in grey is dark too, but less so than most pens. */
    private static final int DARK_WITHIN_GREY = 150;

    private static final double LARGE_STROKE = 6;
    /** Capital letters of print are 3 to 4 high. */
    private static final double HIGHER_THAN_PRINT = 4.2;

    private static final double STRAIGHT = 7;
    private static final double TOGETHER = 4;
    private static final int MAX_PIECES = 400;
    private static final double AROUND_SEAL = 28;
    private static final int MAX_FOUND = 8;
    private static final double LEAST_RING = 12;
    private static final double INNER = 0.72;
    private static final double RIM = 0.86;
    private static final double RING = 0.75;

    private final PageCanvas canvas;
    private final List<SealEvidence> seals;

    InkFinder(PageCanvas canvas, List<SealEvidence> seals) {
        this.canvas = canvas;
        this.seals = seals;
    }

    /** What looks like a signature, the surest first. */
    List<InkEvidence> find(Colours colours, boolean coloured) {
        List<InkEvidence> found = new ArrayList<>();
        if (coloured) {
            collect(ShadeMap.blue(colours), BLUE, InkColour.BLUE, found);
        }
        boolean greySeal = seals.stream().anyMatch(s -> s.colour() == SealColour.GREY);
        if (found.isEmpty() || !seals.stream().allMatch(s -> isSigned(s, found))) {
            collect(ShadeMap.dark(colours), greySeal ? DARK_WITHIN_GREY : DARK, InkColour.DARK, found);
        }
        found.sort(Comparator.comparingDouble(InkEvidence::confidence).reversed());
        return found.size() > MAX_FOUND ? found.subList(0, MAX_FOUND) : found;
    }

    /** Whether a signature belongs to a seal. */
    private static boolean isSigned(SealEvidence seal, List<InkEvidence> found) {
        return found.stream().anyMatch(ink -> around(seal.region()).overlaps(ink.region()));
    }

    private void collect(ShadeMap map, int threshold, InkColour colour, List<InkEvidence> found) {
        double scale = canvas.scale();
        int together = (int) (TOGETHER * scale);
        List<Strokes.Piece> pieces = Strokes.of(map, threshold, (int) (LARGE_STROKE * scale), (int) (STRAIGHT * scale));
        List<Strokes.Piece> rings =
                pieces.stream().filter(p -> isRing(map, threshold, p)).toList();
        List<Strokes.Piece> strokes = pieces.stream()
                .filter(p -> isStroke(p, colour) && rings.stream().noneMatch(ring -> ring.holds(p)))
                .limit(MAX_PIECES)
                .toList();
        List<Strokes.Piece> signatures = strokes.stream()
                .filter(p -> isLarge(p, colour))
                .map(large -> large.with(strokes, together))
                .toList();
        for (Strokes.Piece group : Strokes.joined(signatures, together)) {
            judge(group, colour).ifPresent(found::add);
        }
    }

    /** Thin, mostly paper within its box, higher than letters, and not made of straight lines as frames and rules are. */
    private boolean isStroke(Strokes.Piece piece, InkColour colour) {
        double scale = canvas.scale();
        double density = (double) piece.ink() / ((double) piece.width() * piece.height());
        double thickness = 2.0 * piece.ink() / Math.max(1, piece.edge()) / scale;
        boolean thin = thickness < 2.2 && density < (colour == InkColour.BLUE ? 0.55 : 0.45);
        double least = colour == InkColour.BLUE ? 2.5 : HIGHER_THAN_PRINT;
        boolean curved =
                piece.straight() < 0.35 * piece.ink() && piece.height() > least * scale && piece.width() > 2.5 * scale;
        return thin && curved && piece.width() < 120 * scale && piece.height() < 70 * scale;
    }

    private boolean isLarge(Strokes.Piece piece, InkColour colour) {
        double scale = canvas.scale();
        return colour == InkColour.BLUE || (piece.height() > 5.2 * scale && piece.longer() > 8 * scale);
    }

    /** Whether a piece is the rim of a round stamp, or of a logo: nearly all its ink lies on the oval within its box. */
    private boolean isRing(ShadeMap map, int threshold, Strokes.Piece piece) {
        double across = Math.min(piece.width(), piece.height());
        if (across < LEAST_RING * canvas.scale() || piece.longer() > across * 1.3) {
            return false;
        }
        int inRim = 0;
        int all = 0;
        for (int y = piece.top(); y <= piece.bottom(); y++) {
            for (int x = piece.left(); x <= piece.right(); x++) {
                if (map.at(x, y) >= threshold) {
                    double u = (2.0 * (x - piece.left()) / piece.width()) - 1;
                    double v = (2.0 * (y - piece.top()) / piece.height()) - 1;
                    double radius = Math.hypot(u, v);
                    // what stands inside may be a stamp's writing
                    all += radius > INNER ? 1 : 0;
                    inRim += radius > RIM && radius < 1.08 ? 1 : 0;
                }
            }
        }
        return inRim > RING * all;
    }

    private Optional<InkEvidence> judge(Strokes.Piece group, InkColour colour) {
        double scale = canvas.scale();
        PageRegion region = new PageRegion(
                group.left() / scale, group.top() / scale, group.width() / scale, group.height() / scale);
        boolean large = region.width() >= 9 && region.height() >= 5 && region.width() <= 130 && region.height() <= 75;
        if (!large) {
            return Optional.empty();
        }
        boolean overlaps = seals.stream().anyMatch(s -> reaches(region, s));
        boolean near = seals.stream().anyMatch(s -> around(s.region()).overlaps(region));
        boolean low = region.centreY() > 0.3 * canvas.paper().height();
        boolean right = region.centreX() > 0.4 * canvas.paper().width();
        double confidence;
        if (near) {
            confidence = colour == InkColour.BLUE ? 0.9 : 0.65;
        } else if (colour == InkColour.BLUE) {
            confidence = low ? 0.65 : 0.4;
        } else {
            confidence = low && right ? 0.5 : 0.3;
        }
        return Optional.of(new InkEvidence(region, colour, confidence, overlaps));
    }

    /** Whether a rectangle reaches into the round of a seal. */
    private static boolean reaches(PageRegion region, SealEvidence seal) {
        double x = seal.region().centreX();
        double y = seal.region().centreY();
        double nearestX = Math.max(region.left(), Math.min(region.left() + region.width(), x));
        double nearestY = Math.max(region.top(), Math.min(region.top() + region.height(), y));
        return Math.hypot(nearestX - x, nearestY - y) < seal.diameter() / 2;
    }

    private static PageRegion around(PageRegion seal) {
        return new PageRegion(
                seal.left() - AROUND_SEAL,
                seal.top() - (AROUND_SEAL / 2),
                seal.width() + (2 * AROUND_SEAL),
                seal.height() + AROUND_SEAL);
    }
}
