package vn.govmail.document.scan;

import java.util.List;
import java.util.Objects;

/**
 * What was seen on one page. Immutable.
 *
 * @param number the page, the first is 1
 * @param pictureShare how much of the page pictures cover, from 0 to 1
 * @param dpi pixels to an inch of its largest picture; 0 where there is none or the size of the paper is not known
 * @param colour what colours the pictures show
 * @param textLayer whether the page has characters besides its pictures, painted or not
 * @param transparentOverText whether a small transparent picture is laid over a page of painted text or over a scan, as seals and
 *     signatures are pasted into documents
 * @param seals what looks like a seal, the surest first
 * @param ink what looks like a signature, the surest first
 */
public record PageEvidence(
        int number,
        double pictureShare,
        int dpi,
        PageColour colour,
        boolean textLayer,
        boolean transparentOverText,
        List<SealEvidence> seals,
        List<InkEvidence> ink) {
    /** Pixels to an inch from which on not seeing a seal says something. */
    public static final int LEGIBLE_DPI = 60;

    /** From which confidence on something counts as found. */
    static final double FOUND = 0.5;

    public PageEvidence {
        Objects.requireNonNull(colour, "colour");
        seals = List.copyOf(seals);
        ink = List.copyOf(ink);
    }

    /** The seals that count as found. */
    public List<SealEvidence> foundSeals() {
        return seals.stream().filter(s -> s.confidence() >= FOUND).toList();
    }

    /** The signatures that count as found. */
    public List<InkEvidence> foundInk() {
        return ink.stream().filter(i -> i.confidence() >= FOUND).toList();
    }
}
