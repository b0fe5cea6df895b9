package vn.govmail.signing.time;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.trust.CertificateReader;
import vn.govmail.signing.trust.RevocationEvidence;

/**
 * Certificates and revocation data that came with a file: nobody vouches for them, each piece has to prove itself. Immutable.
 *
 * @param certificates for the making of paths
 * @param revocation lists and responses
 */
public record ValidationMaterial(List<X509Certificate> certificates, RevocationEvidence revocation) {
    /** Nothing. */
    public static final ValidationMaterial NONE = new ValidationMaterial(List.of(), RevocationEvidence.none());

    private static final int MAX_CERTIFICATES = 100;

    public ValidationMaterial {
        certificates = List.copyOf(certificates);
    }

    /**
     * What can be read of the content of a document security store (ETSI EN 319 142-1, 5.4.2); the rest is left out.
     *
     * @param certificates in DER
     * @param crls in DER
     * @param ocspResponses in DER
     */
    public static ValidationMaterial of(
            Collection<byte[]> certificates, Collection<byte[]> crls, Collection<byte[]> ocspResponses) {
        List<X509Certificate> read = new ArrayList<>();
        for (byte[] der : certificates.stream().limit(MAX_CERTIFICATES).toList()) {
            CertificateReader.tryRead(der).ifPresent(read::add);
        }
        return new ValidationMaterial(read, RevocationEvidence.of(crls, ocspResponses));
    }

    /** This and what a signature carries itself, the signature's first. */
    public ValidationMaterial with(CheckedSignature signature) {
        return new ValidationMaterial(
                Stream.concat(signature.certificates().stream(), certificates.stream())
                        .distinct()
                        .toList(),
                signature.revocation().and(revocation));
    }
}
