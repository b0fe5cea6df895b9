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
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.cms.create.CmsLevels;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.signeddata.create.CmsState;
import vn.govmail.signing.signeddata.create.EarlierSignatures;
import vn.govmail.signing.signeddata.create.FileEnvelope;
import vn.govmail.signing.signeddata.create.SignedDataCreation;

/**
 * Signs any file as CMS with the attributes of CAdES (RFC 5652; ETSI EN 319 122-1), at the levels B-B, B-T and B-LT: as a file of
 * its own beside it (detached, {@code .p7s}) unless told otherwise, in DER.
 *
 * <ul>
 *   <li><b>Memory.</b> Blocks of the content, never the whole.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request, and the signing time is a signed attribute.
 *       {@link SigningRequest#reason()} and {@link SigningRequest#location()} have no place in it and are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class CmsSigner {
    private final boolean holdsContent;
    private final RevocationSupply revocation;
    private final RandomGenerator random;
    private final @Nullable TimeStampAuthority authority;
    private final @Nullable Content earlier;

    private CmsSigner(
            boolean holdsContent,
            RevocationSupply revocation,
            RandomGenerator random,
            @Nullable TimeStampAuthority authority,
            @Nullable Content earlier) {
        this.holdsContent = holdsContent;
        this.revocation = revocation;
        this.random = random;
        this.authority = authority;
        this.earlier = earlier;
    }

    /** A signer for detached signatures by one signer. */
    public static CmsSigner create() {
        return new CmsSigner(false, RevocationSupply.NONE, new SecureRandom(), null, null);
    }

    /** The same for signatures around their content (opaque, {@code .p7m}); the others again where it is false. */
    public CmsSigner holdingContent(boolean within) {
        return new CmsSigner(within, revocation, random, authority, earlier);
    }

    /**
     * The same adding a signature beside those in a file of signed data, which keep their bytes. What is signed then has to be the very
     * content that they sign; whether the content stands with them stays as it is there.
     */
    public CmsSigner joining(Content signedData) {
        return new CmsSigner(
                holdsContent, revocation, random, authority, Objects.requireNonNull(signedData, "signedData"));
    }

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public CmsSigner withTimeStamps(TimeStampAuthority stamps) {
        return new CmsSigner(holdsContent, revocation, random, Objects.requireNonNull(stamps, "stamps"), earlier);
    }

    /** The same with these random numbers for nonces. */
    public CmsSigner withRandom(RandomGenerator numbers) {
        return new CmsSigner(holdsContent, revocation, Objects.requireNonNull(numbers, "numbers"), authority, earlier);
    }

    /** The same with revocation data for level B-LT, as {@link PdfSigner#withRevocationData}. */
    public CmsSigner withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return supplied(revocation.withData(crls, ocspResponses));
    }

    /** The same fetching the revocation data that was not given, as {@link PdfSigner#withRevocationSource}. */
    public CmsSigner withRevocationSource(RevocationSource source) {
        return supplied(revocation.withSource(Objects.requireNonNull(source, "source")));
    }

    /** The same with further certificates for the file, such as roots and authorities, at level B-LT. */
    public CmsSigner withCertificates(Collection<X509Certificate> certificates) {
        return supplied(revocation.withCertificates(certificates));
    }

    private CmsSigner supplied(RevocationSupply supply) {
        return new CmsSigner(holdsContent, supply, random, authority, earlier);
    }

    /**
     * Signs.
     *
     * @param out where the signature, or the signed file, goes; it appears whole or not at all
     * @throws SigningException also with FILE_MALFORMED, WRONG_DOCUMENT or SIGNATURE_BROKEN where earlier signatures cannot be
     *     joined; with LEVEL_NOT_SUPPORTED for B-LTA
     */
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        return creation().sign(envelope(content), key, request, out);
    }

    /**
     * Prepares a signature that somebody else will make: a token, or a plug-in in the browser. Nothing is written.
     *
     * @param chain the certificate of the signer, then those of the issuers as far as known
     * @param scheme how it will be signed
     */
    public PendingCms prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature is prepared for a certificate");
        }
        FileEnvelope envelope = envelope(content);
        SignedDataCreation creation = creation();
        return new PendingCms(creation, creation.prepare(envelope, chain, scheme, request), envelope, null);
    }

    /**
     * Goes on with what {@link #prepare} began, by a signer of the same settings.
     *
     * @param state of {@link PendingCms#state()}
     * @throws SigningException with STATE_UNREADABLE
     */
    public PendingCms resume(Content content, byte[] state) throws SigningException {
        return new PendingCms(creation(), CmsState.decode(state), envelope(content), null);
    }

    private FileEnvelope envelope(Content content) throws SigningException {
        Content before = earlier;
        return new FileEnvelope(content, holdsContent, before == null ? null : EarlierSignatures.in(before));
    }

    SignedDataCreation creation() {
        TimeStampAuthority given = authority;
        return new SignedDataCreation(
                new CmsLevels(given == null ? null : new TimeStamps(given, random), revocation::about));
    }

    boolean holdsContent() {
        return holdsContent;
    }

    boolean joins() {
        return earlier != null;
    }
}
