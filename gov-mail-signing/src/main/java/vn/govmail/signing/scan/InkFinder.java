package vn.govmail.signing.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.govmail.document.scan.InkColour;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.SealEvidence;

/**
 * Finds what looks like a signature by hand: a few large, thin, curved strokes, no line of small letters and no frame. Confined to
 * one thread.
 */
final class InkFinder {
    private static final int BLUE = 22;
    private static final int DARK = 90;
    private static final double LARGE_STROKE = 6;
    private static final double STRAIGHT = 7;
    private static final double TOGETHER = 4;
    private static final int MAX_PIECES = 400;
    private static final double AROUND_SEAL = 28;
    private static final int MAX_FOUND = 8;

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
        if (found.isEmpty()) {
            collect(ShadeMap.dark(colours), DARK, InkColour.DARK, found);
        }
        found.sort(Comparator.comparingDouble(InkEvidence::confidence).reversed());
        return found.size() > MAX_FOUND ? found.subList(0, MAX_FOUND) : found;
    }

    private void collect(ShadeMap map, int threshold, InkColour colour, List<InkEvidence> found) {
        double scale = canvas.scale();
        List<Strokes.Piece> pieces =
                Strokes.of(map, threshold, (int) (LARGE_STROKE * scale), (int) (STRAIGHT * scale)).stream()
                        .filter(p -> isStroke(p, colour))
                        .limit(MAX_PIECES)
                        .toList();
        for (Strokes.Piece group : Strokes.joined(pieces, (int) (TOGETHER * scale))) {
            judge(group, colour).ifPresent(found::add);
        }
    }

    /** Thin, mostly paper within its box, and not made of straight lines as frames and rules are. */
    private boolean isStroke(Strokes.Piece piece, InkColour colour) {
        double scale = canvas.scale();
        double density = (double) piece.ink() / ((double) piece.width() * piece.height());
        double thickness = 2.0 * piece.ink() / Math.max(1, piece.edge()) / scale;
        boolean thin = thickness < 2.2 && density < (colour == InkColour.BLUE ? 0.4 : 0.3);
        boolean curved =
                piece.straight() < 0.35 * piece.ink() && piece.height() > 2.5 * scale && piece.width() > 2.5 * scale;
        boolean large = colour == InkColour.BLUE || (piece.height() > 6.5 * scale && piece.longer() > 9 * scale);
        return thin && curved && large && piece.width() < 120 * scale && piece.height() < 70 * scale;
    }

    private Optional<InkEvidence> judge(Strokes.Piece group, InkColour colour) {
        double scale = canvas.scale();
        PageRegion region = new PageRegion(
                group.left() / scale, group.top() / scale, group.width() / scale, group.height() / scale);
        boolean large = region.width() >= 9 && region.height() >= 5 && region.width() <= 130 && region.height() <= 75;
        if (!large) {
            return Optional.empty();
        }
        boolean overlaps = seals.stream().anyMatch(s -> s.region().overlaps(region));
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

    private static PageRegion around(PageRegion seal) {
        return new PageRegion(
                seal.left() - AROUND_SEAL,
                seal.top() - (AROUND_SEAL / 2),
                seal.width() + (2 * AROUND_SEAL),
                seal.height() + AROUND_SEAL);
    }
}
