package vn.govmail.signature;

import java.time.Instant;
import java.util.Objects;
import vn.govmail.fact.Limits;

/**
 * What a verification is asked for besides the bytes.
 *
 * @param policy how single results become one verdict
 * @param validationTime the moment at which certificates are judged unless a proved time says otherwise; passed in, never
 *     read from a clock
 * @param limits where to stop
 */
public record VerificationRequest(VerificationPolicy policy, Instant validationTime, Limits limits) {
    public VerificationRequest {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(validationTime, "validationTime");
        Objects.requireNonNull(limits, "limits");
    }
}
