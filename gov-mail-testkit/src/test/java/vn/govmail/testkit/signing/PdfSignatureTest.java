package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.VERIFIER;
import static vn.govmail.testkit.signing.SigningFixtures.general;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class PdfSignatureTest {

    @ParameterizedTest
    @EnumSource(VerificationPolicy.class)
    void letterSealedByATrustedAgencyIsValid(VerificationPolicy policy) {
        SignatureReport report = SigningFixtures.verify(VERIFIER, SIGNED, policy);
        assertThat(report.signatures()).hasSize(1);
        SignatureResult seal = report.signatures().get(0);
        assertThat(seal.reasons()).isEmpty();
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(seal.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(seal.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(seal.modification()).isEqualTo(Modification.NONE);
        assertThat(seal.trust())
                .isEqualTo(policy == VerificationPolicy.INTEGRITY_ONLY ? Trust.NOT_CHECKED : Trust.TRUSTED);
        assertThat(seal.timeSource()).isEqualTo(TimeSource.CLAIMED);
        assertThat(seal.bestTime()).contains(SIGNED_AT);
        assertThat(seal.signer()).contains("CN=Sở Thông tin và Truyền thông,O=UBND tỉnh Đắk Nông,C=VN");
        assertThat(seal.certificate().orElseThrow().getSerialNumber())
                .isEqualTo(SEAL.certificate().getSerialNumber());
        assertThat(seal.algorithm()).contains("SHA256withRSA");
    }

    @Test
    void compressedObjectsAndEllipticCurvesAreVerifiedToo() {
        SigningIdentity curve =
                PKI.identity("Sở Y tế", "UBND tỉnh").withKey(KeyKind.EC_P256).issue();
        PdfFile signed = LETTER.withCompressedObjects().signedBy(curve, SIGNED_AT);
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void cadesFormIsVerified() {
        PdfFile signed = LETTER.signedWith("ETSI.CAdES.detached", SIGNED_AT, Cms.at(SIGNED_AT, SEAL)::sign);
        assertThat(official(signed).signatures().get(0).reasons()).isEmpty();
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void unsignedFileIsUnsigned() {
        assertThat(official(LETTER).overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(official(Pdfs.sealedScan()).overall()).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void certificateThatNoAnchorVouchesForIsIndeterminate() {
        TestPki stranger = TestPki.create("gov-mail test");
        SignatureReport report =
                official(LETTER.signedBy(stranger.issueSeal("Sở Thông tin và Truyền thông", "UBND"), SIGNED_AT));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(report.signatures().get(0).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
    }

    @Test
    void nobodyWasAskedAboutACertificateThatTheCallerTrustsItself() {
        SigningIdentity own = TestPki.selfSigned("Sở", "UBND");
        Signatures trusting = Signatures.trusting(TrustAnchors.of(List.of(own.certificate())));
        for (Signatures verifier : List.of(trusting, trusting.requiringRevocation())) {
            SignatureReport report =
                    SigningFixtures.verify(verifier, LETTER.signedBy(own, SIGNED_AT), VerificationPolicy.GENERAL);
            assertThat(report.overall()).isEqualTo(Verdict.VALID);
            assertThat(report.signatures().get(0).revocation()).isEqualTo(RevocationStatus.NOT_CHECKED);
        }
    }

    @Test
    void selfSignedCertificateIsAnUntrustedRoot() {
        SignatureReport report = official(LETTER.signedBy(TestPki.selfSigned("Sở", "UBND"), SIGNED_AT));
        assertThat(report.signatures().get(0).reasons()).containsExactly(Reason.UNTRUSTED_ROOT);
    }

    @Test
    void withoutAnchorsNothingIsTrusted() {
        SignatureReport report = SigningFixtures.verify(
                Signatures.trusting(TrustAnchors.none()), SIGNED, VerificationPolicy.OFFICIAL_DOCUMENT);
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).reasons()).containsExactly(Reason.CHAIN_INCOMPLETE);
    }

    @Test
    void theCertificateItselfMayBeTheAnchor() {
        Signatures direct = Signatures.trusting(TrustAnchors.of(List.of(SEAL.certificate())));
        assertThat(SigningFixtures.verify(direct, SIGNED, VerificationPolicy.GENERAL)
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void expiredCertificateIsIndeterminate() {
        SigningIdentity expired = PKI.issueSeal(
                "Sở Nội vụ", "UBND", Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"));
        SignatureResult result = official(LETTER.signedBy(expired, Instant.parse("2023-01-01T00:00:00Z")))
                .signatures()
                .get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.trust()).isEqualTo(Trust.EXPIRED);
        assertThat(result.reasons()).containsExactly(Reason.CERT_EXPIRED);
    }

    @Test
    void certificateOfTomorrowIsNotYetValid() {
        SigningIdentity tomorrow =
                PKI.issueSeal("Sở Nội vụ", "UBND", NOW.plusSeconds(86_400), Instant.parse("2030-01-01T00:00:00Z"));
        SignatureResult result =
                official(LETTER.signedBy(tomorrow, SIGNED_AT)).signatures().get(0);
        assertThat(result.trust()).isEqualTo(Trust.NOT_YET_VALID);
        assertThat(result.reasons()).containsExactly(Reason.CERT_NOT_YET_VALID);
    }

    @Test
    void revokedCertificateIsIndeterminateOnceTheListIsGiven() {
        SigningIdentity lost = PKI.issueSeal("Sở Tư pháp", "UBND");
        PdfFile signed = LETTER.signedBy(lost, SIGNED_AT);
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
        Signatures informed = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())))
                .withCrls(List.of(PKI.revoking(Instant.parse("2026-10-01T00:00:00Z"), lost.certificate())));
        SignatureResult result = SigningFixtures.verify(informed, signed, VerificationPolicy.OFFICIAL_DOCUMENT)
                .signatures()
                .get(0);
        assertThat(result.trust()).isEqualTo(Trust.REVOKED);
        assertThat(result.reasons()).containsExactly(Reason.CERT_REVOKED);
        assertThat(SigningFixtures.verify(informed, SIGNED, VerificationPolicy.OFFICIAL_DOCUMENT)
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void listSignedBySomebodyElseProvesNothing() {
        Signatures misled = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())))
                .withCrls(List.of(TestPki.create("gov-mail test").revoking(Instant.parse("2026-10-01T00:00:00Z"))));
        SignatureResult result = SigningFixtures.verify(misled, SIGNED, VerificationPolicy.GENERAL)
                .signatures()
                .get(0);
        assertThat(result.reasons()).containsExactly(Reason.REVOCATION_UNAVAILABLE);
    }

    @Test
    void keyThatMayNotSignIsRefused() {
        SigningIdentity key = PKI.identity("Sở", "UBND").withoutSigningUsage().issue();
        assertThat(official(LETTER.signedBy(key, SIGNED_AT)).signatures().get(0).reasons())
                .containsExactly(Reason.KEY_USAGE);
    }

    @Test
    void shortKeyIsWeak() {
        SigningIdentity key =
                PKI.identity("Sở", "UBND").withKey(KeyKind.RSA_1024).issue();
        SignatureResult result =
                official(LETTER.signedBy(key, SIGNED_AT)).signatures().get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.reasons()).containsExactly(Reason.WEAK_KEY);
    }

    @Test
    void signatureOfTheFutureIsIndeterminate() {
        PdfFile signed = LETTER.signedBy(SEAL, NOW.plusSeconds(3_600));
        assertThat(official(signed).signatures().get(0).reasons()).containsExactly(Reason.SIGNING_TIME_FUTURE);
        assertThat(official(LETTER.signedBy(SEAL, NOW.plusSeconds(240))).overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void earlierSignatureUnderALaterOneIsValidAndTellsWhatFollowed() {
        PdfFile twice = LETTER.signedBy(PKI.issuePerson("Nguyễn Văn An", "Sở TTTT"), SIGNED_AT)
                .signedBy(SEAL, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(twice);
        assertThat(report.signatures())
                .extracting(SignatureResult::verdict)
                .containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::integrity)
                .containsExactly(Integrity.INTACT, Integrity.INTACT);
        assertThat(report.signatures())
                .extracting(SignatureResult::modification)
                .containsExactly(Modification.FORM_FILL, Modification.NONE);
        assertThat(report.signatures().get(0).changes()).anyMatch(change -> change.startsWith("SIGNATURE_ADDED"));
    }

    @Test
    void encryptedFileNeedsThePassword() {
        SignatureReport report = official(LETTER.encrypted("mật khẩu"));
        assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
        assertThat(report.reasons()).containsExactly(Reason.PASSWORD_REQUIRED);
    }

    @Test
    void fileEncryptedForCertificatesIsRefusedInWords() {
        PdfFile file = AttackedDocument.open()
                .object(
                        35,
                        "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128/CF<</DefaultCryptFilter<<"
                                + "/CFM/AESV2/Length 128/Recipients[<3003020101>]/EncryptMetadata true>>>>"
                                + "/StmF/DefaultCryptFilter/StrF/DefaultCryptFilter>>")
                .signature(AttackedDocument.SIGNATURE, AttackedDocument.DETACHED, AttackedDocument.MAKER)
                .end("/Root 1 0 R/Encrypt 35 0 R/ID[<00><00>]")
                .file();
        for (SignatureReport report : List.of(official(file), SigningFixtures.general(file))) {
            assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
            assertThat(report.reasons()).containsExactly(Reason.PASSWORD_REQUIRED);
        }
        assertThatThrownBy(() ->
                        SignerFixtures.sign(PdfSigner.create(), file, SigningFixtures.SEAL, SignerFixtures.REQUEST))
                .isInstanceOfSatisfying(
                        SigningException.class, e -> assertThat(e.problem()).isEqualTo(SigningProblem.FILE_ENCRYPTED));
    }

    @Test
    void fileEncryptedForEverybodyIsOpened() {
        assertThat(official(LETTER.encrypted("")).overall()).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void nothingAndRubbishAreUnreadable() {
        assertThat(general(Pdfs.ofBytes(new byte[0])).overall()).isEqualTo(Verdict.UNREADABLE);
        assertThat(general(Pdfs.ofBytes(new byte[5_000])).overall()).isEqualTo(Verdict.UNREADABLE);
        assertThat(general(SIGNED.truncatedTo(7)).overall()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void fileBeyondTheLimitIsIndeterminate() {
        Limits d = Limits.DEFAULT;
        Limits small = new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                d.textCharacters(),
                d.archiveEntries(),
                d.archiveExpandedBytes(),
                d.archiveRatio(),
                d.xmlDepth(),
                1_000,
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
        SignatureReport report = VERIFIER.verify(
                SIGNED.content(), Format.PDF, new VerificationRequest(VerificationPolicy.GENERAL, NOW, small));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.limitsHit()).containsExactly("pdfBytes");
    }

    @Test
    void otherFormatsAreNotSupported() {
        SignatureReport report =
                VERIFIER.verify(SIGNED.content(), Format.OLE2, SigningFixtures.request(VerificationPolicy.GENERAL));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.reasons()).containsExactly(Reason.FORM_NOT_SUPPORTED);
    }
}
