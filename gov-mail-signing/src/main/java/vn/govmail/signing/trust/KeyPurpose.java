package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;

/** What a certificate has to be for (RFC 5280, sections 4.2.1.3 and 4.2.1.12). */
public enum KeyPurpose {
    /**
     * Signing documents: digitalSignature or nonRepudiation, and where purposes are named, one under which documents are signed
     * in practice: any, id-kp-documentSigning (RFC 9336), those of Microsoft and Adobe, e-mail protection, client authentication.
     */
    DOCUMENT_SIGNING {
        @Override
        boolean allows(X509Certificate certificate) {
            List<String> purposes = CertificateExtensions.purposes(certificate);
            return CertificateExtensions.mayUse(certificate, DIGITAL_SIGNATURE, NON_REPUDIATION)
                    && (purposes == null || purposes.stream().anyMatch(FOR_DOCUMENTS::contains));
        }
    },
    /** Time stamps: id-kp-timeStamping alone and critical (RFC 3161, section 2.3). */
    TIME_STAMPING {
        @Override
        boolean allows(X509Certificate certificate) {
            return List.of(ID_TIME_STAMPING).equals(CertificateExtensions.purposes(certificate))
                    && CertificateExtensions.isCritical(certificate, Extension.extendedKeyUsage)
                    && CertificateExtensions.mayUse(certificate, DIGITAL_SIGNATURE, NON_REPUDIATION);
        }
    };

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final String ID_TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final Set<String> FOR_DOCUMENTS = Set.of(
            "2.5.29.37.0",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.4.1.311.10.3.12",
            "1.2.840.113583.1.1.5",
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.2");

    abstract boolean allows(X509Certificate certificate);
}
