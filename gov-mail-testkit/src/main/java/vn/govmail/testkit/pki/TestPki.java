package vn.govmail.testkit.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A certification authority for tests: a root, an issuing authority below it, and the keys of agencies and persons.
 *
 * <p>Serial numbers count up from a fixed start and validity is fixed (2020 to 2045 in UTC unless asked otherwise), so that
 * tests can name the time they judge at; keys are random. Two authorities of the same name share nothing but the name.
 * Thread-safe.
 */
public final class TestPki {
    /** The start of validity of every certificate that states no other. */
    public static final Instant NOT_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    /** The end of validity of every certificate that states no other. */
    public static final Instant NOT_AFTER = Instant.parse("2045-01-01T00:00:00Z");

    private static final long FIRST_SERIAL = 1000;

    private final SigningIdentity root;
    private final SigningIdentity issuer;
    private final AtomicLong serial = new AtomicLong(FIRST_SERIAL);

    private TestPki(SigningIdentity root, SigningIdentity issuer) {
        this.root = root;
        this.issuer = issuer;
    }

    /**
     * Makes a root and an issuing authority with new keys.
     *
     * @param name how the authority is called in the subjects of its certificates
     */
    public static TestPki create(String name) {
        Objects.requireNonNull(name, "name");
        try {
            X500Name rootName = name(name + " Root", name);
            KeyPair rootKeys = keys(KeyKind.RSA_2048);
            X509Certificate rootCertificate = new CertificateWriter(rootName, rootKeys.getPrivate())
                    .authority(rootName, rootKeys.getPublic(), BigInteger.ONE, NOT_BEFORE, NOT_AFTER);
            X500Name issuerName = name(name + " Issuing CA", name);
            KeyPair issuerKeys = keys(KeyKind.RSA_2048);
            X509Certificate issuerCertificate = new CertificateWriter(rootName, rootKeys.getPrivate())
                    .authority(issuerName, issuerKeys.getPublic(), BigInteger.TWO, NOT_BEFORE, NOT_AFTER);
            return new TestPki(
                    new SigningIdentity(rootKeys.getPrivate(), rootCertificate, List.of()),
                    new SigningIdentity(issuerKeys.getPrivate(), issuerCertificate, List.of(issuerCertificate)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a test authority", e);
        }
    }

    /** The self-signed certificate to be trusted. */
    public X509Certificate root() {
        return root.certificate();
    }

    /** The certificate of the authority that issues; part of every {@link SigningIdentity#chain()}. */
    public X509Certificate issuingCertificate() {
        return issuer.certificate();
    }

    /** Issues the seal of an agency: C=VN, O=organisation, CN=commonName, for digital signatures and non-repudiation. */
    public SigningIdentity issueSeal(String commonName, String organisation) {
        return identity(commonName, organisation).issue();
    }

    /** Issues the seal of an agency with a validity of its own, for example one that is over. */
    public SigningIdentity issueSeal(String commonName, String organisation, Instant notBefore, Instant notAfter) {
        return identity(commonName, organisation)
                .withValidity(notBefore, notAfter)
                .issue();
    }

    /** Issues the key of a person who works for an organisation. */
    public SigningIdentity issuePerson(String commonName, String organisation) {
        return identity(commonName, organisation).issue();
    }

    /** Starts a request whose other details can be set before {@link IdentityRequest#issue()}. */
    public IdentityRequest identity(String commonName, String organisation) {
        return IdentityRequest.of(this, commonName, organisation);
    }

    /** A key with a certificate that it signed itself; no authority vouches for it. */
    public static SigningIdentity selfSigned(String commonName, String organisation) {
        try {
            X500Name name = name(commonName, organisation);
            KeyPair keys = keys(KeyKind.RSA_2048);
            int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            X509Certificate certificate = new CertificateWriter(name, keys.getPrivate())
                    .endEntity(name, keys.getPublic(), BigInteger.ONE, NOT_BEFORE, NOT_AFTER, usage);
            return new SigningIdentity(keys.getPrivate(), certificate, List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a self-signed certificate", e);
        }
    }

    /**
     * A revocation list of the issuing authority.
     *
     * @param at from when the certificates are revoked and the list is current; it stays current until
     *     {@link #NOT_AFTER}
     * @param revoked the certificates to revoke; none for an empty list
     */
    public X509CRL revoking(Instant at, X509Certificate... revoked) {
        return crl(issuer, at, revoked);
    }

    /** A revocation list of the root, which speaks of the issuing authority. */
    public X509CRL rootRevoking(Instant at, X509Certificate... revoked) {
        return crl(root, at, revoked);
    }

    /** The root certificate in PEM. */
    public String rootPem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(root.certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the root certificate in PEM and returns where. */
    public Path writeRoot(Path file) {
        try {
            return Files.writeString(file, rootPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SigningIdentity issue(IdentityRequest request) {
        try {
            KeyPair keys = keys(request.keyKind());
            X509Certificate certificate = writer(issuer)
                    .endEntity(
                            name(request.commonName(), request.organisation()),
                            keys.getPublic(),
                            BigInteger.valueOf(serial.getAndIncrement()),
                            request.notBefore(),
                            request.notAfter(),
                            request.keyUsage());
            return new SigningIdentity(keys.getPrivate(), certificate, List.of(certificate, issuer.certificate()));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot issue a test certificate", e);
        }
    }

    private static X509CRL crl(SigningIdentity authority, Instant at, X509Certificate... revoked) {
        try {
            return writer(authority).crl(Date.from(at), Date.from(NOT_AFTER), List.of(revoked));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a test revocation list", e);
        }
    }

    private static CertificateWriter writer(SigningIdentity authority) {
        return new CertificateWriter(
                X500Name.getInstance(
                        authority.certificate().getSubjectX500Principal().getEncoded()),
                authority.key());
    }

    private static X500Name name(String commonName, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static KeyPair keys(KeyKind kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
        generator.initialize(kind.bits());
        return generator.generateKeyPair();
    }
}
