package vn.govmail.signing.cms.create;

import java.io.IOException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/** Names a certificate by its issuer and number (RFC 5035, section 5). Stateless. */
public final class IssuerSerials {
    private IssuerSerials() {}

    /** In DER. */
    public static byte[] encoded(X509Certificate certificate) {
        try {
            X500Name issuer =
                    X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
            return new IssuerSerial(
                            new GeneralNames(new GeneralName(issuer)), new ASN1Integer(certificate.getSerialNumber()))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("a name that was read cannot be written", e);
        }
    }
}
