package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pki.IdentityRequest;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;

/** An authority with a live time-stamp server, keys of every kind, and all that signing and judging needs. */
final class SigningDesk implements AutoCloseable {
    /** DSS takes lists of certificates alone that say where lists are; nobody asks there. */
    private static final URI LISTS = URI.create("http://127.0.0.1:9/list.crl");

    private final TestPki pki = TestPki.createWithRootListAt("Interoperability", LISTS);
    private final SigningIdentity seal = identity("Sở Y tế").issue();
    private final Instant at;
    private final List<X509CRL> lists;
    private final TimeStampServer stamps;

    SigningDesk(Instant at) {
        this.at = at;
        this.lists = List.of(pki.revoking(at.minusSeconds(60)), pki.rootRevoking(at.minusSeconds(60)));
        this.stamps = TimeStampServer.start(
                identity("Dấu thời gian").forTimeStamping().issue(), Clock.fixed(at.plusSeconds(1), ZoneOffset.UTC));
    }

    SigningIdentity seal() {
        return seal;
    }

    SigningIdentity person() {
        return identity("Nguyễn Văn An").issue();
    }

    SigningIdentity seal(KeyKind kind) {
        return identity("Sở Nội vụ").withKey(kind).issue();
    }

    private IdentityRequest identity(String name) {
        return pki.identity(name, "UBND tỉnh Đắk Nông").withCrlAt(LISTS);
    }

    /** A signer with time stamps, lists and the root. */
    PdfSigner signer() {
        return PdfSigner.create()
                .withTimeStamps(authority())
                .withRevocationData(lists, List.of())
                .withCertificates(List.of(pki.root()));
    }

    byte[] sign(PdfSigner signer, byte[] pdf, SigningIdentity by, SignatureLevel level) throws SigningException {
        return sign(signer, pdf, JcaSigningKey.of(by.key(), by.chain()), level);
    }

    byte[] signWithPss(byte[] pdf, SignatureLevel level) throws SigningException {
        return sign(
                signer(),
                pdf,
                JcaSigningKey.of(seal.key(), seal.chain()).withScheme(SignatureScheme.RSA_PSS_SHA256),
                level);
    }

    private byte[] sign(PdfSigner signer, byte[] pdf, JcaSigningKey key, SignatureLevel level) throws SigningException {
        try {
            Path out = Files.createTempFile("signed", ".pdf");
            try {
                signer.sign(
                        Content.of(pdf),
                        key,
                        SigningRequest.at(at).withLevel(level).withReason("Ban hành"),
                        out);
                return Files.readAllBytes(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a signer of somebody else needs, in types of the platform. */
    Map<String, Object> equipment(SigningIdentity by) {
        UnaryOperator<byte[]> tsa = request -> {
            try {
                return authority().query(request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return Map.of(
                "key", by.key(),
                "chain", by.chain().stream().map(SigningDesk::der).toList(),
                "anchors", anchors(),
                "crls", lists(),
                "at", Date.from(at),
                "tsa", tsa);
    }

    List<byte[]> anchors() {
        return List.of(der(pki.root()));
    }

    List<byte[]> lists() {
        return lists.stream().map(SigningDesk::der).toList();
    }

    /** What gov-mail says of a file, with the root and the lists. */
    SignatureReport judged(byte[] pdf) {
        return Signatures.trusting(TrustAnchors.of(List.of(pki.root())))
                .withCrls(lists)
                .verify(
                        Content.of(pdf),
                        Format.PDF,
                        new VerificationRequest(VerificationPolicy.GENERAL, judgedAt(), Limits.DEFAULT));
    }

    Instant judgedAt() {
        return at.plusSeconds(60);
    }

    private HttpTimeStampAuthority authority() {
        return HttpTimeStampAuthority.at(stamps.uri());
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stamps.close();
    }
}
