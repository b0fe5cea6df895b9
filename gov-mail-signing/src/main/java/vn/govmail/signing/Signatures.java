package vn.govmail.signing;

import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.asic.AsicVerifier;
import vn.govmail.signing.asic.ContainerFiles;
import vn.govmail.signing.odf.OdfVerifier;
import vn.govmail.signing.ooxml.OoxmlVerifier;
import vn.govmail.signing.pdf.PdfVerifier;
import vn.govmail.signing.signeddata.MessageVerifier;
import vn.govmail.signing.signeddata.SignedDataVerifier;
import vn.govmail.signing.trust.Fetcher;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.trust.RevocationEvidence;
import vn.govmail.signing.trust.TrustSettings;
import vn.govmail.signing.xades.XadesVerifier;

/**
 * Judges the signatures of files: CMS signed data (RFC 5652; ETSI EN 319 122-1), S/MIME messages (RFC 8551), XML (XML Signature 1.1; ETSI EN
 * 319 132-1), Office Open XML (ISO/IEC 29500-2), OpenDocument (ODF 1.3, part 2), containers (ETSI EN 319 162-1), and PDF (ISO 32000-1, 12.8;
 * ETSI EN 319 142-1) with {@code adbe.pkcs7.detached}, {@code ETSI.CAdES.detached}, document time stamps {@code ETSI.RFC3161}, and the old forms {@code adbe.pkcs7.sha1} and
 * {@code adbe.x509.rsa_sha1}, which are verified and weak.
 *
 * <ul>
 *   <li><b>Changes after signing.</b> Every revision is compared with the one before it, object by object; what no rule allows
 *       counts against the signature. {@code changes()} of a result tells what was changed.
 *   <li><b>Overall.</b> Under {@code OFFICIAL_DOCUMENT} the signature of the sending unit decides, where the request knows the
 *       unit's certificates and one of them signed: no other signature makes it or unmakes it, and after it only validation
 *       data and further signatures may be added. Otherwise the worst signature decides. A document time stamp counts only
 *       where it is broken, and alone does not make a file signed.
 *   <li><b>Trust.</b> A certification path (RFC 5280) by BouncyCastle's validation, not by that of the host's Java, so the
 *       host's {@code java.security} settings neither weaken nor widen it.
 *   <li><b>Time.</b> Certificates, revocation and algorithms are judged at the earliest time that a trusted time stamp (RFC 3161)
 *       or the caller's {@code ProofOfExistence} proves for the signature, else at the validation time; each older time stamp
 *       at the time that the next one proves. The signing time is the signer's claim; more than five minutes after the
 *       validation time it is {@link Reason#SIGNING_TIME_FUTURE}.
 *   <li><b>Revocation.</b> Lists and OCSP responses from the file, from {@link #withRevocationData} and from
 *       {@link #fetchingFrom}. Where nothing speaks of a certificate the answer is {@code NOT_CHECKED} and {@code TRUSTED} does
 *       not speak of revocation, unless {@link #requiringRevocation} or a source demands it; data of the caller's that speak of
 *       an issuer and prove nothing are {@code REVOCATION_UNKNOWN} in any case. Lists of changes (delta lists) are not read.
 *   <li><b>Cryptography.</b> By the providers {@code SUN}, {@code SunRsaSign} and {@code SunEC} of the Java platform, asked for by
 *       name; what they lack, and all where they are absent, by BouncyCastle, which is never registered. The order of
 *       providers that a host configures changes nothing. How long algorithms are relied on stands in a table with dates.
 *   <li><b>Work.</b> Parsing, searching and hashing are counted; a file that asks for more than some gigabyte of it is
 *       INDETERMINATE with LIMIT_EXCEEDED ({@code pdfReadings}, {@code pdfPasses}, {@code pdfParsing}). So is one whose signatures, tokens,
 *       certificates and lists together ask for more than about a second's worth of cryptography ({@code signatureWork}). RSA keys of more
 *       than 16,384 bits, or with an exponent of more than 64, are not used at all.
 *   <li><b>Memory.</b> Of a file above 4 MiB only the pages read last are kept, so the content must not change while it is
 *       judged, as {@link Content} demands.
 *   <li><b>What is remembered.</b> One instance, shared, keeps up to 256 certification paths that it found valid, byte for byte, and
 *       whose key signed each list that the caller gave. Times, revocation, usages and algorithms are looked at for each
 *       file and refusals are not kept, so that what was judged before changes no answer. Only a file at the very limit of what
 *       one may cost can be judged where it was LIMIT_EXCEEDED before. Each {@code with…} begins anew.
 * </ul>
 *
 * <p>Immutable, thread-safe, without clock, and without network unless the caller gives a source.
 */
public final class Signatures implements SignatureVerifier {
    private final TrustSettings trust;
    private final PdfVerifier pdf;
    private final SignedDataVerifier signedData;
    private final MessageVerifier messages;
    private final OoxmlVerifier office;
    private final AsicVerifier containers;
    private final OdfVerifier openDocuments;
    private final XadesVerifier xml;

    private Signatures(TrustSettings trust) {
        this.trust = trust;
        PathValidator paths = new PathValidator(trust);
        this.pdf = new PdfVerifier(paths);
        this.signedData = new SignedDataVerifier(paths);
        this.messages = new MessageVerifier(paths);
        this.office = new OoxmlVerifier(paths);
        this.containers = new AsicVerifier(paths);
        this.openDocuments = new OdfVerifier(paths);
        this.xml = new XadesVerifier(paths);
    }

