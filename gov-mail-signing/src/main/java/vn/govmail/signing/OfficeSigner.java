package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.ooxml.create.OfficeCreation;

/**
 * Signs Word, Excel and PowerPoint files (.docx, .xlsx, .pptx) within themselves, in the layout of Microsoft Office (ISO/IEC 29500-2,
 * clause 10; MS-OFFCRYPTO, 2.5.2), with the properties of XAdES, at the levels B-B, B-T and B-LT.
 *
 * <ul>
 *   <li><b>The file.</b> Its parts are copied as they are; a signature, and what leads to it, is added. Earlier signatures stay valid.
 *       Refused are files with macros, behind a password, or against the standard, which is not repaired.
 *   <li><b>What is signed.</b> Every part and relationship, data that the document is bound to and links too; of its properties (author,
 *       title) those of a document that shows them. Office leaves those out as well.
 *   <li><b>Who reads it.</b> Apache POI and LibreOffice verify these signatures in tests of the project; Office itself was not at hand.
 *   <li><b>Memory.</b> Blocks of the file, never the whole.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request, to the second. {@link SigningRequest#reason()}
 *       and {@link SigningRequest#location()} are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class OfficeSigner extends LevelSigner<OfficeSigner> {
    private final Limits limits;

    private OfficeSigner(LevelSettings settings, Limits limits) {
        super(settings);
        this.limits = limits;
    }

    /** A signer for signatures that are not shown in the document. */
    public static OfficeSigner create() {
        return new OfficeSigner(LevelSettings.none(), Limits.DEFAULT);
    }

    @Override
    OfficeSigner with(LevelSettings changed) {
        return new OfficeSigner(changed, limits);
    }

    /** The same reading files within these limits. */
    public OfficeSigner within(Limits bounds) {
        return new OfficeSigner(settings(), Objects.requireNonNull(bounds, "bounds"));
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
        return PendingXml.of(creation(), content, chain, scheme, request);
    }

    /**
     * Goes on with what {@link #prepare} began, by a signer of the same settings.
     *
     * @param state of {@link PendingXml#state()}
     * @throws SigningException with STATE_UNREADABLE
     */
    public PendingXml resume(Content content, byte[] state) throws SigningException {
        return PendingXml.resumed(creation(), content, state);
    }

    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX),
                (content, format, request, out) -> sign(content, key, request, out));
    }

    private OfficeCreation creation() {
        return new OfficeCreation(settings().xml(), limits);
    }
}
