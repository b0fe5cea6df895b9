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
    private final Standpoint standpoint;

    ChainDiagnosis(Collection<X509Certificate> anchors, Standpoint standpoint) {
        this.anchors = anchors;
        this.candidates = new ArrayList<>(anchors);
        this.candidates.addAll(standpoint.pool());
        this.standpoint = standpoint;
    }

    Reason whyNoPath(X509Certificate signer) {
        Instant at = standpoint.at();
        X509Certificate current = signer;
        for (int i = 0; i < MAX_PATH; i++) {
            if (anchors.contains(current)) {
                return Reason.CHAIN_INCOMPLETE;
            }
            Optional<X509Certificate> issuer = issuerOf(current);
            if (issuer.isEmpty()) {
                // a name may issue a certificate to itself with another key, which makes no root of it
                return isSelfSigned(current) ? Reason.UNTRUSTED_ROOT : Reason.CHAIN_INCOMPLETE;
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

    private boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && CertificateReader.signed(certificate, certificate, standpoint.effort());
    }

    private Optional<X509Certificate> issuerOf(X509Certificate certificate) {
        standpoint.effort().look(candidates.size());
        return candidates.stream()
                .filter(c -> !c.equals(certificate))
                .filter(c -> DistinguishedNames.same(
                        c.getSubjectX500Principal(), certificate.getIssuerX500Principal(), standpoint.effort()))
                .filter(c -> CertificateReader.signed(c, certificate, standpoint.effort()))
                .findFirst();
    }
}