    /** A verifier that trusts these anchors, for signers and time stamps alike, and has no revocation data. */
    public static Signatures trusting(TrustAnchors anchors) {
        return new Signatures(TrustSettings.trusting(anchors.certificates()));
    }

    /** The same with these anchors for time-stamping authorities in place of those for signers. */
    public Signatures trustingTimeStampsOf(TrustAnchors anchors) {
        return new Signatures(trust.withTimeStampAnchors(anchors.certificates()));
    }

    /**
     * The same with further certificates, such as those of issuing authorities that a file leaves out. They help to find a path
     * and are trusted for nothing.
     */
    public Signatures withCertificates(Collection<X509Certificate> certificates) {
        return new Signatures(trust.withCertificates(List.copyOf(certificates)));
    }

    /** The same with these revocation lists in place of all revocation data given earlier. */
    public Signatures withCrls(Collection<X509CRL> crls) {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CRL crl : crls) {
            try {
                encoded.add(crl.getEncoded());
            } catch (CRLException e) {
                throw new IllegalArgumentException("a list that has no encoding", e);
            }
        }
        return withRevocationData(encoded, List.of());
    }

    /**
     * The same with this revocation data in place of all given earlier. Lists are kept as they are and searched in place, so that
     * one of many megabytes costs no more than its bytes; what cannot be read is left out.
     *
     * @param crls revocation lists in DER (RFC 5280, section 5)
     * @param ocspResponses OCSP responses in DER (RFC 6960, section 4.2)
     */
    public Signatures withRevocationData(Collection<byte[]> crls, Collection<byte[]> ocspResponses) {
        return new Signatures(trust.withEvidence(RevocationEvidence.given(crls, ocspResponses)));
    }

    /**
     * The same with a way to fetch revocation data that is neither given nor in the file. Revocation is then demanded: what the
     * source does not answer is {@code REVOCATION_UNKNOWN}.
     */
    public Signatures fetchingFrom(RevocationSource source) {
        return new Signatures(trust.withFetcher(new SourceFetcher(Objects.requireNonNull(source, "source"))));
    }

    /** The same, where a certificate of whose revocation nothing is known counts as {@code REVOCATION_UNKNOWN}. */
    public Signatures requiringRevocation() {
        return new Signatures(trust.demandingRevocation());
    }

    /**
     * The same with a list of the authorities whose certificates are accepted under {@code OFFICIAL_DOCUMENT}: one of them has to be
     * on the signer's path, else {@link Reason#ISSUER_NOT_ALLOWED}. They are not trusted by being named here.
     */
    public Signatures allowingIssuers(Collection<X509Certificate> authorities) {
        return new Signatures(trust.withIssuers(Set.copyOf(authorities)));
    }

    record SourceFetcher(RevocationSource source) implements Fetcher {
        @Override
        public Optional<byte[]> crl(URI location) {
            return source.crl(location);
        }

        @Override
        public Optional<byte[]> ocsp(URI responder, byte[] request) {
            return source.ocsp(responder, request);
        }
    }

    @Override
    public String name() {
        return BuildVersion.NAME;
    }

    @Override
    public String version() {
        return BuildVersion.VERSION;
    }

    /** PDF, CMS, messages, Office Open XML, OpenDocument, XML and containers of signed files. */
    @Override
    public boolean verifies(Format format) {
        return switch (format) {
            case PDF, CMS, MESSAGE, DOCX, XLSX, PPTX, ODT, ODS, ODP, XML, ASIC -> true;
            default -> false;
        };
    }

    /** Judges a file; one of another format than {@link #verifies} is INDETERMINATE with FORM_NOT_SUPPORTED. */
    @Override
    public SignatureReport verify(Content content, Format format, VerificationRequest request) {
        return switch (format) {
            case PDF -> pdf.verify(content, request);
            case CMS -> signedData.verify(content, request);
            case ASIC -> containers.verify(content, request);
            case ODT, ODS, ODP -> openDocuments.verify(content, request);
            case MESSAGE -> messages.verify(content, request);
            case DOCX, XLSX, PPTX -> office.verify(content, request);
            case XML -> xml.verify(content, request);
            default ->
                SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.FORM_NOT_SUPPORTED), request);
        };
    }

    /** The content of CMS signed data that hold it (RFC 5652, section 5.2). */
    @Override
    public Optional<Content> contentWithin(Content content, Format format) {
        return format == Format.CMS ? SignedDataVerifier.contentWithin(content) : Optional.empty();
    }

    /** The files of a container of signed files, as ASiC-S and ASiC-E have them. */
    @Override
    public Optional<ArchiveContents> filesWithin(Content content, Format format, Limits limits) {
        return format == Format.ASIC ? Optional.of(ContainerFiles.of(content, limits)) : Optional.empty();
    }

    @Override
    public Map<String, SignatureReport> verifyWithin(Content content, Format format, VerificationRequest request) {
        return format == Format.ASIC ? containers.verifyFiles(content, request) : Map.of();
    }

    @Override
    public String toString() {
        return "Signatures[" + trust.anchors().size() + " anchors]";
    }
}
