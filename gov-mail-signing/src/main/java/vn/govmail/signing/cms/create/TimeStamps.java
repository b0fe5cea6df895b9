package vn.govmail.signing.cms.create;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.trust.CryptoProvider;

/**
 * Asks for time stamps and takes only answers that are about the very question: granted, same imprint, same nonce, signed by
 * the certificate that came along, which is for time stamps alone (RFC 3161, 2.3 and 2.4.2). Whether that certificate is
 * trusted is for those who validate. Thread-safe if the random numbers are.
 */
public final class TimeStamps {
    private static final int NONCE_BITS = 64;
    private static final int MAX_ANSWER_BYTES = 1 << 20;

    private final TimeStampAuthority authority;
    private final RandomGenerator random;

    public TimeStamps(TimeStampAuthority authority, RandomGenerator random) {
        this.authority = Objects.requireNonNull(authority, "authority");
        this.random = Objects.requireNonNull(random, "random");
    }

    /**
     * A token over an imprint.
     *
     * @param imprint the digest of what is to be stamped
     * @param digest the name of the digest, for example {@code SHA-256}
     * @return the token, CMS signed data
     */
    public byte[] token(byte[] imprint, String digest) throws SigningException {
        try {
            TimeStampRequest request = request(imprint, digest);
            byte[] answer = authority.query(request.getEncoded());
            if (answer.length > MAX_ANSWER_BYTES) {
                throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "the answer is too large");
            }
            return checked(request, answer);
        } catch (InterruptedIOException e) {
            throw new SigningException(SigningProblem.TIME_STAMP_UNREACHABLE, "no answer in time", e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.TIME_STAMP_UNREACHABLE, "no answer", e);
        }
    }

    private TimeStampRequest request(byte[] imprint, String digest) throws IOException {
        byte[] nonce = new byte[NONCE_BITS / Byte.SIZE];
        random.nextBytes(nonce);
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(SchemeIdentifiers.digestOid(digest), imprint, new BigInteger(1, nonce));
    }

    private static byte[] checked(TimeStampRequest request, byte[] answer) throws SigningException {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                throw new SigningException(
                        SigningProblem.TIME_STAMP_REFUSED,
                        "the authority answered with status " + response.getStatus());
            }
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "no token in the answer");
            }
            token.validate(verifier(token));
            return token.getEncoded();
        } catch (TSPException | OperatorCreationException | IOException | RuntimeException e) {
            // BouncyCastle answers malformed structures with unchecked exceptions of many kinds
            throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "the answer does not fit the request", e);
        } catch (java.security.cert.CertificateException e) {
            throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "the certificate cannot be used", e);
        }
    }

    private static SignerInformationVerifier verifier(TimeStampToken token)
            throws SigningException, OperatorCreationException, java.security.cert.CertificateException {
        List<X509CertificateHolder> found = token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .toList();
        if (found.size() != 1) {
            throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "not exactly one certificate of the signer");
        }
        return new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(CryptoProvider.get())
                .build(found.get(0));
    }
}
