package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** What becomes of documents in signed messages, and of documents that a signature is wrapped around (Điều 9.2.a). */
class SignedMessageOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.a";
    private static final byte[] WORD = word("105/SYT-VP");

    private static byte[] word(String number) {
        return Docx.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number(number)
                .build()
                .bytes();
    }

    private static Letter wordWithin(SigningIdentity signer) {
        byte[] around = Cms.at(Intake.SIGNED, signer).encapsulated().sign(WORD);
        return fromHealth().attach("cv105.docx.p7m", "application/pkcs7-mime", around);
    }

    /** The letter as opaque S/MIME: its content within a signature. */
    private static byte[] opaque(Letter letter, SigningIdentity signer) {
        String whole = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        int content = whole.indexOf("MIME-Version");
        int start = whole.indexOf("Content-Type", content);
        byte[] signed = Cms.at(Intake.SIGNED, signer)
                .encapsulated()
                .sign(whole.substring(start).getBytes(StandardCharsets.ISO_8859_1));
        return (whole.substring(0, start)
                        + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(signed) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Assessment assessed(byte[] message) {
        return Intake.MAIL.assess(message, Intake.TIMES);
    }

    @Test
    void wordFileWithinTheUnitsSignatureIsEqualToPaper() {
        Assessment assessment = assess(wordWithin(HEALTH_SEAL));

        Judged.that(assessment, Outcome.LEGALLY_EQUIVALENT).byRoute(A).without("MESSAGE_SIGNATURE_NOT_VALID");
        assertThat(assessment.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("cv105.docx.p7m", "cv105.docx");
    }

    @Test
    void wordFileWithinASignatureThatIsBrokenSaysWhy() {
        byte[] around = Cms.at(Intake.SIGNED, HEALTH_SEAL).encapsulated().sign(WORD);
        around[around.length - 5] ^= 1;
        Assessment assessment = assess(fromHealth().attach("cv105.docx.p7m", "application/pkcs7-mime", around));

        Judged.that(assessment, Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_BROKEN");
        assertThat(assessment.documents()).hasSize(1);
    }

    @Test
    void wordFileWithinASignatureOfSomebodyElseIsForAPerson() {
        Judged.that(assess(wordWithin(Intake.FINANCE_SEAL)), Outcome.NEEDS_HUMAN_CHECK, "SIGNED_BY_ANOTHER_UNIT");
        Judged.that(assess(wordWithin(Intake.UNTRUSTED)), Outcome.NEEDS_HUMAN_CHECK, "SIGNATURE_NOT_PROVEN");
    }

    @Test
    void secretWithinASignatureIsSeen() {
        byte[] secret = Docx.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number("1/SYT-VP")
                .secrecy("MẬT")
                .build()
                .bytes();
        byte[] around = Cms.at(Intake.SIGNED, HEALTH_SEAL).encapsulated().sign(secret);

        assertThat(assess(fromHealth().attach("a.p7m", "application/octet-stream", around))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assessed(opaque(fromHealth().attach("a.docx", DOCX, secret), HEALTH_SEAL))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void documentsOfAnOpaqueMessageAreSignedByIt() {
        Assessment assessment = assessed(opaque(fromHealth().attach("cv105.docx", DOCX, WORD), HEALTH_SEAL));

        Judged.that(assessment, Outcome.LEGALLY_EQUIVALENT).byRoute(A).with("MESSAGE_SIGNED");
        assertThat(assessment.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("cv105.docx");
    }

    @Test
    void signedDocumentOfASignedMessageStandsOnItsOwnSignature() {
        byte[] beside = Cms.at(Intake.SIGNED, HEALTH_SEAL).sign(WORD);
        Letter letter = fromHealth()
                .attach("cv105.docx", DOCX, WORD)
                .attach("cv105.docx.p7s", "application/pkcs7-signature", beside);

        Judged.that(assess(letter.smimeSignedBy(HEALTH_SEAL)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
        Judged.that(assessed(opaque(letter, HEALTH_SEAL)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @Test
    void brokenSignatureOverTheMessageSaysWhyAndSignsNothing() {
        byte[] message = fromHealth()
                .attach("cv105.docx", DOCX, WORD)
                .smimeSignedBy(HEALTH_SEAL)
                .bytes();
        String changed = new String(message, StandardCharsets.ISO_8859_1).replaceFirst("cv105", "cv106");
        Assessment assessment = assessed(changed.getBytes(StandardCharsets.ISO_8859_1));

        Judged.that(assessment, Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING")
                .with("MESSAGE_SIGNATURE_NOT_VALID");
        assertThat(whyNotValid(assessment)).contains("HASH_MISMATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "'From: So <stc@daknong.gov.vn>', SENDER_MISMATCH",
        "'From: \"syt@daknong.gov.vn\" <stc@daknong.gov.vn>', SENDER_MISMATCH",
        "'From: syt@daknong.gov.vn, stc@daknong.gov.vn', MULTIPLE_FROM"
    })
    void tricksWithTheSenderAreNamed(String from, String reason) {
        byte[] message = fromHealth()
                .attach("cv105.docx", DOCX, WORD)
                .smimeSignedBy(HEALTH_SEAL)
                .bytes();
        String forged =
                new String(message, StandardCharsets.ISO_8859_1).replaceFirst("From: [^\r]*(\r\n [^\r]*)*", from);
        Assessment assessment = assessed(forged.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assessment.outcome()).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(whyNotValid(assessment)).contains(reason);
    }

    private static String whyNotValid(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.code().equals("MESSAGE_SIGNATURE_NOT_VALID"))
                .map(Finding::arguments)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    @Test
    void documentOutsideOfTheSignedPartIsUnsigned() {
        String signed = new String(
                fromHealth().body("Kính gửi").smimeSignedBy(HEALTH_SEAL).bytes(), StandardCharsets.ISO_8859_1);
        int start = signed.indexOf("Content-Type: multipart/signed");
        String message = signed.substring(0, start) + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                + signed.substring(start) + "\r\n--o\r\nContent-Type: " + DOCX + "; name=cv105.docx\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(WORD) + "\r\n--o--\r\n";

        Judged.that(
                        assessed(message.getBytes(StandardCharsets.ISO_8859_1)),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_MISSING")
                .with("MESSAGE_SIGNATURE_NOT_VALID", "MESSAGE_PARTS_UNSIGNED");
    }

    @Test
    void signedMessageThatCannotBeOpenedIsForAPerson() {
        byte[] whole = opaque(fromHealth().attach("cv105.docx", DOCX, WORD), HEALTH_SEAL);

        assertThat(assessed(Arrays.copyOf(whole, whole.length / 2)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void armouredSignaturesAreTaken() {
        String beside = armoured(Cms.at(Intake.SIGNED, HEALTH_SEAL).sign(WORD));
        String around =
                armoured(Cms.at(Intake.SIGNED, HEALTH_SEAL).encapsulated().sign(WORD));

        Judged.that(
                        assess(fromHealth()
                                .attach("cv105.docx", DOCX, WORD)
                                .attach("cv105.p7s", "text/plain", beside.getBytes(StandardCharsets.US_ASCII))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
        Judged.that(
                        assess(fromHealth()
                                .attach("cv105.docx.p7m", "text/plain", around.getBytes(StandardCharsets.US_ASCII))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    private static String armoured(byte[] cms) {
        return "-----BEGIN CMS-----\n" + Base64.getMimeEncoder().encodeToString(cms) + "\n-----END CMS-----\n";
    }
}
