package vn.govmail.signing;

import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.pdf.PdfVerifier;
import vn.govmail.signing.trust.Fetcher;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.trust.RevocationEvidence;
import vn.govmail.signing.trust.TrustSettings;

/**
 * Judges the signatures of files: at present PDF (ISO 32000-1, 12.8) with {@code adbe.pkcs7.detached} and
 * {@code ETSI.CAdES.detached}.
 *
 * <ul>
 *   <li><b>Changes after signing.</b> Only a signature that covers the whole file can be VALID. A file that goes on after
 *       the signed bytes is INVALID under {@code OFFICIAL_DOCUMENT} and INDETERMINATE under the other policies, and INVALID
 *       under each where the number of pages differs; where the rest is vouched for by a later VALID signature over the
 *       whole file, the earlier one is INDETERMINATE. Which changes are harmless is not judged yet.
 *   <li><b>Overall.</b> Under every policy the worst signature decides; that the unit's own signature decides under
 *       {@code OFFICIAL_DOCUMENT} is not built in yet. A document time stamp alone does not make a file signed.
 *   <li><b>Trust.</b> A certification path (RFC 5280) by BouncyCastle's validation, not by that of the host's Java, so the
 *       host's {@code java.security} settings neither weaken nor widen it. Judged at the validation time of the request: a
 *       certificate that has run out since signing makes the result INDETERMINATE, since time stamps are not evaluated yet.
 *   <li><b>Revocation.</b> Checked only for those certificates of the path whose issuer has a list among
 *       {@link #withCrls}; without lists nothing is known of revocation and {@code TRUSTED} does not speak of it.
 *   <li><b>Cryptography.</b> Digests of the signed bytes by the provider {@code SUN} of the Java platform, asked for by name;
 *       all else, and digests where that provider is absent, by BouncyCastle, which is never registered. The order of
 *       providers that a host configures changes nothing.
 *   <li><b>Work.</b> Parsing, searching and hashing are counted; a file that asks for more than some gigabyte of it is
 *       INDETERMINATE with LIMIT_EXCEEDED ({@code pdfReadings}, {@code pdfPasses}).
 *   <li><b>Memory.</b> Of a file above 4 MiB only the pages read last are kept, so the content must not change while it is
 *       judged, as {@link Content} demands.
 *   <li><b>Time.</b> The signing time is the signer's claim; more than five minutes after the validation time it is
 *       {@link Reason#SIGNING_TIME_FUTURE}.
 * </ul>
 *
 * <p>Immutable, thread-safe, without clock and network.
 */
public final class Signatures implements SignatureVerifier {
    private final TrustSettings trust;
    private final PdfVerifier pdf;

    private Signatures(TrustSettings trust) {
        this.trust = trust;
        this.pdf = new PdfVerifier(new PathValidator(trust));
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
        return new Signatures(trust.withEvidence(RevocationEvidence.of(crls, ocspResponses)));
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

    /** PDF alone, for now. */
    @Override
    public boolean verifies(Format format) {
        return format == Format.PDF;
    }

    /** Judges a file; one of another format than {@link #verifies} is INDETERMINATE with FORM_NOT_SUPPORTED. */
    @Override
    public SignatureReport verify(Content content, Format format, VerificationRequest request) {
        if (!verifies(format)) {
            return SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.FORM_NOT_SUPPORTED), request);
        }
        return pdf.verify(content, request);
    }

    @Override
    public String toString() {
        return "Signatures[" + trust.anchors().size() + " anchors]";
    }
}
