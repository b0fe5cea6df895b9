package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import vn.govmail.fact.Limits;
import vn.govmail.signature.DetachedContent;
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

    byte[] sign(Signing signer, byte[] file, SigningIdentity by, SignatureLevel level) throws SigningException {
        return sign(signer, file, JcaSigningKey.of(by.key(), by.chain()), level);
    }

    /** Signs by the seal in another scheme than the usual one of its key. */
    byte[] sign(Signing signer, byte[] file, SignatureScheme scheme, SignatureLevel level) throws SigningException {
        return sign(signer, file, JcaSigningKey.of(seal.key(), seal.chain()).withScheme(scheme), level);
    }

    private byte[] sign(Signing signer, byte[] file, JcaSigningKey key, SignatureLevel level) throws SigningException {
        return signer.signed(file, key, SigningRequest.at(at).withLevel(level).withReason("Ban hành"));
    }

    /**
     * What a signer of somebody else needs, in types of the platform.
     *
     * @param form by the name that the other knows
     * @param name of the file that is to be signed
     */
    Map<String, Object> equipment(SigningIdentity by, String form, String name) {
        UnaryOperator<byte[]> tsa = request -> {
            try {
                return authority().query(request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return Map.of(
                "form", form,
                "name", name,
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

    X509Certificate root() {
        return pki.root();
    }

    List<X509CRL> revocationLists() {
        return lists;
    }

    /** What gov-mail says of a file, with the root and the lists. */
    SignatureReport judged(BothJudges.Judged judged) {
        VerificationRequest request = new VerificationRequest(VerificationPolicy.GENERAL, judgedAt(), Limits.DEFAULT);
        for (byte[] content : judged.detached().values()) {
            request = request.over(DetachedContent.of(Content.of(content)));
        }
        return Signatures.trusting(TrustAnchors.of(List.of(pki.root())))
                .withCrls(lists)
                .verify(Content.of(judged.file()), judged.format(), request);
    }

    Instant judgedAt() {
        return at.plusSeconds(60);
    }

    HttpTimeStampAuthority authority() {
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
