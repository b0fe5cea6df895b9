package vn.govmail.testkit.pki;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;

/**
 * Answers on the certificates of one authority over HTTP (RFC 6960 appendix A, GET and POST) on the loopback interface. A
 * certificate is good until {@link #revoke}. Thread-safe; close it after use.
 */
public final class OcspResponder extends LoopbackService {
    private final TestAuthority authority;
    private final Clock clock;
    private final Map<BigInteger, Revocation> revoked = new ConcurrentHashMap<>();
    private volatile SigningIdentity signer;

    private OcspResponder(TestAuthority authority, Clock clock) {
        super("application/ocsp-response");
        this.authority = authority;
        this.clock = clock;
        this.signer = authority.identity();
    }

    /**
     * Starts a responder.
     *
     * @param clock what time the answers bear
     */
    public static OcspResponder start(TestAuthority authority, Clock clock) {
        OcspResponder responder = new OcspResponder(
                Objects.requireNonNull(authority, "authority"), Objects.requireNonNull(clock, "clock"));
        responder.open();
        return responder;
    }

    /** Signs with another key from now on: a delegate's ({@link IdentityRequest#forOcsp}), or one that may not. */
    public OcspResponder signingWith(SigningIdentity delegate) {
        this.signer = Objects.requireNonNull(delegate, "delegate");
        return this;
    }

    /** Tells from now on that a certificate is revoked. */
    public OcspResponder revoke(X509Certificate certificate, Instant since, CRLReason reason) {
        revoked.put(certificate.getSerialNumber(), new Revocation(since, reason));
        return this;
    }

    @Override
    byte[] answer(HttpExchange exchange, Fault fault) throws IOException {
        try {
            if (fault == Fault.REFUSED) {
                return new OCSPRespBuilder()
                        .build(OCSPResponseStatus.TRY_LATER, null)
                        .getEncoded();
            }
            OCSPReq question = new OCSPReq(question(exchange));
            return answer(question, fault).encoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }

    private OcspAnswer answer(OCSPReq question, Fault fault) {
        CertificateID asked = question.getRequestList()[0].getCertID();
        BigInteger serial = asked.getSerialNumber();
        CertificateID about = fault == Fault.WRONG_SUBJECT
                ? OcspAnswer.id(authority.certificate(), serial.add(BigInteger.valueOf(1_000_000)))
                : asked;
        SigningIdentity by = fault == Fault.BAD_SIGNATURE ? signer.withAnotherKey() : signer;
        OcspAnswer answer = new OcspAnswer(about, by, clock.instant());
        Revocation revocation = revoked.get(serial);
        if (revocation != null) {
            answer.revoked(revocation.since(), revocation.reason());
        }
        Extension nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null && fault != Fault.NO_NONCE) {
            byte[] value = nonce.getExtnValue().getOctets();
            if (fault == Fault.WRONG_NONCE) {
                value[value.length - 1] ^= 1;
            }
            answer.nonce(value);
        }
        return answer;
    }

    private static byte[] question(HttpExchange exchange) throws IOException {
        if ("GET".equals(exchange.getRequestMethod())) {
            return Base64.getDecoder().decode(exchange.getRequestURI().getPath().substring(1));
        }
        return exchange.getRequestBody().readAllBytes();
    }

    private record Revocation(Instant since, CRLReason reason) {}
}
