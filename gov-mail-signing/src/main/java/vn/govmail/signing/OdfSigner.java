package vn.govmail.signing;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.odf.create.OdfCreation;

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
public final class OdfSigner extends LevelSigner<OdfSigner> {

    private OdfSigner(LevelSettings settings) {
        super(settings);
    }

    /** A signer without time stamps. */
    public static OdfSigner create() {
        return new OdfSigner(LevelSettings.none());
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
        return new OdfCreation(settings().xml()).sign(document, format, key, request, out);
    }

    @Override
    OdfSigner with(LevelSettings changed) {
        return new OdfSigner(changed);
    }

    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.of(Format.ODT, Format.ODS, Format.ODP),
                (content, format, request, out) -> sign(content, format, key, request, out));
    }
}
