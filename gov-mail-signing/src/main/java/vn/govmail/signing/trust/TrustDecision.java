package vn.govmail.signing.trust;

import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Trust;

/**
 * Whether a certificate is trusted. Immutable.
 *
 * @param trust the answer
 * @param reasons why it is not {@link Trust#TRUSTED}; empty if it is
 */
public record TrustDecision(Trust trust, Set<Reason> reasons) {
    public TrustDecision {
        reasons = Set.copyOf(reasons);
    }

    static TrustDecision of(Trust trust, Reason... reasons) {
        return new TrustDecision(trust, Set.of(reasons));
    }
}
