package vn.govmail.testkit.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

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

    private final TestAuthority root;
    private final TestAuthority issuer;

    private TestPki(X500Name rootName, X500Name issuerName, KeyKind kind, @Nullable URI rootList) {
        try {
            this.root = TestAuthority.selfSigned(rootName, kind);
            List<Extension> more = rootList == null
                    ? List.of()
                    : List.of(
                            Extension.create(Extension.cRLDistributionPoints, false, IdentityRequest.listAt(rootList)));
            this.issuer = root.subordinate(issuerName, kind, more);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a test authority", e);
        }
    }

    /**
     * Makes a root and an issuing authority with new keys.
     *
     * @param name how the authority is called in the subjects of its certificates
     */
    public static TestPki create(String name) {
        return create(name, KeyKind.RSA_2048);
    }

    /** Makes a root and an issuing authority with new keys of a kind. */
    public static TestPki create(String name, KeyKind kind) {
        Objects.requireNonNull(name, "name");
        return new TestPki(name(name + " Root", name), name(name + " Issuing CA", name), kind, null);
    }

    /** The same with RSA keys, where the issuing authority's certificate says where the root's revocation list is. */
    public static TestPki createWithRootListAt(String name, URI place) {
        Objects.requireNonNull(place, "place");
        return new TestPki(name(name + " Root", name), name(name + " Issuing CA", name), KeyKind.RSA_2048, place);
    }

    /**
     * An authority whose names are built like those of the State's, and say that they are for tests; they never equal a
     * real one's.
     */
    public static TestPki likeTheState() {
        String operator = "Ban Thu nghiem (khong co that)";
        return new TestPki(
                name("THU NGHIEM - Co quan chung thuc so goc", operator),
                name("THU NGHIEM - Co quan chung thuc so cap duoi", operator),
                KeyKind.RSA_2048,
                null);
    }

    /** The authority whose certificate is to be trusted. */
    public TestAuthority rootAuthority() {
        return root;
    }

    /** The authority below the root, which issues to agencies and persons. */
    public TestAuthority issuingAuthority() {
        return issuer;
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

    /** Issues the key of a service that stamps times (RFC 3161). */
    public SigningIdentity issueTimeStamping(String commonName) {
        return identity(commonName, "Dich vu thu nghiem").forTimeStamping().issue();
    }

    /** Starts a request whose other details can be set before {@link IdentityRequest#issue()}. */
    public IdentityRequest identity(String commonName, String organisation) {
        return issuer.identity(commonName, organisation);
    }

    /** A key with a certificate that it signed itself; no authority vouches for it. */
    public static SigningIdentity selfSigned(String commonName, String organisation) {
        try {
            X500Name name = name(commonName, organisation);
            KeyPair keys = KeyKind.RSA_2048.generate();
            int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            X509Certificate certificate = new CertificateWriter(name, keys.getPublic(), keys.getPrivate())
                    .endEntity(name, keys.getPublic(), BigInteger.ONE, NOT_BEFORE, NOT_AFTER, usage, List.of());
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
        return issuer.crl(at).revoking(revoked).issue();
    }

    /** A revocation list of the root, which speaks of the issuing authority. */
    public X509CRL rootRevoking(Instant at, X509Certificate... revoked) {
        return root.crl(at).revoking(revoked).issue();
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

    static X500Name name(String commonName, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
