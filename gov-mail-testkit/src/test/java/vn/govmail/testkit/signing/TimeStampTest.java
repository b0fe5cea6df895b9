package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Format;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.ProofOfExistence;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStamper;

/** What time stamps and other proofs of existence are worth. */
class TimeStampTest {
    private static final TestPki PKI = TestPki.create("Thời gian");
    private static final SigningIdentity TSA = PKI.issueTimeStamping("Dấu thời gian");
    private static final TimeStamper STAMPER = TimeStamper.of(TSA);
    private static final Instant STAMPED_AT = SIGNED_AT.plusSeconds(30);
    private static final SigningIdentity SEAL = PKI.issueSeal("Sở Nội vụ", "UBND tỉnh");
    private static final Signatures TRUSTING = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));

    @Test
    void trustedStampGivesTheBestTime() {
        SignatureResult result = only(verify(TRUSTING, stamped(SEAL, STAMPER, STAMPED_AT)));
        assertThat(result.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(result.bestTime()).contains(STAMPED_AT);
        assertThat(result.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void stampOfAStrangerProvesNothingAndBreaksNothing() {
        TimeStamper stranger = TimeStamper.of(TestPki.create("Thời gian").issueTimeStamping("Dấu thời gian"));
        SignatureResult result = only(verify(TRUSTING, stamped(SEAL, stranger, STAMPED_AT)));
        assertThat(result.timeSource()).isEqualTo(TimeSource.RFC3161_UNTRUSTED);
        assertThat(result.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void stampsMayHaveAnchorsOfTheirOwn() {
        TestPki stampers = TestPki.create("Dịch vụ dấu thời gian");
        PdfFile file = stamped(SEAL, TimeStamper.of(stampers.issueTimeStamping("TSA")), STAMPED_AT);
        Signatures both = TRUSTING.trustingTimeStampsOf(TrustAnchors.of(List.of(stampers.root())));
        assertThat(only(verify(both, file)).timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(only(verify(both, stamped(SEAL, STAMPER, STAMPED_AT))).timeSource())
                .isEqualTo(TimeSource.RFC3161_UNTRUSTED);
    }

    @Test
    void whoMayNotStampProvesNothing() {
        SignatureResult result = only(verify(TRUSTING, stamped(SEAL, TimeStamper.of(SEAL), STAMPED_AT)));
        assertThat(result.timeSource()).isEqualTo(TimeSource.RFC3161_UNTRUSTED);
    }

    @Test
    void stampOverSomethingElseIsAFault() {
        // the same signer signs something else with the very token of the first signature
        PdfFile file = LETTER.signedWith(
                "ETSI.CAdES.detached",
                SIGNED_AT,
                covered -> Tokens.moved(
                        Cms.at(SIGNED_AT, SEAL).stampedBy(STAMPER, STAMPED_AT).sign(new byte[] {1}),
                        Cms.at(SIGNED_AT, SEAL).sign(covered)));
        SignatureResult result = only(verify(TRUSTING, file));
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.reasons()).containsExactly(Reason.TIMESTAMP_NOT_COVERING);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void stampLongBeforeTheClaimedTimeIsOutOfOrder() {
        SignatureResult result = only(verify(TRUSTING, stamped(SEAL, STAMPER, SIGNED_AT.minusSeconds(3_600))));
        assertThat(result.reasons()).containsExactly(Reason.TIMESTAMP_ORDER);
    }

    @Test
    void stampOfTheFutureIsOutOfOrder() {
        SignatureResult result = only(verify(TRUSTING, stamped(SEAL, STAMPER, NOW.plusSeconds(3_600))));
        assertThat(result.reasons()).containsExactly(Reason.TIMESTAMP_ORDER);
        assertThat(result.timeSource()).isNotEqualTo(TimeSource.RFC3161_TRUSTED);
    }

    @Test
    void certificateThatExpiredAfterTheStampIsFine() {
        SigningIdentity expired = PKI.issueSeal(
                "Sở Xây dựng", "UBND", Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"));
        Instant then = Instant.parse("2023-06-01T00:00:00Z");
        PdfFile inTime = LETTER.signedWith(
                "adbe.pkcs7.detached", then, Cms.at(then, expired).stampedBy(STAMPER, then)::sign);
        assertThat(only(verify(TRUSTING, inTime)).verdict()).isEqualTo(Verdict.VALID);
        PdfFile unstamped = LETTER.signedWith("adbe.pkcs7.detached", then, Cms.at(then, expired)::sign);
        assertThat(only(verify(TRUSTING, unstamped)).reasons()).containsExactly(Reason.CERT_EXPIRED);
        Instant tooLate = Instant.parse("2024-06-01T00:00:00Z");
        PdfFile late = LETTER.signedWith(
                "adbe.pkcs7.detached", then, Cms.at(then, expired).stampedBy(STAMPER, tooLate)::sign);
        assertThat(only(verify(TRUSTING, late)).trust()).isEqualTo(Trust.EXPIRED);
    }

    @Test
    void revocationAfterTheStampIsFineAndBeforeItIsNot() {
        PdfFile file = stamped(SEAL, STAMPER, STAMPED_AT);
        assertThat(only(verify(revokedSince(STAMPED_AT.plusSeconds(1)), file)).trust())
                .isEqualTo(Trust.TRUSTED);
        assertThat(only(verify(revokedSince(STAMPED_AT.minusSeconds(1)), file)).trust())
                .isEqualTo(Trust.REVOKED);
    }

    @Test
    void expiredStamperProvesNothingUnlessALaterStampCoversIt() {
        Instant then = Instant.parse("2022-06-01T00:00:00Z");
        TimeStamper old = TimeStamper.of(PKI.identity("TSA cũ", "CA")
                .forTimeStamping()
                .withValidity(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"))
                .issue());
        SigningIdentity seal = PKI.issueSeal(
                "Sở Công Thương", "UBND", Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"));
        PdfFile alone = LETTER.signedWith(
                "adbe.pkcs7.detached", then, Cms.at(then, seal).stampedBy(old, then)::sign);
        SignatureResult open = only(verify(TRUSTING, alone));
        assertThat(open.timeSource()).isEqualTo(TimeSource.RFC3161_UNTRUSTED);
        assertThat(open.trust()).isEqualTo(Trust.EXPIRED);
        Instant renewed = Instant.parse("2022-12-01T00:00:00Z");
        PdfFile archived = alone.signedWith("ETSI.RFC3161", renewed, covered -> STAMPER.stamp(covered, renewed));
        SignatureResult kept = verify(TRUSTING, archived).signatures().get(0);
        assertThat(kept.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(kept.bestTime()).contains(then);
        assertThat(kept.trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void documentTimeStampIsAResultOfItsOwn() {
        PdfFile file = LETTER.signedBy(SEAL, SIGNED_AT)
                .signedWith("ETSI.RFC3161", STAMPED_AT, covered -> STAMPER.stamp(covered, STAMPED_AT));
        SignatureReport report = verify(TRUSTING, file);
        SignatureResult stamp = report.signatures().get(1);
        assertThat(stamp.standing()).isEqualTo(Standing.TIME_STAMP);
        assertThat(stamp.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(stamp.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(stamp.bestTime()).contains(STAMPED_AT);
        assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
    }

    @Test
    void documentTimeStampOverOtherBytesIsBroken() {
        PdfFile file = LETTER.signedBy(SEAL, SIGNED_AT)
                .signedWith("ETSI.RFC3161", STAMPED_AT, covered -> STAMPER.stamp(new byte[] {1}, STAMPED_AT));
        SignatureReport report = verify(TRUSTING, file);
        SignatureResult stamp = report.signatures().get(1);
        assertThat(stamp.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(stamp.reasons()).contains(Reason.TIMESTAMP_NOT_COVERING);
        assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.CLAIMED);
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void fileWithATimeStampAloneIsUnsigned() {
        PdfFile file = LETTER.signedWith("ETSI.RFC3161", STAMPED_AT, covered -> STAMPER.stamp(covered, STAMPED_AT));
        SignatureReport report = verify(TRUSTING, file);
        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(report.signatures())
                .singleElement()
                .satisfies(s -> assertThat(s.standing()).isEqualTo(Standing.TIME_STAMP));
    }

    @Test
    void callersProofOfExistenceCountsForExactlyThisFile() {
        SigningIdentity expired = PKI.issueSeal(
                "Sở Tài chính", "UBND", Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"));
        Instant then = Instant.parse("2023-01-01T00:00:00Z");
        PdfFile file = LETTER.signedBy(expired, then);
        ProofOfExistence register =
                new ProofOfExistence(file.content().sha256(), then.plusSeconds(60), "sổ văn bản đến");
        SignatureResult proved = only(TRUSTING.verify(
                file.content(),
                Format.PDF,
                SigningFixtures.request(VerificationPolicy.GENERAL).provenBy(List.of(register))));
        assertThat(proved.verdict()).isEqualTo(Verdict.VALID);
        assertThat(proved.timeSource()).isEqualTo(TimeSource.CALLER);
        ProofOfExistence ofAnother = new ProofOfExistence(LETTER.content().sha256(), then, "sổ văn bản đến");
        SignatureResult open = only(TRUSTING.verify(
                file.content(),
                Format.PDF,
                SigningFixtures.request(VerificationPolicy.GENERAL).provenBy(List.of(ofAnother))));
        assertThat(open.trust()).isEqualTo(Trust.EXPIRED);
    }

    @Test
    void sha1OfTheTimeBeforeItWasBrokenIsFineWhenProved() {
        TestPki old = PKI;
        Instant then = Instant.parse("2016-05-01T00:00:00Z");
        SigningIdentity seal = old.issueSeal("Sở Y tế", "UBND", then.minus(Duration.ofDays(30)), NOW);
        PdfFile file =
                LETTER.signedWith("adbe.pkcs7.sha1", then, covered -> SigningFixtures.overSha1(covered, seal, then));
        SignatureResult weak = only(verify(TRUSTING.trustingTimeStampsOf(TrustAnchors.none()), file));
        assertThat(weak.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(weak.reasons()).containsExactly(Reason.WEAK_ALGORITHM);
        ProofOfExistence register = new ProofOfExistence(file.content().sha256(), then.plusSeconds(60), "lưu trữ");
        // the authority itself is younger than that: trust is left out on purpose
        SignatureResult proved = only(TRUSTING.verify(
                file.content(),
                Format.PDF,
                SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY).provenBy(List.of(register))));
        assertThat(proved.reasons()).isEmpty();
        assertThat(proved.verdict()).isEqualTo(Verdict.VALID);
    }

    /** Moves what was added to one signature to another. */
    private static final class Tokens {
        static byte[] moved(byte[] from, byte[] to) {
            try {
                CMSSignedData target = new CMSSignedData(to);
                SignerInformation stamped =
                        new CMSSignedData(from).getSignerInfos().iterator().next();
                SignerInformation changed = SignerInformation.replaceUnsignedAttributes(
                        target.getSignerInfos().iterator().next(), stamped.getUnsignedAttributes());
                return CMSSignedData.replaceSigners(target, new SignerInformationStore(changed))
                        .getEncoded("DER");
            } catch (CMSException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Signatures revokedSince(Instant since) {
        X509Certificate seal = SEAL.certificate();
        return TRUSTING.withRevocationData(
                List.of(PKI.issuingAuthority()
                        .crl(NOW.minusSeconds(60))
                        .revoking(seal, since, CRLReason.KEY_COMPROMISE)
                        .encoded()),
                List.of());
    }

    private static PdfFile stamped(SigningIdentity signer, TimeStamper stamper, Instant at) {
        return LETTER.signedWith(
                "ETSI.CAdES.detached", SIGNED_AT, Cms.at(SIGNED_AT, signer).stampedBy(stamper, at)::sign);
    }

    private static SignatureReport verify(Signatures verifier, PdfFile file) {
        return SigningFixtures.verify(verifier, file, VerificationPolicy.GENERAL);
    }

    private static SignatureResult only(SignatureReport report) {
        assertThat(report.signatures()).hasSize(1);
        return report.signatures().get(0);
    }
}
