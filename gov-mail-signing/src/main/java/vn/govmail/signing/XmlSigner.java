package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.xades.create.Packaging;
import vn.govmail.signing.xades.create.XmlCreation;

/**
 * Signs files as XML signatures with the properties of XAdES (W3C XML Signature 1.1; ETSI EN 319 132-1), at the levels B-B, B-T and
 * B-LT: within the XML document that is signed unless told otherwise.
 *
 * <ul>
 *   <li><b>Within the document</b> (enveloped). It is written again in canonical form with its comments, in UTF-8, so that earlier
 *       signatures keep fitting; it has up to 32 MiB and no document type. Signatures are left out of what is signed, so that
 *       others may sign later; where an earlier signature does not allow that, the file is refused.
 *   <li><b>Around the content</b> (enveloping), which may be any file of up to 16 MiB and stands in the signature as Base64.
 *   <li><b>Beside the file</b> (detached), which may be of any size and is read in blocks.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request, to the second. {@link SigningRequest#reason()}
 *       and {@link SigningRequest#location()} are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class XmlSigner extends LevelSigner<XmlSigner> {
    private final Packaging packaging;

    private XmlSigner(LevelSettings settings, Packaging packaging) {
        super(settings);
        this.packaging = packaging;
    }

    /** A signer for signatures within the document that is signed. */
    public static XmlSigner create() {
        return new XmlSigner(LevelSettings.none(), Packaging.enveloped());
    }

    /** The same for signatures around what is signed. */
    public XmlSigner enveloping() {
        return new XmlSigner(settings(), Packaging.enveloping());
    }

    /**
     * The same for signatures beside what is signed.
     *
     * @param uri what the signature calls the file, as a rule its name, percent-encoded
     */
    public XmlSigner detached(String uri) {
        if (uri.isEmpty() || uri.startsWith("#")) {
            throw new IllegalArgumentException("that names no other file");
        }
        return new XmlSigner(settings(), Packaging.detached(uri));
    }

    /**
     * Signs.
     *
     * @param out where the signed document, or the signature, goes; it appears whole or not at all
     * @throws SigningException also with FILE_MALFORMED or LIMIT_EXCEEDED for what is no XML that is read, LOCK_FORBIDS where an
     *     earlier signature would break, LEVEL_NOT_SUPPORTED for B-LTA
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
    XmlSigner with(LevelSettings changed) {
        return new XmlSigner(changed, packaging);
    }

    /** For XML files where the signature goes into the document, else for files of any format. */
    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                packaging.equals(Packaging.enveloped()) ? EnumSet.of(Format.XML) : EnumSet.allOf(Format.class),
                (content, format, request, out) -> sign(content, key, request, out));
    }

    private XmlCreation creation() {
        return new XmlCreation(packaging, settings().xml());
    }
}
