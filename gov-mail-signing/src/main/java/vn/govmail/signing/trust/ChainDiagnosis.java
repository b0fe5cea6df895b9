package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.govmail.signature.Reason;

/** Names the reason where path validation said no. It explains and never turns a no into a yes. */
final class ChainDiagnosis {
    private static final int MAX_PATH = 10;

    private final Collection<X509Certificate> anchors;
    private final List<X509Certificate> candidates;

    ChainDiagnosis(Collection<X509Certificate> anchors, Collection<X509Certificate> pool) {
        this.anchors = anchors;
        this.candidates = new ArrayList<>(anchors);
        this.candidates.addAll(pool);
    }

    Reason whyNoPath(X509Certificate signer, Instant at) {
        X509Certificate current = signer;
        for (int i = 0; i < MAX_PATH; i++) {
            if (anchors.contains(current)) {
                return Reason.CHAIN_INCOMPLETE;
            }
            if (current.getSubjectX500Principal().equals(current.getIssuerX500Principal())) {
                return Reason.UNTRUSTED_ROOT;
            }
            Optional<X509Certificate> issuer = issuerOf(current);
            if (issuer.isEmpty()) {
                return Reason.CHAIN_INCOMPLETE;
            }
            if (issuer.get().getBasicConstraints() < 0) {
                return Reason.NOT_A_CA;
            }
            if (issuer.get().getNotAfter().toInstant().isBefore(at) && !anchors.contains(issuer.get())) {
                return Reason.CERT_EXPIRED;
            }
            current = issuer.get();
        }
        return Reason.CHAIN_INCOMPLETE;
    }

    private Optional<X509Certificate> issuerOf(X509Certificate certificate) {
        return candidates.stream()
                .filter(c -> DistinguishedNames.same(c.getSubjectX500Principal(), certificate.getIssuerX500Principal()))
                .filter(c -> CertificateReader.signed(c, certificate))
                .findFirst();
    }
}
