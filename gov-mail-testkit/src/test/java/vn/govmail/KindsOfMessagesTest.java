package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.CITIZEN;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Kinds of messages at their edges: what a mark, a document beside it, or another sender makes of each. */
class KindsOfMessagesTest {
    private static final byte[] WORDS = "Kính gửi: Các sở, ban, ngành".getBytes(StandardCharsets.UTF_8);

    private static Outcome body(String type, String text) {
        return Intake.MAIL
                .assess(MessageText.of(fromHealth()).withBody(type, text), Intake.TIMES)
                .outcome();
    }

    private static String parts(String... parts) {
        return "--b\r\n" + String.join("\r\n--b\r\n", parts) + "\r\n--b--\r\n";
    }

    private static String report(String kind, String human, String... more) {
        StringBuilder all = new StringBuilder("Content-Type: text/plain; charset=utf-8\r\n\r\n" + human
                + "\r\n--b\r\nContent-Type: message/" + kind + "\r\n\r\nFinal-Recipient: rfc822; a@daknong.gov.vn\r\n");
        for (String each : more) {
            all.append("\r\n--b\r\n").append(each);
        }
        return parts(all.toString());
    }

    private static Outcome reported(String kind, String human, String... more) {
        return body("multipart/report; report-type=" + kind + "; boundary=b", report(kind, human, more));
    }

