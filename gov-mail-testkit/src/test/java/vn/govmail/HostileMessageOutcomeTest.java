package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Tcvn3;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.HtmlReport;
import vn.govmail.verdict.Outcome;

/** Broken and hostile messages: a finding with a stable code, never an exception, and never a document that goes unseen. */
class HostileMessageOutcomeTest {

    private static Assessment person(Letter letter, String... codes) {
        return person(letter.bytes(), codes);
    }

    private static Assessment person(byte[] message, String... codes) {
        Assessment a = Intake.MAIL.assess(message, Intake.TIMES);
        assertThat(a.outcome()).as(a.explain(Language.ENGLISH)).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).containsAll(java.util.List.of(codes));
        return a;
    }

    private static Letter signedLetter() {
        return fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP"));
    }

    @Test
    void brokenStructureIsForAPerson() {
        person(signedLetter().truncated(), "MESSAGE_MALFORMED");
        person(signedLetter().withoutFinalBoundary(), "MESSAGE_MALFORMED");
        person(signedLetter().withoutBoundaryParameter(), "MESSAGE_MALFORMED");
        person(signedLetter().withoutHeaders(), "MESSAGE_MALFORMED", "SENDER_UNCLEAR");
        person(new byte[0], "MESSAGE_MALFORMED");
    }

    @Test
    void filesBeyondThoseThatAreReadLeaveTheMessageToAPerson() {
        byte[] text = "Thông báo".getBytes(StandardCharsets.UTF_8);
        Letter letter = signedLetter();
        for (int i = 0; i < 49; i++) {
            letter = letter.attach("phu-luc-" + i + ".txt", "text/plain; charset=utf-8", text);
        }
        assertThat(assess(letter).outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        person(letter.attach("50.txt", "text/plain; charset=utf-8", text), "SECRECY_NOT_EXAMINED");
    }

    @Test
    void nestingAndManyPartsStopAtTheLimit() {
        person(fromHealth().nestedParts(31), "LIMIT_EXCEEDED");
        person(fromHealth().nestedParts(5_000), "LIMIT_EXCEEDED");
        person(fromHealth().manyParts(10_000), "LIMIT_EXCEEDED");
    }

    @Test
    void charsetNamesThatNobodyKnowsAreForAPerson() {
        byte[] text = {(byte) 0xE1, (byte) 0xBB};
        for (String charset : new String[] {"x-nowhere", "utf-8-oder-so", "\"; x=\"", "%s%n", "../../etc", "\u0000"}) {
            person(fromHealth().bodyBytes(text, charset));
        }
    }

    @Test
    void tcvn3BodyIsAFindingAndNoDocument() {
        byte[] text = Tcvn3.encode("Kính gửi Sở Thông tin và Truyền thông, đề nghị cho biết lịch họp tuần tới.");

        Judged.that(assess(fromHealth().bodyBytes(text, "iso-8859-1")), Outcome.NO_DOCUMENT)
                .with("CHARSET_NOT_TCVN6909");
        // under its own name it can be read, so that a mark would be found, but it still is not TCVN 6909
        Judged.that(assess(fromHealth().bodyBytes(text, "x-viet-tcvn5712")), Outcome.NO_DOCUMENT)
                .with("CHARSET_NOT_TCVN6909");
        person(
                fromHealth().bodyBytes(Tcvn3.encode("MẬT\n\nKính gửi Sở Y tế"), "x-user-defined"),
                "SECRECY_NOT_EXAMINED");
    }

    @Test
    void signedEnvelopeAroundADocumentIsSeen() {
        // SignedData with the content inside, under a type that says nothing
        byte[] cms = java.util.HexFormat.of().parseHex("308006092A864886F70D010702A0800000");

        person(fromHealth().attach("cv.docx.p7m", "application/octet-stream", cms));
    }

    @Test
    void appointmentIsNoDocumentButIsReadForMarks() {
        String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Họp giao ban\r\nEND:VCALENDAR\r\n";
        String secret = "BEGIN:VCALENDAR\r\nDESCRIPTION:\r\nTỐI MẬT\r\nEND:VCALENDAR\r\n";

        Judged.that(
                assess(fromHealth().attach("a.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8))),
                Outcome.NO_DOCUMENT);
        assertThat(assess(fromHealth().attach("a.ics", "text/calendar", secret.getBytes(StandardCharsets.UTF_8)))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void longHostileFieldsEndQuickly() {
        String[] values = {
            "X" + " ".repeat(250_000) + ": y",
            "Subject: " + "=?utf-8?q?a?= ".repeat(15_000),
            "Authentication-Results: " + "(".repeat(200_000),
            "Received: " + "by ".repeat(80_000),
            "From: " + "\"".repeat(200_000),
            "From: " + "a@b.vn,".repeat(30_000),
            "Sender: " + "<".repeat(200_000),
            "Content-Type: text/plain" + "; a=b".repeat(40_000),
            "Content-Type: text/plain; " + "\\\"".repeat(100_000),
            "Content-Disposition: attachment; filename*0*=" + "%C3".repeat(80_000),
            "References: " + " ".repeat(250_000)
        };
        for (String value : values) {
            byte[] message = (value + "\r\nFrom: syt@daknong.gov.vn\r\n\r\nx\r\n").getBytes(StandardCharsets.UTF_8);
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> Intake.MAIL.assess(message, Intake.TIMES).toJson(Language.ENGLISH),
                    value.substring(0, 30));
        }
    }

    @Test
    void textsAndHeadersOfOneMessageAreBoundedTogether() {
        Limits d = Limits.DEFAULT;
        Limits low = new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                2_000,
                1_000,
                d.archiveEntries(),
                d.archiveExpandedBytes(),
                d.archiveRatio(),
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
        GovMail mail = Intake.all().limits(low).build();
        String part = "--b\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(900) + "\r\n";
        String file = "--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\n" + "x".repeat(900) + "\r\n";
        String head = "--b\r\nX-A: " + "x".repeat(1_900) + "\r\n\r\n\r\n";
        String end = "--b--\r\n";
        MessageText citizen = MessageText.of(Intake.from(Intake.CITIZEN, "Bình"));
        String mixed = "multipart/mixed; boundary=b";

        assertThat(mail.assess(citizen.withBody(mixed, part.repeat(4), file.repeat(4), end), Intake.TIMES)
                        .outcome())
                .isEqualTo(Outcome.NO_DOCUMENT);
        for (String body : new String[] {part.repeat(5), file.repeat(5), head.repeat(17)}) {
            Assessment a = mail.assess(citizen.withBody(mixed, body, end), Intake.TIMES);
            assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(a.toJson(Language.ENGLISH)).contains("LIMIT_EXCEEDED");
        }
    }

    @Test
    void terminalDoesNotObeyWhatAMessageSays() {
        Letter letter = fromHealth().bodyBytes(new byte[] {(byte) 0xE1}, "\u001b[31mred");

        assertThat(assess(letter).explain(Language.ENGLISH)).doesNotContain("\u001b");
    }

    @Test
    void hostileWordsDoNotBecomeMarkup() throws Exception {
        String hostile = "<script>alert(1)</script>\" onload='x' \u202e\u2066\u0007\u0000 & <img src=x>";
        Letter letter =
                Intake.from(Intake.HEALTH, hostile).subject(hostile).attach(hostile + ".pdf", PDF, signed("1/SYT-VP"));
        for (Language language : Language.values()) {
            StringBuilder html = new StringBuilder();
            HtmlReport.write(java.util.List.of(assess(letter)), language, html);
            assertThat(html.toString())
                    .doesNotContain("<script", "<img", "\u202e", "\u2066", "\u0007", "\u0000", "onload='")
                    .contains("&lt;script&gt;");
        }
    }
}
