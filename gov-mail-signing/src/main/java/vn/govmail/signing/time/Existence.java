package vn.govmail.signing.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.govmail.signature.ProofOfExistence;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.VerificationRequest;

/**
 * When something in a file is known to have existed at the latest (ETSI EN 319 102-1, clause 5.6.2.3). Immutable.
 *
 * @param at the time; the validation time where nothing proves an earlier one
 * @param source who proves it; {@code NONE} for the validation time
 */
public record Existence(Instant at, TimeSource source) {

    /**
     * What is known of a whole file before its own time stamps are read.
     *
     * @param sha256 the digest of the file; asked for only where the caller gave a proof
     */
    public static Existence of(VerificationRequest request, Supplier<String> sha256) {
        Existence now = new Existence(request.validationTime(), TimeSource.NONE);
        List<ProofOfExistence> proofs = request.proofs();
        if (proofs.isEmpty()) {
            return now;
        }
        String digest = sha256.get();
        return proofs.stream()
                .filter(proof -> proof.sha256().equals(digest))
                .map(ProofOfExistence::at)
                .filter(at -> at.isBefore(now.at()))
                .min(Comparator.naturalOrder())
                .map(at -> now.orEarlier(at, TimeSource.CALLER))
                .orElse(now);
    }

    /** The earlier of this and another proof; a first one counts even where it is as young as the judgement. */
    public Existence orEarlier(Instant other, TimeSource by) {
        if (other.isBefore(at)) {
            return new Existence(other, by);
        }
        return source == TimeSource.NONE ? new Existence(at, by) : this;
    }
}
