package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * What revocation lists say of a certificate (RFC 5280, section 6.3). Lists of changes (delta lists) are not read: where
 * a certificate or a list points to one, the list alone clears nobody. Immutable and thread-safe.
 */
final class CrlCheck {
    /** A file may bring any number of namesakes of an authority; each would have to be tried on each list. */
    private static final int MAX_NAMESAKES = 10;
    /** Of what a list says that it is about, looked through in one step; a usual list has less. */
    private static final int SCOPE_BYTES = 128;

    /** Tells whether somebody else than the certificate's issuer may sign the lists of that issuer. */
    @FunctionalInterface
    interface Delegates {
        boolean vouchedFor(X509Certificate signer, Standpoint standpoint);
    }

    private final Collection<X509Certificate> anchors;
    private final Delegates delegates;

    CrlCheck(Collection<X509Certificate> anchors, Delegates delegates) {
        this.anchors = anchors;
        this.delegates = delegates;
    }

    Known ask(List<CrlFile> crls, X509Certificate certificate, X509Certificate issuer, Standpoint standpoint) {
        if (crls.isEmpty()) {
            return Known.SILENT;
        }
        List<@Nullable DistributionPoint> points =
                new ArrayList<>(CertificateExtensions.distributionPoints(certificate));
        points.add(null);
        int cleared = 0;
        boolean concerned = false;
        for (DistributionPoint point : points) {
            for (CrlFile crl : crls) {
                standpoint.effort().look(1 + (crl.scopeBytes() / SCOPE_BYTES));
                concerned |= DistinguishedNames.same(
                        crl.issuer(), certificate.getIssuerX500Principal().getEncoded(), standpoint.effort());
                int reasons = reasons(crl, certificate, point);
                if (reasons == 0 || crl.isDelta() || !isSigned(crl, issuer, standpoint)) {
                    continue;
                }
                concerned = true;
                Known says = entry(crl, certificate, standpoint);
                if (says == Known.REVOKED) {
                    return Known.REVOKED;
                }
                cleared |= says == Known.GOOD ? reasons : 0;
            }
        }
        if (cleared == CrlScope.ALL_REASONS) {
            return Known.GOOD;
        }
        return concerned ? Known.UNCLEAR : Known.SILENT;
    }

    private static int reasons(CrlFile crl, X509Certificate certificate, @Nullable DistributionPoint point) {
        try {
            return CrlScope.reasons(crl, certificate, point);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return 0;
        }
    }

    private static Known entry(CrlFile crl, X509Certificate certificate, Standpoint standpoint) {
        CrlEntries.Search search;
        try {
            search = crl.find(
                    certificate.getIssuerX500Principal().getEncoded(),
                    certificate.getSerialNumber(),
                    standpoint.effort());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Known.UNCLEAR;
        }
        boolean changesElsewhere = crl.hasDeltas() || CertificateExtensions.has(certificate, Extension.freshestCRL);
        if (search.onHold() && changesElsewhere) {
            return Known.UNCLEAR;
        }
        if (search.revokedAt() != null) {
            return search.revokedAt().isAfter(standpoint.at()) ? Known.GOOD : Known.REVOKED;
        }
        boolean afterExpiry = crl.thisUpdate().isAfter(certificate.getNotAfter().toInstant());
        boolean clears = standpoint.covers(crl.thisUpdate(), crl.nextUpdate())
                && search.understood()
                && !crl.hasUnknownCriticalExtension()
                && !changesElsewhere
                && (!afterExpiry || crl.keepsExpired());
        return clears ? Known.GOOD : Known.UNCLEAR;
    }

    private boolean isSigned(CrlFile crl, X509Certificate issuer, Standpoint standpoint) {
        if (maySign(issuer, crl, standpoint.effort()) && crl.signedBy(issuer.getPublicKey(), standpoint.effort())) {
            return true;
        }
        if (standpoint.tooDeep()) {
            return false;
        }
        List<X509Certificate> others = new ArrayList<>(anchors);
        others.addAll(standpoint.pool());
        standpoint.effort().look(others.size());
        return others.stream()
                .filter(other -> !other.equals(issuer) && maySign(other, crl, standpoint.effort()))
                .limit(MAX_NAMESAKES)
                .filter(other -> crl.signedBy(other.getPublicKey(), standpoint.effort()))
                .anyMatch(other -> anchors.contains(other)
                        || standpoint.lookedInto().contains(other)
                        || delegates.vouchedFor(other, standpoint.lookingInto(other)));
    }

    private static boolean maySign(X509Certificate signer, CrlFile crl, Effort effort) {
        return DistinguishedNames.same(signer.getSubjectX500Principal().getEncoded(), crl.issuer(), effort)
                && CertificateExtensions.maySignLists(signer);
    }
}
