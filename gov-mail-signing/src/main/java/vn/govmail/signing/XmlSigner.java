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
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.xades.create.Packaging;
import vn.govmail.signing.xades.create.XmlCreation;
import vn.govmail.signing.xades.create.XmlState;
import vn.govmail.signing.xml.create.XmlLevels;

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
public final class XmlSigner {
    private final Packaging packaging;
    private final RevocationSupply revocation;
    private final RandomGenerator random;
    private final @Nullable TimeStampAuthority authority;

    private XmlSigner(
            Packaging packaging,
            RevocationSupply revocation,
            RandomGenerator random,
            @Nullable TimeStampAuthority authority) {
        this.packaging = packaging;
        this.revocation = revocation;
        this.random = random;
        this.authority = authority;
    }

    /** A signer for signatures within the document that is signed. */
    public static XmlSigner create() {
        return new XmlSigner(Packaging.enveloped(), RevocationSupply.NONE, new SecureRandom(), null);
    }

    /** The same for signatures around what is signed. */
    public XmlSigner enveloping() {
        return new XmlSigner(Packaging.enveloping(), revocation, random, authority);
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
        return new XmlSigner(Packaging.detached(uri), revocation, random, authority);
    }

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public XmlSigner withTimeStamps(TimeStampAuthority stamps) {
        return new XmlSigner(packaging, revocation, random, Objects.requireNonNull(stamps, "stamps"));
    }

    /** The same with these random numbers for nonces. */
    public XmlSigner withRandom(RandomGenerator numbers) {
        return new XmlSigner(packaging, revocation, Objects.requireNonNull(numbers, "numbers"), authority);
    }

    /** The same with revocation data for level B-LT, as {@link PdfSigner#withRevocationData}. */
    public XmlSigner withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return supplied(revocation.withData(crls, ocspResponses));
    }

    /** The same fetching the revocation data that was not given, as {@link PdfSigner#withRevocationSource}. */
    public XmlSigner withRevocationSource(RevocationSource source) {
        return supplied(revocation.withSource(Objects.requireNonNull(source, "source")));
    }

    /** The same with further certificates for the file, such as roots and authorities, at level B-LT. */
    public XmlSigner withCertificates(Collection<X509Certificate> certificates) {
        return supplied(revocation.withCertificates(certificates));
    }

    private XmlSigner supplied(RevocationSupply supply) {
        return new XmlSigner(packaging, supply, random, authority);
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
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature is prepared for a certificate");
        }
        XmlCreation creation = creation();
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

    private XmlCreation creation() {
        TimeStampAuthority given = authority;
        return new XmlCreation(
                packaging, new XmlLevels(given == null ? null : new TimeStamps(given, random), revocation::about));
    }
}
