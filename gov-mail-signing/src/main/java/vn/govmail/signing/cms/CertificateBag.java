package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.trust.CertificateReader;

/** The certificates that came with a signature, each read once. Other kinds than X.509 are left out. Immutable. */
final class CertificateBag {
    private static final int MAX_CERTIFICATES = 100;
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

    private final List<X509Certificate> certificates;

    private CertificateBag(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    static CertificateBag of(@Nullable ASN1Set given) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        if (given != null) {
            for (ASN1Encodable each : given) {
                if (each.toASN1Primitive() instanceof ASN1Sequence && found.size() < MAX_CERTIFICATES) {
                    read(each, found);
                }
            }
        }
        // the same certificate twice is one certificate
        return new CertificateBag(new ArrayList<>(new LinkedHashSet<>(found)));
    }

    private static void read(ASN1Encodable encoded, List<X509Certificate> found) throws IOException {
        try {
            found.add(CertificateReader.read(encoded.toASN1Primitive().getEncoded()));
        } catch (CertificateException e) {
            // what is no certificate cannot be the signer's
        }
    }

    static CertificateBag of(List<X509Certificate> certificates) {
        return new CertificateBag(certificates);
    }

    List<X509Certificate> all() {
        return certificates;
    }

    /** Those that a signer's identifier fits. */
    List<X509Certificate> matching(SignerIdentifier id) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            if (matches(id, certificate)) {
                found.add(certificate);
            }
        }
        return found;
    }

    private static boolean matches(SignerIdentifier id, X509Certificate certificate) throws IOException {
        if (id.isTagged()) {
            byte[] wrapped = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
            byte[] stated = ASN1OctetString.getInstance(id.getId()).getOctets();
            return wrapped != null
                    && Arrays.equals(
                            stated,
                            ASN1OctetString.getInstance(
                                            ASN1OctetString.getInstance(wrapped).getOctets())
                                    .getOctets());
        }
        IssuerAndSerialNumber stated = IssuerAndSerialNumber.getInstance(id.getId());
        if (!stated.getSerialNumber().hasValue(certificate.getSerialNumber())) {
            return false;
        }
        byte[] issuer = certificate.getIssuerX500Principal().getEncoded();
        byte[] statedIssuer = ASN1Sequence.getInstance(id.getId())
                .getObjectAt(0)
                .toASN1Primitive()
                .getEncoded();
        return Arrays.equals(statedIssuer, issuer) || stated.getName().equals(X500Name.getInstance(issuer));
    }
}
