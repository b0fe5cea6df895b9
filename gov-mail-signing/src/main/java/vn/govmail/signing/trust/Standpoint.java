package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From where a certificate is looked at. Immutable but for the effort that is spent.
 *
 * @param at the time that counts
 * @param pool certificates beside the anchors that a path may be made of
 * @param lookedInto the signers of revocation lists whose own paths are being looked into, outermost first
 * @param effort pays for what is computed
 */
record Standpoint(Instant at, List<X509Certificate> pool, Set<X509Certificate> lookedInto, Effort effort) {
    private static final int MAX_DEPTH = 3;
    /** How long information without an end is held to be good (RFC 6960, section 2.4 leaves it open). */
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    Standpoint lookingInto(X509Certificate signer) {
        Set<X509Certificate> more = new HashSet<>(lookedInto);
        more.add(signer);
        return new Standpoint(at, pool, more, effort);
    }

    boolean tooDeep() {
        return lookedInto.size() > MAX_DEPTH;
    }

    /**
     * Whether information speaks of the time that counts: it was valid then, or it was given later. Later information speaks
     * of an earlier time too, since it names the day of revocation.
     */
    boolean covers(Instant thisUpdate, Optional<Instant> nextUpdate) {
        return !thisUpdate.isBefore(at)
                || nextUpdate
                        .map(next -> !next.isBefore(at))
                        .orElse(!thisUpdate.plus(WITHOUT_END).isBefore(at));
    }
}
