package vn.govmail.signing.trust;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** What certificates say beside name and key (RFC 5280, section 4.2). Malformed extensions count as absent ones. Stateless. */
final class CertificateExtensions {
    private static final int CRL_SIGN = 6;

    private CertificateExtensions() {}

    /** The places of revocation lists; empty where none is stated. */
    static List<DistributionPoint> distributionPoints(X509Certificate certificate) {
        return value(certificate, Extension.cRLDistributionPoints, CRLDistPoint::getInstance)
                .map(points -> List.of(points.getDistributionPoints()))
                .orElse(List.of());
    }

    /** The addresses in them. */
    static List<URI> crlAddresses(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        for (DistributionPoint point : distributionPoints(certificate)) {
            if (point.getDistributionPoint() != null
                    && point.getDistributionPoint().getType() == DistributionPointName.FULL_NAME) {
                for (GeneralName name : GeneralNames.getInstance(
                                point.getDistributionPoint().getName())
                        .getNames()) {
                    address(name).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The addresses of OCSP responders. */
    static List<URI> ocspAddresses(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        value(certificate, Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance)
                .ifPresent(access -> {
                    for (AccessDescription each : access.getAccessDescriptions()) {
                        if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
                            address(each.getAccessLocation()).ifPresent(found::add);
                        }
                    }
                });
        return found;
    }

    static boolean has(X509Certificate certificate, ASN1ObjectIdentifier extension) {
        return isStated(certificate.getNonCriticalExtensionOIDs(), extension) || isCritical(certificate, extension);
    }

    static boolean isCritical(X509Certificate certificate, ASN1ObjectIdentifier extension) {
        return isStated(certificate.getCriticalExtensionOIDs(), extension);
    }

    private static boolean isStated(@Nullable Set<String> stated, ASN1ObjectIdentifier extension) {
        return stated != null && stated.contains(extension.getId());
    }

    /** The purposes that the key is confined to; null where it is not. */
    static @Nullable List<String> purposes(X509Certificate certificate) {
        try {
            return certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException e) {
            // something is stated and nobody can tell what
            return List.of();
        }
    }

    static boolean mayUse(X509Certificate certificate, int... anyOf) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null) {
            return true;
        }
        for (int bit : anyOf) {
            if (bit < usage.length && usage[bit]) {
                return true;
            }
        }
        return false;
    }

    static boolean maySignLists(X509Certificate certificate) {
        return mayUse(certificate, CRL_SIGN);
    }

    private static <T> Optional<T> value(
            X509Certificate certificate, ASN1ObjectIdentifier extension, Function<byte[], T> reader) {
        // to ask the platform for the value of an absent one costs two exceptions within it
        byte[] wrapped = has(certificate, extension) ? certificate.getExtensionValue(extension.getId()) : null;
        if (wrapped == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(ASN1OctetString.getInstance(wrapped).getOctets()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(ASN1IA5String.getInstance(name.getName()).getString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
