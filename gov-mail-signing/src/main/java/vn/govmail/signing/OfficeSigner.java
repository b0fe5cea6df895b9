package vn.govmail.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.ooxml.create.OfficeCreation;
import vn.govmail.signing.xades.create.XmlState;
import vn.govmail.signing.xml.create.XmlLevels;

/**
 * Signs Word, Excel and PowerPoint files (.docx, .xlsx, .pptx) within themselves, in the layout of Microsoft Office (ISO/IEC 29500-2,
 * clause 10; MS-OFFCRYPTO, 2.5.2), with the properties of XAdES, at the levels B-B, B-T and B-LT.
 *
 * <ul>
 *   <li><b>The file.</b> Its parts are copied as they are; a signature, and what leads to it, is added. Earlier signatures stay valid.
 *       Refused are files with macros, behind a password, or against the standard, which is not repaired.
 *   <li><b>What is signed.</b> Every part and relationship, data that the document is bound to and links too; of its properties (author,
 *       title) those of a document that shows them. Office leaves those out as well.
 *   <li><b>Memory.</b> Blocks of the file, never the whole.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request, to the second. {@link SigningRequest#reason()}
 *       and {@link SigningRequest#location()} are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class OfficeSigner {
    private final RevocationSupply revocation;
    private final RandomGenerator random;
    private final Limits limits;
    private final @Nullable TimeStampAuthority authority;

    private OfficeSigner(
            RevocationSupply revocation,
            RandomGenerator random,
            Limits limits,
            @Nullable TimeStampAuthority authority) {
        this.revocation = revocation;
        this.random = random;
        this.limits = limits;
        this.authority = authority;
    }

    /** A signer for signatures that are not shown in the document. */
    public static OfficeSigner create() {
        return new OfficeSigner(RevocationSupply.NONE, new SecureRandom(), Limits.DEFAULT, null);
    }

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public OfficeSigner withTimeStamps(TimeStampAuthority stamps) {
        return new OfficeSigner(revocation, random, limits, Objects.requireNonNull(stamps, "stamps"));
    }

    /** The same with these random numbers for nonces. */
    public OfficeSigner withRandom(RandomGenerator numbers) {
        return new OfficeSigner(revocation, Objects.requireNonNull(numbers, "numbers"), limits, authority);
    }

    /** The same with revocation data for level B-LT, as {@link PdfSigner#withRevocationData}. */
    public OfficeSigner withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return supplied(revocation.withData(crls, ocspResponses));
    }

    /** The same fetching the revocation data that was not given, as {@link PdfSigner#withRevocationSource}. */
    public OfficeSigner withRevocationSource(RevocationSource source) {
        return supplied(revocation.withSource(Objects.requireNonNull(source, "source")));
    }

    /** The same with further certificates for the file, such as roots and authorities, at level B-LT. */
    public OfficeSigner withCertificates(Collection<X509Certificate> certificates) {
        return supplied(revocation.withCertificates(certificates));
    }

    private OfficeSigner supplied(RevocationSupply supply) {
        return new OfficeSigner(supply, random, limits, authority);
    }

    /** The same reading files within these limits. */
    public OfficeSigner within(Limits bounds) {
        return new OfficeSigner(revocation, random, Objects.requireNonNull(bounds, "bounds"), authority);
    }

    /**
     * Signs.
     *
     * @param out where the signed file goes; it may be the file that is signed, which is then replaced as a whole
     * @throws SigningException also with FORMAT_NOT_SUPPORTED for other files and those with macros, FILE_ENCRYPTED, FILE_MALFORMED,
     *     FILE_AMBIGUOUS where a signature lies in the file that nothing leads to, LEVEL_NOT_SUPPORTED for B-LTA
     */
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        return creation().sign(content, key, request, out);
    }

    /**
     * Prepares a signature that somebody else will make: a token, or a plug-in in the browser. Nothing is written.
     *
     * @param chain the certificate of the signer, then those of the issuers as far as known
     * @param scheme how it will be signed
     */
    public PendingXml prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature is prepared for a certificate");
        }
        OfficeCreation creation = creation();
        return new PendingXml(creation::complete, creation.prepare(content, chain, scheme, request), content);
    }

    /**
     * Goes on with what {@link #prepare} began, by a signer of the same settings.
     *
     * @param state of {@link PendingXml#state()}
     * @throws SigningException with STATE_UNREADABLE
     */
    public PendingXml resume(Content content, byte[] state) throws SigningException {
        return new PendingXml(creation()::complete, XmlState.decode(state), content);
    }

    private OfficeCreation creation() {
        TimeStampAuthority given = authority;
        return new OfficeCreation(
                new XmlLevels(given == null ? null : new TimeStamps(given, random), revocation::about), limits);
    }
}
