package vn.govmail.signing.trust;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jspecify.annotations.Nullable;

/** Whether a revocation list speaks of a certificate, and of which reasons (RFC 5280, section 6.3.3 (b) and (d)). Stateless. */
final class CrlScope {
    /** Every reason that the standard has a bit for. */
    static final int ALL_REASONS = 0x1fe;

    private static final int REASONS = 9;

    private CrlScope() {}

    /**
     * The reasons for which the list can clear the certificate.
     *
     * @param point where the certificate says its list is; null for the place that holds where it says nothing
     * @return a bit for each reason; 0 where the list does not speak of the certificate
     * @throws IllegalArgumentException if list or certificate is malformed
     */
    static int reasons(CrlFile crl, X509Certificate certificate, @Nullable DistributionPoint point) {
        Optional<IssuingDistributionPoint> stated = crl.scope();
        GeneralNames delegates = point == null ? null : point.getCRLIssuer();
        byte[] certificateIssuer = certificate.getIssuerX500Principal().getEncoded();
        if (delegates != null) {
            boolean indirect =
                    stated.map(IssuingDistributionPoint::isIndirectCRL).orElse(false);
            if (!indirect || !names(delegates, crl.issuer())) {
                return 0;
            }
        } else if (!DistinguishedNames.same(crl.issuer(), certificateIssuer)) {
            return 0;
        }
        int reasons = point == null || point.getReasons() == null ? ALL_REASONS : bits(point.getReasons());
        if (stated.isEmpty()) {
            return reasons;
        }
        IssuingDistributionPoint scope = stated.get();
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (scope.onlyContainsAttributeCerts()
                || (scope.onlyContainsUserCerts() && authority)
                || (scope.onlyContainsCACerts() && !authority)
                || !samePlace(scope.getDistributionPoint(), crl.issuer(), point, certificateIssuer)) {
            return 0;
        }
        return scope.getOnlySomeReasons() == null ? reasons : reasons & bits(scope.getOnlySomeReasons());
    }

    private static boolean samePlace(
            @Nullable DistributionPointName ofList,
            byte[] listIssuer,
            @Nullable DistributionPoint point,
            byte[] certificateIssuer) {
        if (ofList == null) {
            return true;
        }
        List<GeneralName> listNames = fullNames(ofList, listIssuer);
        List<GeneralName> wanted;
        if (point == null) {
            wanted = List.of(new GeneralName(X500Name.getInstance(certificateIssuer)));
        } else if (point.getDistributionPoint() != null) {
            byte[] relativeTo = point.getCRLIssuer() == null ? certificateIssuer : listIssuer;
            wanted = fullNames(point.getDistributionPoint(), relativeTo);
        } else {
            wanted = point.getCRLIssuer() == null
                    ? List.of()
                    : List.of(point.getCRLIssuer().getNames());
        }
        return listNames.stream().anyMatch(wanted::contains);
    }

    private static List<GeneralName> fullNames(DistributionPointName name, byte[] relativeTo) {
        if (name.getType() == DistributionPointName.FULL_NAME) {
            return List.of(GeneralNames.getInstance(name.getName()).getNames());
        }
        List<RDN> parts =
                new ArrayList<>(List.of(X500Name.getInstance(relativeTo).getRDNs()));
        ASN1EncodableVector relative = new ASN1EncodableVector();
        for (ASN1Encodable each : ASN1Set.getInstance(name.getName())) {
            relative.add(each);
        }
        parts.add(RDN.getInstance(new DERSet(relative)));
        return List.of(new GeneralName(new X500Name(parts.toArray(new RDN[0]))));
    }

    private static boolean names(GeneralNames names, byte[] issuer) {
        for (GeneralName name : names.getNames()) {
            if (name.getTagNo() == GeneralName.directoryName && same(name, issuer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(GeneralName name, byte[] issuer) {
        try {
            return DistinguishedNames.same(name.getName().toASN1Primitive().getEncoded(), issuer);
        } catch (IOException e) {
            return false;
        }
    }

    private static int bits(ReasonFlags flags) {
        byte[] stated = flags.getBytes();
        int bits = 0;
        // bit 0 is unused
        for (int i = 1; i < REASONS; i++) {
            if (i / 8 < stated.length && (stated[i / 8] & (0x80 >> (i % 8))) != 0) {
                bits |= 1 << i;
            }
        }
        return bits;
    }
}
