package vn.govmail.document.scan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on a page that looks like the round seal of a unit. It may be anybody's seal, or a drawing of one: who trusts it has to
 * look at it.
 *
 * @param region where it is
 * @param diameter its diameter in millimetres
 * @param colour red, or grey on a copy without colour
 * @param confidence from 0 to 1, how much it looks like a seal; 0.5 and more counts as found
 * @param pastedSha256OrNull SHA-256 of the picture that the seal was laid onto the page with, as the file stores its bytes (64
 *     lower-case hexadecimal digits); null where the seal is part of the picture of the page. The same digest in two documents is
 *     the same seal bit for bit, which no stamp on paper gives. Scanners that split a page into layers to save space may lay
 *     seals on as well.
 */
public record SealEvidence(
        PageRegion region,
        double diameter,
        SealColour colour,
        double confidence,
        @Nullable String pastedSha256OrNull) {
    public SealEvidence {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(colour, "colour");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is from 0 to 1");
        }
    }

    /** Whether the seal came onto the page in a picture of its own. */
    public boolean isPasted() {
        return pastedSha256OrNull != null;
    }

    /** The digest of the picture that the seal was laid on with. */
    public Optional<String> pastedSha256() {
        return Optional.ofNullable(pastedSha256OrNull);
    }
}
