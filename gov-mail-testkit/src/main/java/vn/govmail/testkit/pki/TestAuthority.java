package vn.govmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * One authority of a {@link TestPki}: issues certificates, revocation lists and answers on single certificates. Serial
 * numbers count up from a fixed start. Thread-safe.
 */
public final class TestAuthority {
    private static final long FIRST_SERIAL = 1000;

    private final SigningIdentity identity;
    private final AtomicLong serial = new AtomicLong(FIRST_SERIAL);

    private TestAuthority(SigningIdentity identity) {
        this.identity = identity;
    }

    /** Anybody as an authority, also who may not be one: for chains that have to be refused. */
    public static TestAuthority of(SigningIdentity identity) {
        return new TestAuthority(Objects.requireNonNull(identity, "identity"));
    }

    static TestAuthority selfSigned(X500Name name, KeyKind kind)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair keys = kind.generate();
        X509Certificate certificate = new CertificateWriter(name, keys.getPublic(), keys.getPrivate())
                .authority(name, keys.getPublic(), BigInteger.ONE, List.of());
        return new TestAuthority(new SigningIdentity(keys.getPrivate(), certificate, List.of()));
    }

    /** An authority below this one, with the same kind of validity and a new RSA key. */
    public TestAuthority subordinate(String commonName, String organisation) {
        return subordinate(TestPki.name(commonName, organisation), KeyKind.RSA_2048, List.of());
    }

    TestAuthority subordinate(X500Name name, KeyKind kind, List<Extension> more) {
        try {
            KeyPair keys = kind.generate();
            X509Certificate certificate = writer().authority(name, keys.getPublic(), nextSerial(), more);
            return new TestAuthority(new SigningIdentity(keys.getPrivate(), certificate, below(certificate)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a test authority", e);
        }
    }

    /** Key and certificate of the authority itself. */
    public SigningIdentity identity() {
        return identity;
    }

    public X509Certificate certificate() {
        return identity.certificate();
    }

    /** Starts a request whose other details can be set before {@link IdentityRequest#issue()}. */
    public IdentityRequest identity(String commonName, String organisation) {
        return IdentityRequest.of(this, commonName, organisation);
    }

    /**
     * Starts a revocation list of this authority.
     *
     * @param thisUpdate when it is issued; it stays current until {@link TestPki#NOT_AFTER} unless asked otherwise
     */
    public CrlRequest crl(Instant thisUpdate) {
        return CrlRequest.of(this, thisUpdate);
    }

    /**
     * Starts an answer (RFC 6960) on a certificate, signed by this authority unless asked otherwise.
     *
     * @param about a certificate of this authority
     * @param at when the answer is produced
     */
    public OcspAnswer ocsp(X509Certificate about, Instant at) {
        return OcspAnswer.good(this, about, at);
    }

    SigningIdentity issue(IdentityRequest request) {
        try {
            KeyPair keys = request.keyKind().generate();
            X509Certificate certificate = new CertificateWriter(
                            name(),
                            certificate().getPublicKey(),
                            identity.key(),
                            request.algorithmOr(SignatureAlgorithms.of(identity.key())))
                    .endEntity(
                            request.subject(),
                            keys.getPublic(),
                            nextSerial(),
                            request.notBefore(),
                            request.notAfter(),
                            request.keyUsage(),
                            request.extensions());
            return new SigningIdentity(keys.getPrivate(), certificate, below(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot issue a test certificate", e);
        }
    }

    X500Name name() {
        return X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
    }

    CertificateWriter writer() {
        return new CertificateWriter(name(), certificate().getPublicKey(), identity.key());
    }

    private List<X509Certificate> below(X509Certificate certificate) {
        List<X509Certificate> chain = new ArrayList<>(identity.chain());
        chain.add(0, certificate);
        return chain;
    }

    private BigInteger nextSerial() {
        return BigInteger.valueOf(serial.getAndIncrement());
    }

    @Override
    public String toString() {
        return "TestAuthority[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
