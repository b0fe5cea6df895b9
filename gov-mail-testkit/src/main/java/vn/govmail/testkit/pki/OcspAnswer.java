package vn.govmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An answer on one certificate (RFC 6960), as it is sent or kept in a signature; made by {@link TestAuthority#ocsp}. Not
 * thread-safe.
 */
public final class OcspAnswer {
    private static final Duration CURRENT_FOR = Duration.ofDays(1);

    private final CertificateID about;
    private final Instant producedAt;
    private SigningIdentity signer;
    private Instant thisUpdate;
    private Instant nextUpdate;
    private @Nullable CertificateStatus status;
    private byte @Nullable [] nonce;

    OcspAnswer(CertificateID about, SigningIdentity signer, Instant producedAt) {
        this.about = about;
        this.signer = signer;
        this.producedAt = producedAt;
        this.thisUpdate = producedAt;
        this.nextUpdate = producedAt.plus(CURRENT_FOR);
    }

    static OcspAnswer good(TestAuthority issuer, X509Certificate about, Instant at) {
        return new OcspAnswer(id(issuer.certificate(), about.getSerialNumber()), issuer.identity(), at);
    }

    static CertificateID id(X509Certificate issuer, BigInteger serial) {
        try {
            return new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    serial);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot name a certificate", e);
        }
    }

    /** The certificate is revoked since then. */
    public OcspAnswer revoked(Instant since, CRLReason reason) {
        this.status = new RevokedStatus(Date.from(since), ReasonCodes.of(reason));
        return this;
    }

    /** The responder does not know the certificate. */
    public OcspAnswer unknown() {
        this.status = new UnknownStatus();
        return this;
    }

    /** States other times for which the answer is current. */
    public OcspAnswer current(Instant from, Instant to) {
        this.thisUpdate = from;
        this.nextUpdate = to;
        return this;
    }

    /** Signed by a delegate, or by anybody else. */
    public OcspAnswer signedBy(SigningIdentity other) {
        this.signer = other;
        return this;
    }

    /** Repeats the nonce of a question (RFC 8954): the bytes of the value of the extension. */
    public OcspAnswer nonce(byte[] value) {
        this.nonce = value.clone();
        return this;
    }

    /** The whole response in DER. */
    public byte[] encoded() {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPResponseStatus.SUCCESSFUL, basic())
                    .getEncoded();
        } catch (OCSPException | IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make an answer", e);
        }
    }

    private BasicOCSPResp basic()
            throws OCSPException, GeneralSecurityException, OperatorCreationException, IOException {
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(signer.certificate()).getSubject()));
        builder.addResponse(about, status, Date.from(thisUpdate), Date.from(nextUpdate));
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getOctets())));
        }
        X509CertificateHolder[] chain = holders(signer.chain());
        return builder.build(
                SignatureAlgorithms.signer(signer.key(), signer.algorithm()), chain, Date.from(producedAt));
    }

    private static X509CertificateHolder[] holders(List<X509Certificate> chain) throws GeneralSecurityException {
        X509CertificateHolder[] holders = new X509CertificateHolder[chain.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = new JcaX509CertificateHolder(chain.get(i));
        }
        return holders;
    }
}
