package vn.govmail.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Trust;

/** The revocation lists that the caller gave. Immutable and thread-safe. */
final class RevocationLists {
    private final List<X509CRL> crls;

    RevocationLists(Collection<X509CRL> crls) {
        this.crls = List.copyOf(crls);
    }

    /** Judges each certificate of a path but the anchor, where its issuer has a list. */
    TrustDecision check(List<X509Certificate> path, Instant at) {
        for (int i = 0; i + 1 < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            List<X509CRL> lists = crls.stream()
                    .filter(crl -> crl.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                    .toList();
            if (!lists.isEmpty() && !passes(certificate, path.get(i + 1), lists, at)) {
                boolean listed = lists.stream().anyMatch(crl -> crl.isRevoked(certificate));
                return listed
                        ? TrustDecision.of(Trust.REVOKED, Reason.CERT_REVOKED)
                        : TrustDecision.of(Trust.REVOCATION_UNKNOWN, Reason.REVOCATION_UNAVAILABLE);
            }
        }
        return TrustDecision.of(Trust.TRUSTED);
    }

    /** One link of the path, with its issuer as the anchor, so that lists are needed for this one issuer alone. */
    private static boolean passes(
            X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists, Instant at) {
        try {
            CertPath link = CertificateFactory.getInstance("X.509", CryptoProvider.get())
                    .generateCertPath(List.of(certificate));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(true);
            parameters.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(lists), CryptoProvider.get()));
            CertPathValidator.getInstance("PKIX", CryptoProvider.get()).validate(link, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
