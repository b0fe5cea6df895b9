package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
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
public final class CmsSigner extends LevelSigner<CmsSigner> {
    private final boolean holdsContent;
    private final @Nullable Content earlier;

    private CmsSigner(LevelSettings settings, boolean holdsContent, @Nullable Content earlier) {
        super(settings);
        this.holdsContent = holdsContent;
        this.earlier = earlier;
    }

    /** A signer for detached signatures by one signer. */
    public static CmsSigner create() {
        return new CmsSigner(LevelSettings.none(), false, null);
    }

    /** The same for signatures around their content (opaque, {@code .p7m}); the others again where it is false. */
    public CmsSigner holdingContent(boolean within) {
        return new CmsSigner(settings(), within, earlier);
    }

    /**
     * The same adding a signature beside those in a file of signed data, which keep their bytes. What is signed then has to be the very
     * content that they sign; whether the content stands with them stays as it is there.
     */
    public CmsSigner joining(Content signedData) {
        return new CmsSigner(settings(), holdsContent, Objects.requireNonNull(signedData, "signedData"));
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

    @Override
    CmsSigner with(LevelSettings changed) {
        return new CmsSigner(changed, holdsContent, earlier);
    }

    /** For files of any format; what is written is the signature, which holds the file only where that was asked for. */
    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.allOf(Format.class), (content, format, request, out) -> sign(content, key, request, out));
    }

    SignedDataCreation creation() {
        return new SignedDataCreation(settings().cms());
    }

    boolean holdsContent() {
        return holdsContent;
    }

    boolean joins() {
        return earlier != null;
    }
}
