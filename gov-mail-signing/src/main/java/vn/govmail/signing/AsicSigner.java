package vn.govmail.signing;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.asic.create.AsicAddition;
import vn.govmail.signing.asic.create.AsicCreation;
import vn.govmail.signing.asic.create.ContainerForm;
import vn.govmail.signing.container.EntryUri;

/**
 * Puts files into containers with signatures over them, ASiC-E with XAdES unless told otherwise (ETSI EN 319 162-1), at the levels B-B,
 * B-T and B-LT; and adds signatures to containers.
 *
 * <ul>
 *   <li><b>Memory.</b> Blocks of the files, never the whole. A container has less than 4 GiB.
 *   <li><b>Time and chance.</b> As with {@link PdfSigner}: times come from the request. {@link SigningRequest#reason()} and {@link
 *       SigningRequest#location()} are left out.
 *   <li><b>Trust.</b> Not judged here: a signer may sign with a certificate that nobody trusts.
 * </ul>
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 */
public final class AsicSigner extends LevelSigner<AsicSigner> {
    private static final int MOST_FILES = 9_000;

    private final ContainerForm form;

    private AsicSigner(LevelSettings settings, ContainerForm form) {
        super(settings);
        this.form = form;
    }

    /** A signer for ASiC-E with XAdES. */
    public static AsicSigner create() {
        return new AsicSigner(LevelSettings.none(), new ContainerForm(false, false));
    }

    /** The same for ASiC-S, the container for a single file. */
    public AsicSigner forOneFile() {
        return new AsicSigner(settings(), new ContainerForm(true, form.cades()));
    }

    /** The same with CAdES signatures. */
    public AsicSigner withCades() {
        return new AsicSigner(settings(), new ContainerForm(form.simple(), true));
    }

    /**
     * Puts files into a new container and signs all of them.
     *
     * @param files by the names that they are to have, in the order of the map; ASiC-S takes one, outside of folders
     * @param out where the container goes; it appears whole or not at all
     * @throws IllegalArgumentException if there is no file, or too many, or a name that leads out of the container or into {@code META-INF}
     * @throws SigningException also with LIMIT_EXCEEDED where the container would become too large, LEVEL_NOT_SUPPORTED for B-LTA
     */
    public SigningResult sign(Map<String, Content> files, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        Map<String, Content> copy = new LinkedHashMap<>(files);
        if (copy.isEmpty() || copy.size() > (form.simple() ? 1 : MOST_FILES)) {
            throw new IllegalArgumentException("a container of " + copy.size() + " files");
        }
        copy.keySet().forEach(this::checkName);
        return creation().sign(copy, key, request, out);
    }

    /**
     * Adds a signature over all files of a container, which keeps its kind: beside the earlier ones in ASiC-S, in a file of its own in ASiC-E. No
     * other byte changes.
     *
     * @param out where the container goes; it appears whole or not at all
     * @throws SigningException also with FILE_MALFORMED or LIMIT_EXCEEDED for what is no container that is read
     */
    public SigningResult signAgain(Content container, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        return new AsicAddition(creation(), form).sign(container, key, request, out);
    }

    private void checkName(String name) {
        boolean inside = EntryUri.name(EntryUri.of(name)).filter(name::equals).isPresent();
        boolean taken = name.equals("mimetype") || name.regionMatches(true, 0, "META-INF/", 0, "META-INF/".length());
        if (!inside || taken || (form.simple() && name.contains("/"))) {
            throw new IllegalArgumentException("no name for a file of a container");
        }
    }

    @Override
    AsicSigner with(LevelSettings changed) {
        return new AsicSigner(changed, form);
    }

    /** For containers, which get one more signature: {@link #signAgain}. */
    @Override
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.of(Format.ASIC), (content, format, request, out) -> signAgain(content, key, request, out));
    }

    private AsicCreation creation() {
        return new AsicCreation(form, settings().cms(), settings().xml());
    }
}
