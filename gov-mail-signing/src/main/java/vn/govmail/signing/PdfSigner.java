package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.pdf.create.FieldLock;
import vn.govmail.signing.pdf.create.PendingState;
import vn.govmail.signing.pdf.create.SignatureCreation;
import vn.govmail.signing.pdf.create.VisibleContent;

/**
 * Signs PDF files as PAdES (ETSI EN 319 142-1), invisibly unless told otherwise, in a new field.
 *
 * <ul>
 *   <li><b>The file.</b> Its bytes are copied as they are and an update is appended in the style of its cross-references, so
 *       earlier signatures stay valid. An encrypted file, or one that readers could understand differently, is refused and
 *       not repaired. What earlier signatures forbid (DocMDP, FieldMDP, locks) is refused too.
 *   <li><b>Memory.</b> Blocks of the file, never the whole: what matters is the number of its objects, not its size.
 *   <li><b>Time and chance.</b> Times come from the request. Random numbers are used for the nonce of a time stamp and by the
 *       key itself; {@link #withRandom} replaces the former.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class PdfSigner extends LevelSigner<PdfSigner> {
    private final PdfSignerSettings settings;

    private PdfSigner(LevelSettings levels, PdfSignerSettings settings) {
        super(levels);
        this.settings = settings;
    }

    /** A signer for invisible signatures as {@code ETSI.CAdES.detached} that do not certify. */
    public static PdfSigner create() {
        return new PdfSigner(LevelSettings.none(), new PdfSignerSettings());
    }

    /** The same with a visible signature at a place; in a field that exists, its own rectangle is used. */
    public PdfSigner withAppearance(PdfAppearance appearance, PdfPlacement placement) {
        Objects.requireNonNull(placement, "placement");
        VisibleContent content = appearance.content();
        return changed(s -> {
            s.content = content;
            s.placement = placement;
        });
    }

    /** The same in the empty signature field of this full name, which must exist. */
    public PdfSigner inField(String name) {
        Objects.requireNonNull(name, "name");
        return changed(s -> {
            s.fieldName = name;
            s.fieldMustExist = true;
        });
    }

    /** The same in a field of this name, which is made where there is none. */
    public PdfSigner inFieldNamed(String name) {
        if (name.isEmpty() || name.contains(".")) {
            throw new IllegalArgumentException("a field's own name is not empty and has no full stop");
        }
        return changed(s -> {
            s.fieldName = name;
            s.fieldMustExist = false;
        });
    }

    /** The same certifying the file, for which it must be the first signature. */
    public PdfSigner certifying(Certification allowed) {
        int permission = allowed.permission();
        return changed(s -> s.certification = permission);
    }

    /** The same locking every field of the form. */
    public PdfSigner lockingAllFields() {
        return changed(s -> s.lock = new FieldLock(FieldLock.Action.ALL, List.of()));
    }

    /** The same locking the fields of these full names, and those below them. */
    public PdfSigner lockingFields(Collection<String> names) {
        FieldLock lock = new FieldLock(FieldLock.Action.INCLUDE, List.copyOf(names));
        return changed(s -> s.lock = lock);
    }

    /** The same locking all fields but those of these full names, and those below them. */
    public PdfSigner lockingAllFieldsExcept(Collection<String> names) {
        FieldLock lock = new FieldLock(FieldLock.Action.EXCLUDE, List.copyOf(names));
        return changed(s -> s.lock = lock);
    }

    /** The same as {@code adbe.pkcs7.detached} (ISO 32000-1), for receivers that know no PAdES. */
    public PdfSigner asPkcs7() {
        return changed(s -> s.cades = false);
    }

    /** The same with room of this many bytes for the CMS object; otherwise as much as is likely to do. */
    public PdfSigner reserving(int bytes) {
        if (bytes < 1 || bytes > 1 << 20) {
            throw new IllegalArgumentException("room from 1 byte to 1 MiB");
        }
        return changed(s -> s.reservedBytes = bytes);
    }

    /** The same reading files within these limits. */
    public PdfSigner within(Limits limits) {
        Objects.requireNonNull(limits, "limits");
        return changed(s -> s.limits = limits);
    }

    /**
     * Signs.
     *
     * @param out where the signed file goes; it may be the file that is signed, which is then replaced as a whole
     */
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        return creation().sign(content, key, request, out);
    }

    /**
     * Writes a file with room for a signature that somebody else will make.
     *
     * @param chain the certificate of the signer, then those of the issuers as far as known
     * @param scheme how it will be signed
     * @param prepared where the prepared file goes
     */
    public PendingSignature prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request, Path prepared)
            throws SigningException {
        SignatureCreation creation = creation();
        return new PendingSignature(creation, creation.prepare(content, chain, scheme, request, prepared), prepared);
    }

    /**
     * Goes on with a file that {@link #prepare} wrote.
     *
     * @param state of {@link PendingSignature#state()}
     * @throws SigningException with STATE_UNREADABLE
     */
    public PendingSignature resume(Path prepared, byte[] state) throws SigningException {
        return new PendingSignature(creation(), PendingState.decode(state), prepared);
    }

    @Override
    PdfSigner with(LevelSettings changed) {
        return new PdfSigner(changed, settings);
    }

    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.of(Format.PDF), (content, format, request, out) -> sign(content, key, request, out));
    }

    private SignatureCreation creation() {
        return new SignatureCreation(settings.wishes(settings()));
    }

    private PdfSigner changed(Consumer<PdfSignerSettings> change) {
        PdfSignerSettings copy = settings.copy();
        change.accept(copy);
        return new PdfSigner(settings(), copy);
    }
}
