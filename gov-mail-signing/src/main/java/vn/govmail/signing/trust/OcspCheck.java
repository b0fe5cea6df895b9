package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * What OCSP responses say of a certificate (RFC 6960, section 3.2): by the certificate's issuer itself, or by a responder to
 * whom that very issuer gave the purpose id-kp-OCSPSigning. Immutable and thread-safe.
 */
final class OcspCheck {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** Tells whether a responder's own certificate is known not to be revoked. */
    @FunctionalInterface
    interface Responders {
        boolean cleared(X509Certificate responder, X509Certificate issuer, Standpoint standpoint);
    }

    private final Responders responders;

    OcspCheck(Responders responders) {
        this.responders = responders;
    }

    Known ask(List<OcspAnswer> answers, X509Certificate certificate, X509Certificate issuer, Standpoint standpoint) {
        Known best = Known.SILENT;
        for (OcspAnswer answer : answers) {
            standpoint.effort().look(Math.max(1, answer.size()));
            Optional<OcspAnswer.Single> single = answer.about(certificate, issuer);
            if (single.isEmpty()) {
                continue;
            }
            Known says = isEntitled(answer, issuer, standpoint)
                    ? judge(single.get(), certificate, standpoint)
                    : Known.UNCLEAR;
            if (says == Known.REVOKED) {
                return Known.REVOKED;
            }
            best = says == Known.GOOD || best == Known.GOOD ? Known.GOOD : says;
        }
        return best;
    }

    private static Known judge(OcspAnswer.Single single, X509Certificate certificate, Standpoint standpoint) {
        if (single.revokedAt() != null) {
            return single.revokedAt().isAfter(standpoint.at()) ? Known.GOOD : Known.REVOKED;
        }
        boolean afterExpiry =
                single.thisUpdate().isAfter(certificate.getNotAfter().toInstant());
        boolean clears = single.good()
                && !afterExpiry
                && standpoint.covers(single.thisUpdate(), Optional.ofNullable(single.nextUpdate()));
        return clears ? Known.GOOD : Known.UNCLEAR;
    }

    private boolean isEntitled(OcspAnswer answer, X509Certificate issuer, Standpoint standpoint) {
        if (answer.names(issuer, standpoint.effort()) && answer.signedBy(issuer, standpoint.effort())) {
            return true;
        }
        List<X509Certificate> candidates = new ArrayList<>(answer.certificates());
        candidates.addAll(standpoint.pool());
        standpoint.effort().look(candidates.size());
        return candidates.stream()
                .filter(c -> answer.names(c, standpoint.effort()) && mayAnswer(c, answer.producedAt()))
                .filter(c -> DistinguishedNames.same(
                        c.getIssuerX500Principal(), issuer.getSubjectX500Principal(), standpoint.effort()))
                .filter(c -> answer.signedBy(c, standpoint.effort())
                        && CertificateReader.signed(issuer, c, standpoint.effort()))
                .anyMatch(c -> CertificateExtensions.has(c, OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)
                        || responders.cleared(c, issuer, standpoint));
    }

    private static boolean mayAnswer(X509Certificate responder, Instant at) {
        List<String> purposes = CertificateExtensions.purposes(responder);
        return purposes != null
                && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                && CertificateExtensions.mayUse(responder, DIGITAL_SIGNATURE, NON_REPUDIATION)
                && !at.isBefore(responder.getNotBefore().toInstant())
                && !at.isAfter(responder.getNotAfter().toInstant());
    }
}