    @Test
    void aNoticeInHtmlIsReadForMarksToo() {
        assertThat(body("text/html; charset=utf-8", "<p>Mời họp giao ban</p>")).isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(body("text/html; charset=utf-8", "<p><b>TỐI MẬT</b></p><p>Kế hoạch</p>"))
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aNoticeWithAHeadingAsOfADocumentIsNoFile() {
        Assessment a = assess(fromHealth().body("SỞ Y TẾ\nSố: 12/SYT-VP\n\nThông báo nghỉ lễ"));
        assertThat(a.documents()).isEmpty();
        assertThat(a.outcome()).isEqualTo(Outcome.NO_DOCUMENT);
    }

    @Test
    void anAppointmentWithADocumentThatNobodySignedNeedsPaper() {
        Letter letter = fromHealth()
                .attach(
                        "hop.ics",
                        "text/calendar",
                        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8))
                .attach("cv.pdf", PDF, document("1/SYT-VP").build().bytes());
        assertThat(assess(letter).outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void anAppointmentInAnArchiveIsReadForMarks() {
        byte[] zip = Packed.zip(
                "hop.ics",
                "BEGIN:VCALENDAR\r\nSUMMARY:x\r\nTUYỆT MẬT\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(assess(fromHealth().attach("hop.zip", "application/zip", zip))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aFragmentOfACitizenIsForAPersonToo() {
        byte[] message = MessageText.of(Intake.from(CITIZEN, "Bình"))
                .withBody("message/partial; id=\"a@b\"; number=2; total=2", "x");
        assertThat(Intake.MAIL.assess(message, Intake.TIMES).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aReferenceBesideASignedDocumentStillLeavesSomethingUnread() {
        String reference = "Content-Type: message/external-body; access-type=URL; url=\"https://a.example/1\"\r\n\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        String text = "Content-Type: text/plain\r\n\r\nXin gui";
        assertThat(body("multipart/mixed; boundary=b", parts(text, reference))).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(body("multipart/mixed; boundary=b", parts(text, text))).isEqualTo(Outcome.NO_DOCUMENT);
    }

    @Test
    void aFragmentWithAMarkIsBlockedNotOnlyLookedAt() {
        String fragment = "Content-Type: message/partial; id=x; number=1; total=2\r\n\r\nSubject: y\r\n\r\nz";
        String marked = "Content-Type: text/plain; charset=utf-8\r\n\r\nTUYỆT MẬT";
        assertThat(body("multipart/mixed; boundary=b", parts(marked, fragment))).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    private static String letter(String words) {
        return "Content-Type: message/rfc822\r\n\r\nFrom: a@daknong.gov.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + words;
    }

    @Test
    void aDeliveryReportThatReturnsTheLetterIsReadWithIt() {
        assertThat(reported("delivery-status", "Không gửi được.", letter("Xin gửi")))
                .isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(reported("delivery-status", "Không gửi được.", letter("TUYỆT MẬT\r\n\r\nKế hoạch")))
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aDeliveryReportWithASecretSubjectIsBlocked() {
        String returned = "Content-Type: text/rfc822-headers; charset=utf-8\r\n\r\nSubject: x\r\n";
        assertThat(reported("delivery-status", "MẬT\r\n\r\nKế hoạch", returned)).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aReadReceiptIsNoDocumentAndIsNotAnswered() {
        assertThat(reported("disposition-notification", "Thư đã được mở.")).isEqualTo(Outcome.NO_DOCUMENT);
        byte[] message = MessageText.of(fromHealth())
                .withBody(
                        "multipart/report; report-type=disposition-notification; boundary=b",
                        report("disposition-notification", "Đã đọc"));
        assertThat(Intake.MAIL.assess(message, Intake.TIMES).replyAllowed()).isFalse();
        assertThat(reported("disposition-notification", "TỐI MẬT\r\n")).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void whatOutlookPacksIsReadForMarksAndPrograms() {
        byte[] secret = Packed.tnef("a.txt", "MẬT\n\nKế hoạch".getBytes(StandardCharsets.UTF_8), new byte[4]);
        assertThat(assess(fromHealth().attach("winmail.dat", "application/ms-tnef", secret))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] program = Packed.tnef("QD.pdf.exe", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1), new byte[4]);
        assertThat(Judged.codes(assess(fromHealth().attach("winmail.dat", "application/ms-tnef", program))))
                .contains("EXECUTABLE_ATTACHED");
    }

    @Test
    void whatOutlookPacksWithoutASignatureNeedsPaper() {
        byte[] file = document("1/SYT-VP").build().bytes();
        assertThat(assess(fromHealth()
                                .attach("winmail.dat", "application/ms-tnef", Packed.tnef("cv.pdf", file, new byte[4])))
                        .outcome())
                .isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void aPortfolioWithASecretFileIsBlockedThoughItsCoverIsHarmless() {
        PdfFile portfolio = document("1/SYT-VP")
                .build()
                .withFileAttached("a.pdf", Pdfs.letter().secrecy("MẬT").build().bytes())
                .withReplaced("/Type /Catalog", "/Collection<<>>");
        assertThat(assess(fromHealth().attach("bo.pdf", PDF, portfolio.bytes())).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void theFilesOfAPortfolioAreShownOneByOne() {
        PdfFile portfolio = document("1/SYT-VP")
                .build()
                .withFileAttached("a.pdf", signed("2/SYT-VP"))
                .withReplaced("/Type /Catalog", "/Collection<<>>");
        Assessment a = assess(fromHealth().attach("bo.pdf", PDF, portfolio.bytes()));
        assertThat(a.attachments()).extracting(x -> x.name()).containsExactly("bo.pdf", "a.pdf");
        assertThat(a.outcome()).isIn(Outcome.NEEDS_HUMAN_CHECK, Outcome.PAPER_REQUIRED);
    }

    @Test
    void aPhotographBesideTheSignedDocumentIsForAPersonUntilAClerkHasSeenIt() {
        byte[] heic = java.util.HexFormat.of().parseHex("00000018667479706865696300000000686569636D696631");
        Letter letter = fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).attach("anh.heic", "image/heic", heic);
        assertThat(assess(letter).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assess(letter, Intake.confirmed(heic)).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void aPhotographWhoseNameBearsAMarkBlocks() {
        byte[] heic = java.util.HexFormat.of().parseHex("00000018667479706865696300000000686569636D696631");
        assertThat(assess(fromHealth().attach("TỐI MẬT.heic", "image/heic", heic))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aForwardedSecretIsBlockedThroughTheOneWhoForwardsIt() {
        String text = "Content-Type: text/plain\r\n\r\nXin chuyen";
        assertThat(body("multipart/mixed; boundary=b", parts(text, letter("TUYỆT MẬT\r\n\r\nKế hoạch"))))
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(body("multipart/mixed; boundary=b", parts(text, letter("Xin gửi"))))
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aLetterInAnArchiveOrEncodedIsForAPersonAndItsMarkBlocks() {
        byte[] secret =
                Intake.from(CITIZEN, "Bình").body("TUYỆT MẬT\n\nKế hoạch").bytes();
        byte[] harmless = fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).bytes();
        assertThat(asFile(secret)).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(zipped(secret)).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(asFile(harmless)).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(zipped(harmless)).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    private static Outcome asFile(byte[] letter) {
        return assess(fromHealth().attach("goc.eml", "message/rfc822", letter)).outcome();
    }

    private static Outcome zipped(byte[] letter) {
        return assess(fromHealth().attach("goc.zip", "application/zip", Packed.zip("goc.eml", letter)))
                .outcome();
    }

    @Test
    void aForwardedLetterBesideASignedDocumentIsStillForAPerson() {
        Letter letter = fromHealth()
                .attach("cv.pdf", PDF, signed("1/SYT-VP"))
                .attach("goc.eml", "message/rfc822", fromHealth().bytes());
        assertThat(assess(letter).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(assess(letter))).contains("FORWARDED_MESSAGE");
    }

    @Test
    void aSignedPdfInsideASignedPdfCountsOnceForEach() {
        byte[] outer = document("1/SYT-VP")
                .build()
                .withFileAttached("a.pdf", signed("2/SYT-VP"))
                .withFileAttached("b.txt", WORDS)
                .signedBy(HEALTH_SEAL, SIGNED)
                .bytes();
        Assessment a = assess(fromHealth().attach("cv.pdf", PDF, outer));
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }
}
