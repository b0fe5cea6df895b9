package vn.govmail.signing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.asic.create.AsicAddition;
import vn.govmail.signing.asic.create.AsicCreation;
import vn.govmail.signing.asic.create.ContainerForm;
import vn.govmail.signing.cms.create.CmsLevels;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.container.EntryUri;
import vn.govmail.signing.xml.create.XmlLevels;

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
public final class AsicSigner {
    private static final int MOST_FILES = 9_000;

    private final ContainerForm form;
    private final RevocationSupply revocation;
    private final RandomGenerator random;
    private final @Nullable TimeStampAuthority authority;

    private AsicSigner(
            ContainerForm form,
            RevocationSupply revocation,
            RandomGenerator random,
            @Nullable TimeStampAuthority authority) {
        this.form = form;
        this.revocation = revocation;
        this.random = random;
        this.authority = authority;
    }

    /** A signer for ASiC-E with XAdES. */
    public static AsicSigner create() {
        return new AsicSigner(new ContainerForm(false, false), RevocationSupply.NONE, new SecureRandom(), null);
    }

    /** The same for ASiC-S, the container for a single file. */
    public AsicSigner forOneFile() {
        return new AsicSigner(new ContainerForm(true, form.cades()), revocation, random, authority);
    }

    /** The same with CAdES signatures. */
    public AsicSigner withCades() {
        return new AsicSigner(new ContainerForm(form.simple(), true), revocation, random, authority);
    }

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public AsicSigner withTimeStamps(TimeStampAuthority stamps) {
        return new AsicSigner(form, revocation, random, Objects.requireNonNull(stamps, "stamps"));
    }

    /** The same with these random numbers for nonces. */
    public AsicSigner withRandom(RandomGenerator numbers) {
        return new AsicSigner(form, revocation, Objects.requireNonNull(numbers, "numbers"), authority);
    }

    /** The same with revocation data for level B-LT, as {@link PdfSigner#withRevocationData}. */
    public AsicSigner withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return supplied(revocation.withData(crls, ocspResponses));
    }

    /** The same fetching the revocation data that was not given, as {@link PdfSigner#withRevocationSource}. */
    public AsicSigner withRevocationSource(RevocationSource source) {
        return supplied(revocation.withSource(Objects.requireNonNull(source, "source")));
    }

    /** The same with further certificates for the container, such as roots and authorities, at level B-LT. */
    public AsicSigner withCertificates(Collection<X509Certificate> certificates) {
        return supplied(revocation.withCertificates(certificates));
    }

    private AsicSigner supplied(RevocationSupply supply) {
        return new AsicSigner(form, supply, random, authority);
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

    private AsicCreation creation() {
        TimeStampAuthority given = authority;
        TimeStamps stamps = given == null ? null : new TimeStamps(given, random);
        return new AsicCreation(
                form, new CmsLevels(stamps, revocation::about), new XmlLevels(stamps, revocation::about));
    }
}
