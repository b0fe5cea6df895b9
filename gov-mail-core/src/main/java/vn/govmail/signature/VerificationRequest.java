package vn.govmail.signature;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.fact.Limits;

/**
 * What a verification is asked for besides the bytes. Immutable.
 *
 * @param policy how single results become one verdict
 * @param validationTime the moment at which certificates are judged unless a proved time says otherwise; passed in, never
 *     read from a clock
 * @param limits where to stop
 * @param unit which certificates are those of the sending unit; used under {@link VerificationPolicy#OFFICIAL_DOCUMENT}
 * @param proofs when the file is known to have existed, from other sources than its own time stamps
 * @param detached what a detached signature was made over; empty where it is not known
 */
public record VerificationRequest(
        VerificationPolicy policy,
        Instant validationTime,
        Limits limits,
        UnitCertificates unit,
        List<ProofOfExistence> proofs,
        Optional<DetachedContent> detached) {
    public VerificationRequest {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(validationTime, "validationTime");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(unit, "unit");
        proofs = List.copyOf(proofs);
        Objects.requireNonNull(detached, "detached");
    }

    /** A request that knows neither the sending unit nor a proof of existence. */
    public VerificationRequest(VerificationPolicy policy, Instant validationTime, Limits limits) {
        this(policy, validationTime, limits, UnitCertificates.NONE, List.of(), Optional.empty());
    }

    /** The same for a file that this unit sent. */
    public VerificationRequest sentBy(UnitCertificates value) {
        return new VerificationRequest(policy, validationTime, limits, value, proofs, detached);
    }

    /** The same with these proofs in place of earlier ones. */
    public VerificationRequest provenBy(List<ProofOfExistence> values) {
        return new VerificationRequest(policy, validationTime, limits, unit, values, detached);
    }

    /** The same for a detached signature over this. */
    public VerificationRequest over(DetachedContent value) {
        return new VerificationRequest(policy, validationTime, limits, unit, proofs, Optional.of(value));
    }
}
