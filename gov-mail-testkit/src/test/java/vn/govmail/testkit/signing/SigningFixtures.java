package vn.govmail.testkit.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** What the tests of signatures share: one authority, one seal, one signed letter. */
final class SigningFixtures {
    static final Instant SIGNED_AT = Instant.parse("2026-11-20T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final TestPki PKI = TestPki.create("gov-mail test");
    static final SigningIdentity SEAL = PKI.issueSeal("Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    static final PdfFile LETTER = Pdfs.letter().build();
    static final PdfFile SIGNED = LETTER.signedBy(SEAL, SIGNED_AT);
    static final Signatures VERIFIER = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));

    private SigningFixtures() {}

    /** What {@code adbe.pkcs7.sha1} has: a signature that holds the SHA-1 digest of what it covers. */
    static byte[] overSha1(byte[] covered) {
        return overSha1(covered, SEAL, SIGNED_AT);
    }

    static byte[] overSha1(byte[] covered, SigningIdentity signer, Instant at) {
        try {
            return Cms.at(at, signer)
                    .encapsulated()
                    .sign(MessageDigest.getInstance("SHA-1").digest(covered));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static SignatureReport official(PdfFile file) {
        return verify(VERIFIER, file, VerificationPolicy.OFFICIAL_DOCUMENT);
    }

    static SignatureReport general(PdfFile file) {
        return verify(VERIFIER, file, VerificationPolicy.GENERAL);
    }

    static SignatureReport integrity(byte[] bytes) {
        return VERIFIER.verify(Content.of(bytes), Format.PDF, request(VerificationPolicy.INTEGRITY_ONLY));
    }

    static SignatureReport verify(SignatureVerifier verifier, PdfFile file, VerificationPolicy policy) {
        return verifier.verify(file.content(), Format.PDF, request(policy));
    }

    static VerificationRequest request(VerificationPolicy policy) {
        return new VerificationRequest(policy, NOW, Limits.DEFAULT);
    }
}
