package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** What the regulation makes of who sends: khoản 4 Điều 9 binds agencies and their documents, and nobody else. */
class SenderOutcomeTest {
    private static final String K4 = "DN-12-2012.D9.K4";
    private static final byte[] UNSIGNED = document("108/SYT-VP").build().bytes();

    private static Letter carrying(Letter letter, byte[] file) {
        return letter.attach("cv.pdf", PDF, file);
    }

    @Test
    void agencysDocumentFromAFreeMailboxIsNotSent() {
        Assessment a = assess(carrying(Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế"), UNSIGNED));

        Judged.that(a, Outcome.TREATED_AS_NOT_SENT, "TREATED_AS_NOT_SENT").citing(K4);
        assertThat(a.replyAllowed()).isTrue();
    }

    @Test
    void scanAndSignatureDoNotChangeThat() {
        Letter gmail = Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế");

        Judged.that(
                assess(carrying(gmail, Pdfs.sealedScan().bytes())), Outcome.TREATED_AS_NOT_SENT, "TREATED_AS_NOT_SENT");
        Judged.that(assess(carrying(gmail, signed("1/SYT-VP"))), Outcome.TREATED_AS_NOT_SENT, "TREATED_AS_NOT_SENT");
        Judged.that(assess(gmail), Outcome.TREATED_AS_NOT_SENT, "TREATED_AS_NOT_SENT");
    }

    @Test
    void agencyIsKnownByTheDocumentsIssuerAndItsOwnNameTogether() {
        Judged.that(
                        assess(carrying(Intake.from(Intake.STRANGER, "Sở Y tế"), UNSIGNED)),
                        Outcome.TREATED_AS_NOT_SENT,
                        "TREATED_AS_NOT_SENT")
                .citing(K4);
    }

    @Test
    void officialsOwnLetterFromAFreeMailboxIsNoDocumentOfTheAgency() {
        Letter letter = Intake.from(Intake.STRANGER, "Khai");
        Circumstances official = Circumstances.NONE.withSenderRole(SenderRole.OFFICIAL);

        Judged.that(assess(letter, official), Outcome.NO_DOCUMENT);
        Judged.that(assess(carrying(letter, UNSIGNED), official), Outcome.TREATED_AS_NOT_SENT, "TREATED_AS_NOT_SENT");
    }

    @Test
    void citizensPetitionFromAFreeMailboxIsLawful() {
        Letter letter =
                Intake.from(Intake.CITIZEN, "Nguyễn Văn Bình").attach("don.docx", DOCX, LetterCorpus.petition());

        Judged.that(assess(letter), Outcome.NO_DOCUMENT).without("TREATED_AS_NOT_SENT");
    }

    @Test
    void agencysDocumentThatACitizenEnclosesIsInformation() {
        Assessment a = assess(carrying(Intake.from(Intake.CITIZEN, "Nguyễn Văn Bình"), UNSIGNED));

        Judged.that(a, Outcome.INFORMATION_ONLY).without("TREATED_AS_NOT_SENT").with("AGENCY_DOCUMENT_FROM_PUBLIC");
    }

    @Test
    void unknownSenderWithADocumentIsForAPerson() {
        Judged.that(
                        assess(carrying(Intake.from(Intake.STRANGER, "Văn thư"), UNSIGNED)),
                        Outcome.NEEDS_HUMAN_CHECK,
                        "SENDER_UNKNOWN",
                        "SENDER_ROLE_UNKNOWN")
                .without("TREATED_AS_NOT_SENT");
    }

    @Test
    void wordsLaidOverAScanDoNotMakeItALetterOfNobody() {
        Letter letter = carrying(
                Intake.from(Intake.STRANGER, "Văn thư"),
                Pdfs.scanWithTextLayer("vài chữ nhận dạng").bytes());

        assertThat(assess(letter).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void callersWordDecidesInWhichCapacitySomebodyWrites() {
        Letter letter = carrying(Intake.from(Intake.STRANGER, "Văn thư"), UNSIGNED);

        Judged.that(
                assess(letter, Circumstances.NONE.withSenderRole(SenderRole.AGENCY)),
                Outcome.TREATED_AS_NOT_SENT,
                "TREATED_AS_NOT_SENT");
        Judged.that(assess(letter, Circumstances.NONE.withSenderRole(SenderRole.PUBLIC)), Outcome.INFORMATION_ONLY);
        assertThat(assess(letter, Circumstances.NONE.withSenderRole(SenderRole.UNKNOWN))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void agencyOnTheCallersWordAloneOwnsNoSeal() {
        Letter letter = carrying(Intake.from(MailAddress.parse("x@moh.gov.vn"), "x"), signed("1/SYT-VP"));

        Judged.that(
                assess(letter, Circumstances.NONE.withSenderRole(SenderRole.AGENCY)),
                Outcome.NEEDS_HUMAN_CHECK,
                "SENDING_UNIT_UNKNOWN");
    }

    @Test
    void lookalikeDomainIsForAPersonAndGetsNoReply() {
        Assessment a =
                assess(carrying(Intake.from(MailAddress.parse("syt@daknong-gov.vn"), "Sở Y tế"), signed("1/SYT-VP")));

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SENDER_LOOKALIKE");
        assertThat(a.replyAllowed()).isFalse();
    }

    @Test
    void twoFromFieldsLeaveOpenWhoSentIt() {
        Letter letter = carrying(fromHealth().header("From", "b@gmail.com"), signed("1/SYT-VP"));
        Assessment a = assess(letter);

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SENDER_UNCLEAR", "HEADER_AMBIGUOUS");
        assertThat(a.replyAllowed()).isFalse();
        assertThat(assess(letter, Circumstances.NONE.withSenderRole(SenderRole.AGENCY))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void failedAuthenticationIsForAPersonEvenWithASignature() {
        Letter letter = carrying(
                Intake.unproved(Intake.HEALTH, "Sở Y tế")
                        .header("Authentication-Results", Intake.SERVER + "; dmarc=fail header.from=daknong.gov.vn"),
                signed("1/SYT-VP"));

        Judged.that(assess(letter), Outcome.NEEDS_HUMAN_CHECK, "SENDER_AUTHENTICATION_FAILED");
        assertThat(assess(letter).replyAllowed()).isFalse();
    }

    @Test
    void envelopeElsewhereIsForAPerson() {
        Letter letter = carrying(fromHealth().header("Return-Path", "<x@gmail.com>"), signed("1/SYT-VP"));

        Judged.that(assess(letter), Outcome.NEEDS_HUMAN_CHECK, "SENDER_FIELDS_DISAGREE");
    }

    @Test
    void machinesListsAndNullReturnPathsGetNoReply() {
        assertThat(assess(fromHealth()).replyAllowed()).isTrue();
        assertThat(assess(fromHealth().header("Auto-Submitted", "no")).replyAllowed())
                .isTrue();
        for (String[] field : new String[][] {
            {"Return-Path", "<>"},
            {"Return-Path", " < > "},
            {"Return-Path", "<> (bounce)"},
            {"Return-Path", "(bounce)<>"},
            {"Auto-Submitted", "auto-replied"},
            {"Auto-Submitted", "none"},
            {"Precedence", "Bulk"},
            {"List-Id", "<x.daknong.gov.vn>"},
            {"X-Auto-Response-Suppress", "All"}
        }) {
            assertThat(assess(fromHealth().header(field[0], field[1])).replyAllowed())
                    .as(field[0] + ": " + field[1])
                    .isFalse();
        }
    }

    @Test
    void forwardingThroughAStateMailboxDoesNotLaunderAFreeMailOriginal() {
        byte[] original = carrying(
                        Intake.from(Intake.CITIZEN, "Bình"), Pdfs.sealedScan().bytes())
                .bytes();
        byte[] scan = Pdfs.sealedScan().bytes();
        Letter letter = fromHealth().attach("goc.eml", "message/rfc822", original);
        byte[] plain = withPlainMessage(original);

        assertThat(assess(letter, Intake.confirmed(scan)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        Assessment a = Intake.MAIL.assess(plain, Intake.TIMES, Intake.confirmed(scan));
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("FORWARDED_MESSAGE");
    }

    @Test
    void deliveryReportDoesNotLaunderTheMessageItReturns() {
        byte[] scan = Pdfs.sealedScan().bytes();
        byte[] original = carrying(Intake.from(Intake.CITIZEN, "Bình"), scan).bytes();
        byte[] report = MessageText.of(fromHealth())
                .withBody(
                        "multipart/report; report-type=delivery-status; boundary=r",
                        "--r\r\n\r\nnot delivered\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n",
                        original,
                        "\r\n--r--\r\n");

        Assessment a = Intake.MAIL.assess(report, Intake.TIMES, Intake.confirmed(scan));
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(a.replyAllowed()).isFalse();
    }

    private static byte[] withPlainMessage(byte[] original) {
        return MessageText.of(fromHealth())
                .withBody(
                        "multipart/mixed; boundary=f",
                        "--f\r\n\r\nxin chuyển tiếp\r\n--f\r\nContent-Type: message/rfc822\r\n\r\n",
                        original,
                        "\r\n--f--\r\n");
    }
}
