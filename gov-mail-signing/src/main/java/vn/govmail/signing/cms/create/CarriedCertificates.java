package vn.govmail.signing.cms.create;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.trust.CryptoProvider;

/** The certificates that signatures and time stamps bring along. Stateless; signatures are not checked. */
public final class CarriedCertificates {
    private CarriedCertificates() {}

    /** The certificates that came with a signature or a time stamp, in the order of their encoding. */
    public static List<X509Certificate> in(byte[] cms) throws SigningException {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", CryptoProvider.get());
            CMSSignedData data = new CMSSignedData(ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms)));
            for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
            }
        } catch (CMSException | GeneralSecurityException | IOException | RuntimeException e) {
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "its certificates cannot be read", e);
        }
        return found;
    }
}
