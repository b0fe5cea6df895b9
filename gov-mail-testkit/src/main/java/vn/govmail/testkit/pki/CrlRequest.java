package vn.govmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation list (RFC 5280 section 5) shall say; made by {@link TestAuthority#crl}. Not thread-safe: fill and issue
 * it once.
 */
public final class CrlRequest {
    private static final BigInteger FIRST_FILLER = BigInteger.ONE.shiftLeft(64);
    private static final int BYTES_PER_FILLER = 42;

    private final TestAuthority authority;
    private final Instant thisUpdate;
    private final X509v2CRLBuilder builder;
    private CertificateWriter writer;
    private @Nullable DistributionPointName place;
    private boolean onlyUsers;
    private boolean onlyAuthorities;
    private boolean indirect;

    private CrlRequest(TestAuthority authority, X500Name issuer, Instant thisUpdate) {
        this.authority = authority;
        this.thisUpdate = thisUpdate;
        this.writer = authority.writer();
        this.builder = new X509v2CRLBuilder(issuer, Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(TestPki.NOT_AFTER));
    }

    static CrlRequest of(TestAuthority authority, Instant thisUpdate) {
        return new CrlRequest(authority, authority.name(), Objects.requireNonNull(thisUpdate, "thisUpdate"));
    }

    /** Current until then (nextUpdate). */
    public CrlRequest until(Instant nextUpdate) {
        builder.setNextUpdate(Date.from(nextUpdate));
        return this;
    }

    /** Revokes a certificate as of a date, for a reason. */
    public CrlRequest revoking(X509Certificate certificate, Instant since, CRLReason reason) {
        builder.addCRLEntry(certificate.getSerialNumber(), Date.from(since), ReasonCodes.of(reason));
        return this;
    }

    /** Revokes certificates as of the list's own date, since their keys are known to others. */
    public CrlRequest revoking(X509Certificate... certificates) {
        for (X509Certificate certificate : certificates) {
            revoking(certificate, thisUpdate, CRLReason.KEY_COMPROMISE);
        }
        return this;
    }

    /** With entries for certificates that nobody has, until the list has about this many bytes. */
    public CrlRequest filledTo(int sizeInBytes) {
        for (int i = 0; i < sizeInBytes / BYTES_PER_FILLER; i++) {
            builder.addCRLEntry(
                    FIRST_FILLER.add(BigInteger.valueOf(i)),
                    Date.from(thisUpdate),
                    ReasonCodes.of(CRLReason.SUPERSEDED));
        }
        return this;
    }

    /** With a number (section 5.2.3). */
    public CrlRequest numbered(long number) {
        return extension(
                () -> builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number))));
    }

    /** Only what changed since the list with a number (section 5.2.4). */
    public CrlRequest deltaSince(long baseNumber) {
        return extension(() -> builder.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(baseNumber)));
    }

    /** Speaks of certificates of users alone (section 5.2.5). */
    public CrlRequest onlyUsers() {
        this.onlyUsers = true;
        return this;
    }

    /** Speaks of certificates of authorities alone (section 5.2.5). */
    public CrlRequest onlyAuthorities() {
        this.onlyAuthorities = true;
        return this;
    }

    /** Published at a place, which an issuing distribution point names (section 5.2.5). */
    public CrlRequest publishedAt(URI uri) {
        this.place = new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri.toString())));
        return this;
    }

    /** Says that it also speaks of other issuers' certificates (section 5.2.5). */
    public CrlRequest indirect() {
        this.indirect = true;
        return this;
    }

    /** Revokes a certificate of another issuer, as an indirect list does (section 5.3.3). */
    public CrlRequest revoking(X509Certificate certificate, TestAuthority issuer) {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        return extension(() -> {
            extensions.addExtension(
                    Extension.certificateIssuer, true, new GeneralNames(new GeneralName(issuer.name())));
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(thisUpdate), extensions.generate());
        });
    }

    /** Signed by somebody else in the authority's name. */
    public CrlRequest signedBy(SigningIdentity other) {
        this.writer =
                new CertificateWriter(authority.name(), other.certificate().getPublicKey(), other.key());
        return this;
    }

    /** Signs the list. */
    public X509CRL issue() {
        try {
            return CertificateWriter.parsed(signed());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read a test revocation list", e);
        }
    }

    /** Signs the list and gives its DER encoding; for large lists far cheaper than {@link #issue()}. */
    public byte[] encoded() {
        try {
            return signed().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a test revocation list", e);
        }
    }

    private X509CRLHolder signed() {
        try {
            if (place != null || onlyUsers || onlyAuthorities || indirect) {
                builder.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(place, onlyUsers, onlyAuthorities, null, indirect, false));
            }
            return writer.sign(builder);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a test revocation list", e);
        }
    }

    private CrlRequest extension(Encoding encoding) {
        try {
            encoding.run();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode an extension", e);
        }
    }

    private interface Encoding {
        void run() throws IOException;
    }
}
