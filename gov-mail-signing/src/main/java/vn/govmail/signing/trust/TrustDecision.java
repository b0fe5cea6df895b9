package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.Trust;

/**
 * Whether a certificate is trusted. Immutable.
 *
 * @param trust the answer
 * @param reasons why it is not {@link Trust#TRUSTED}; empty if it is
 * @param revocation what is known of revocation
 * @param provenByFile whether the path is proved by revocation data from the file alone
 * @param path the certificates from the one asked about to the anchor; empty where there is no valid path
 */
public record TrustDecision(
        Trust trust,
        Set<Reason> reasons,
        RevocationStatus revocation,
        boolean provenByFile,
        List<X509Certificate> path) {
    public TrustDecision {
        reasons = Set.copyOf(reasons);
        path = List.copyOf(path);
    }

    static TrustDecision refused(Trust trust, Set<Reason> reasons) {
        return new TrustDecision(trust, reasons, RevocationStatus.NOT_CHECKED, false, List.of());
    }

    static TrustDecision onPath(List<X509Certificate> path, RevocationCheck.Result revocation) {
        return switch (revocation.status()) {
            case GOOD, NOT_CHECKED ->
                new TrustDecision(Trust.TRUSTED, Set.of(), revocation.status(), revocation.provenByFile(), path);
            case REVOKED ->
                new TrustDecision(Trust.REVOKED, Set.of(Reason.CERT_REVOKED), revocation.status(), false, path);
            case UNKNOWN ->
                new TrustDecision(
                        Trust.REVOCATION_UNKNOWN,
                        Set.of(Reason.REVOCATION_UNAVAILABLE),
                        revocation.status(),
                        false,
                        path);
        };
    }
}
