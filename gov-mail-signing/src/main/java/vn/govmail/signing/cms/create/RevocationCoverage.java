package vn.govmail.signing.cms.create;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.trust.CryptoProvider;

/** Which certificates are needed later, and whether revocation data speaks of each. Stateless; signatures are not checked. */
public final class RevocationCoverage {
    private RevocationCoverage() {}

    /** The certificates that came with a signature or a time stamp, in the order of their encoding. */
    public static List<X509Certificate> certificatesIn(byte[] cms) throws SigningException {
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

    /** Those certificates, roots aside, of which none of the lists and responses speaks. */
    public static List<X509Certificate> uncovered(
            Collection<X509Certificate> certificates, Collection<byte[]> crls, Collection<byte[]> responses)
            throws SigningException {
        try {
            Set<Object> issuers = new LinkedHashSet<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509", CryptoProvider.get());
            for (byte[] crl : crls) {
                issuers.add(((X509CRL) factory.generateCRL(new ByteArrayInputStream(crl))).getIssuerX500Principal());
            }
            Set<Object> serials = new LinkedHashSet<>();
            for (byte[] response : responses) {
                if (new OCSPResp(response).getResponseObject() instanceof BasicOCSPResp basic) {
                    for (SingleResp single : basic.getResponses()) {
                        serials.add(single.getCertID().getSerialNumber());
                    }
                }
            }
            return certificates.stream()
                    .filter(c -> !c.getIssuerX500Principal().equals(c.getSubjectX500Principal()))
                    .filter(c ->
                            !issuers.contains(c.getIssuerX500Principal()) && !serials.contains(c.getSerialNumber()))
                    .toList();
        } catch (OCSPException | IOException | GeneralSecurityException | RuntimeException e) {
            throw new SigningException(SigningProblem.REVOCATION_DATA_MISSING, "revocation data cannot be read", e);
        }
    }
}
