package vn.govmail.document.scan;

import java.util.Objects;

/**
 * Strokes that look like a signature by hand.
 *
 * @param region where they are
 * @param colour blue, or dark
 * @param confidence from 0 to 1; never high for dark ink, which print may look like
 * @param overlapsSeal whether a seal that was found lies over or under them, as khoản 1 Điều 33 of NĐ 30/2020/NĐ-CP wants a third
 *     of the signature to be covered
 */
public record InkEvidence(PageRegion region, InkColour colour, double confidence, boolean overlapsSeal) {
    public InkEvidence {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(colour, "colour");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is from 0 to 1");
        }
    }
}
