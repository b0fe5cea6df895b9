package vn.govmail.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.odf.create.OdfCreation;
import vn.govmail.signing.xml.create.XmlLevels;

/**
 * Signs OpenDocument files, odt, ods and odp, with document signatures (ODF 1.3 part 2, clause 5) that carry the properties of XAdES, at
 * the levels B-B, B-T and B-LT. Every file of the package is signed, earlier signatures stay beside the new one.
 *
 * <ul>
 *   <li><b>Memory.</b> Blocks of the document, never the whole; of the file of signatures up to 32 MiB.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request. {@link SigningRequest#reason()} and {@link
 *       SigningRequest#location()} are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class OdfSigner {
    private final RevocationSupply revocation;
    private final RandomGenerator random;
    private final @Nullable TimeStampAuthority authority;

    private OdfSigner(RevocationSupply revocation, RandomGenerator random, @Nullable TimeStampAuthority authority) {
        this.revocation = revocation;
        this.random = random;
        this.authority = authority;
    }

    /** A signer without time stamps. */
    public static OdfSigner create() {
        return new OdfSigner(RevocationSupply.NONE, new SecureRandom(), null);
    }

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public OdfSigner withTimeStamps(TimeStampAuthority stamps) {
        return new OdfSigner(revocation, random, Objects.requireNonNull(stamps, "stamps"));
    }

    /** The same with these random numbers for nonces. */
    public OdfSigner withRandom(RandomGenerator numbers) {
        return new OdfSigner(revocation, Objects.requireNonNull(numbers, "numbers"), authority);
    }

    /** The same with revocation data for level B-LT, as {@link PdfSigner#withRevocationData}. */
    public OdfSigner withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return supplied(revocation.withData(crls, ocspResponses));
    }

    /** The same fetching the revocation data that was not given, as {@link PdfSigner#withRevocationSource}. */
    public OdfSigner withRevocationSource(RevocationSource source) {
        return supplied(revocation.withSource(Objects.requireNonNull(source, "source")));
    }

    /** The same with further certificates for the file, such as roots and authorities, at level B-LT. */
    public OdfSigner withCertificates(Collection<X509Certificate> certificates) {
        return supplied(revocation.withCertificates(certificates));
    }

    private OdfSigner supplied(RevocationSupply supply) {
        return new OdfSigner(supply, random, authority);
    }

    /**
     * Signs.
     *
     * @param format what the document is: {@code ODT}, {@code ODS} or {@code ODP}
     * @param out where the signed document goes; it appears whole or not at all
     * @throws SigningException also with FILE_MALFORMED, FILE_ENCRYPTED or LIMIT_EXCEEDED for what is no package that is read,
     *     LEVEL_NOT_SUPPORTED for B-LTA
     */
    public SigningResult sign(Content document, Format format, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        TimeStampAuthority given = authority;
        XmlLevels levels = new XmlLevels(given == null ? null : new TimeStamps(given, random), revocation::about);
        return new OdfCreation(levels).sign(document, format, key, request, out);
    }
}
