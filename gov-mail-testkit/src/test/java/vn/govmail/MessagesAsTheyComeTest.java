package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.CITIZEN;
import static vn.govmail.Intake.HEALTH_AT_GMAIL;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** What is no letter with a document beside it: each kind with the outcome that follows from what can be known. */
class MessagesAsTheyComeTest {

    private static Outcome outcome(byte[] message) {
        return Intake.MAIL.assess(message, Intake.TIMES).outcome();
    }

    private static byte[] body(Letter letter, String type, Object... pieces) {
        return MessageText.of(letter).withBody(type, pieces);
    }

    @Test
    void aNoticeThatIsOnlyABodyHasNoDocument() {
        assertThat(assess(fromHealth().body("Mời họp giao ban lúc 8 giờ thứ Hai."))
                        .outcome())
                .isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(assess(fromHealth().body("TỐI MẬT\n\nKính gửi Sở Y tế")).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assess(Intake.from(CITIZEN, "Bình").body("Tôi xin hỏi thủ tục."))
                        .outcome())
                .isEqualTo(Outcome.NO_DOCUMENT);
    }

    @Test
    void aDocumentThatIsOnlyLinkedIsNotThere() {
        for (String link : new String[] {
            "https://drive.google.com/file/d/1a2b/view",
            "Tải tại HTTPS://Abc.SharePoint.com/:b:/g/x",
            "http://vanban.daknong.gov.vn:8080/tep/15.SYT.pdf?tai=1"
        }) {
            Assessment a = assess(fromHealth().body("Xem văn bản: " + link));
            assertThat(a.outcome()).as(link).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).as(link).contains("DOCUMENT_LINKED");
        }
    }

    @Test
    void aLinkBesideTheDocumentAndOneOfACitizenAreOnlySaid() {
        Assessment both =
                assess(fromHealth().body("Bản sao: https://1drv.ms/b/s!x").attach("cv.pdf", PDF, signed("1/SYT-VP")));
        assertThat(both.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(Judged.codes(both)).contains("DOCUMENT_LINKED");
        Assessment citizen = assess(Intake.from(CITIZEN, "Bình").body("Giấy tờ ở https://fshare.vn/file/x"));
        assertThat(citizen.outcome()).isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(Judged.codes(citizen)).contains("DOCUMENT_LINKED");
    }

    @Test
    void otherLinksAreNoFiles() {
        for (String link : new String[] {
            "https://dichvucong.gov.vn/p/home",
            "https://notdropbox.com/x",
            "https://example.vn/tra-cuu?tep=pdf",
            "drive.google.com"
        }) {
            Assessment a = assess(fromHealth().body("Mời truy cập " + link));
            assertThat(Judged.codes(a)).as(link).doesNotContain("DOCUMENT_LINKED");
            assertThat(a.outcome()).as(link).isEqualTo(Outcome.NO_DOCUMENT);
        }
    }

    @Test
    void anAppointmentIsNoDocument() {
        String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Họp giao ban\r\nEND:VCALENDAR\r\n";
        assertThat(outcome(body(fromHealth(), "text/calendar; charset=utf-8; method=REQUEST", calendar)))
                .isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(outcome(body(fromHealth(), "text/calendar; charset=utf-8", calendar.replace("Họp", "x\r\nMẬT\r\n"))))
                .isEqualTo(Outcome.SECRET_BLOCKED);
        Letter both = fromHealth()
                .attach("hop.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8))
                .attach("cv.pdf", PDF, signed("1/SYT-VP"));
        assertThat(assess(both).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void aFragmentOrAReferenceIsForAPerson() {
        for (String type : new String[] {
            "message/partial; id=\"a@b\"; number=1; total=2",
            "message/external-body; access-type=URL; url=\"https://drive.example/1\"",
            "multipart/mixed; boundary=b"
        }) {
            byte[] message = type.startsWith("multipart")
                    ? body(
                            fromHealth(),
                            type,
                            "--b\r\n"
                                    + "Content-Type: message/partial; id=x; number=2\r\n\r\n"
                                    + "Subject: x\r\n\r\n"
                                    + "y\r\n"
                                    + "--b--\r\n")
                    : body(fromHealth(), type, "Content-Type: application/pdf\r\n\r\n");
            Assessment a = Intake.MAIL.assess(message, Intake.TIMES);
            assertThat(a.outcome()).as(type).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).as(type).contains("CONTENT_ELSEWHERE");
        }
    }

    private static byte[] report(String kind, String machine, String human) {
        return body(
                fromHealth(),
                "multipart/report; report-type=" + kind + "; boundary=r",
                "--r\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + human + "\r\n--r\r\nContent-Type: message/"
                        + kind + "\r\n\r\n" + machine
                        + "\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: cong van\r\n--r--\r\n");
    }

    @Test
    void reportsOnDeliveryAndReadingAreNoDocuments() {
        String delivery = "Reporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\n";
        String reading = "Disposition: manual-action/MDN-sent-manually; displayed\r\n";
        assertThat(outcome(report("delivery-status", delivery, "Không gửi được.")))
                .isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(outcome(report("disposition-notification", reading, "Đã đọc.")))
                .isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(outcome(report("delivery-status", delivery, "TUYỆT MẬT\r\n")))
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void nobodyIsAnsweredAutomaticallyOnAReport() {
        byte[] report = report("delivery-status", "Action: failed\r\n", "x");
        assertThat(Intake.MAIL.assess(report, Intake.TIMES).replyAllowed()).isFalse();
    }

    @Test
    void aPhotographOfADocumentIsForAPersonUntilAClerkHasSeenIt() {
        byte[] heic = java.util.HexFormat.of().parseHex("00000018667479706865696300000000686569636D696631");
        byte[] bmp = java.util.HexFormat.of().parseHex("424D460000000000000036000000280000000100000001000000");
        assertThat(assess(fromHealth().attach("anh.heic", "image/heic", heic)).outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assess(fromHealth().attach("anh.bmp", "image/bmp", bmp)).outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assess(fromHealth().attach("anh.zip", "application/zip", Packed.zip("anh.heic", heic)))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aPortfolioIsForAPersonWhateverItsCoverSays() {
        PdfFile portfolio = Pdfs.letter().build().withReplaced("/Type /Catalog", "/Collection<<>>");
        assertThat(assess(fromHealth().attach("bo-hoso.pdf", PDF, portfolio.bytes()))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assess(fromHealth()
                                .attach("bo-hoso.zip", "application/zip", Packed.zip("bo-hoso.pdf", portfolio.bytes())))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(assess(fromHealth()
                                .attach("thu.pdf", PDF, Pdfs.letter().build().bytes()))
                        .outcome())
                .isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void noChangeOfAPortfolioMakesItBetter() {
        byte[] portfolio = Pdfs.letter()
                .build()
                .withReplaced("/Type /Catalog", "/Collection<<>>")
                .bytes();
        Random random = new Random(9);
        for (int i = 0; i < 60; i++) {
            byte[] changed = portfolio.clone();
            for (int k = 0; k < 4; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Outcome outcome =
                    assess(fromHealth().attach("bo-hoso.pdf", PDF, changed)).outcome();
            assertThat(outcome).as("change %d", i).isIn(Outcome.NEEDS_HUMAN_CHECK, Outcome.PAPER_REQUIRED);
        }
    }

    @Test
    void aForwardedOriginalIsForAPersonAndIsNotLaundered() {
        byte[] original = Intake.from(HEALTH_AT_GMAIL, "Sở Y tế")
                .attach("cv.pdf", PDF, signed("1/SYT-VP"))
                .bytes();
        byte[] official = fromHealth().attach("cv.pdf", PDF, signed("2/SYT-VP")).bytes();
        byte[] plain = fromHealth().bytes();
        for (byte[] inner : new byte[][] {original, official, plain}) {
            Assessment a = assess(fromHealth().attach("goc.eml", "message/rfc822", inner));
            assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        }
    }
}
