package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
    @TempDir
    private Path folder;

    private Path plain;

    @BeforeEach
    void messages() throws IOException {
        plain = message("thư.eml", "stttt@daknong.gov.vn", "Lịch họp");
    }

    private Path message(String name, String from, String subject) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                String.join(
                        "\r\n",
                        "From: " + from,
                        "To: syt@daknong.gov.vn",
                        "Subject: " + subject,
                        "Message-ID: <1@daknong.gov.vn>",
                        "Date: Mon, 2 Nov 2026 08:00:00 +0700",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: 8bit",
                        "",
                        "Kính gửi quý cơ quan.",
                        ""));
    }

    @Test
    void theObjectOfAMessageHasTheFieldsOfTheContract() {
        JsonNode object = Run.of("assess", plain.toString(), "--json").only();
        assertThat(object.fieldNames().next()).isEqualTo("input");
        assertThat(object.fieldNames())
                .toIterable()
                .contains(
                        "outcome",
                        "findings",
                        "acceptance",
                        "documents",
                        "attachments",
                        "senderRole",
                        "origin",
                        "replyAllowed",
                        "from",
                        "subject",
                        "policies",
                        "at",
                        "versions",
                        "messageId");
        assertThat(object.get("input").asText()).isEqualTo(plain.toString());
        assertThat(object.get("at").asText()).startsWith("2026-11-21T09:00");
    }

    @Test
    void aSecretMessageIsBlockedAndNotFine() throws IOException {
        Path secret = message("mật.eml", "stttt@daknong.gov.vn", "[TỐI MẬT] Báo cáo tình hình quý I");
        Run run = Run.of("assess", secret.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("outcome").asText()).isEqualTo("SECRET_BLOCKED");
    }

    @Test
    void theMomentOfJudgementIsTheOneAskedFor() {
        Run run = Run.of("assess", plain.toString(), "--at", "2013-05-06T07:08:09+07:00", "--json");
        assertThat(run.only().get("at").asText()).isEqualTo("2013-05-06T07:08:09+07:00");
    }

    @Test
    void anOutboundMessageCountsAsSubmittedByItsAuthorAndSaysSo() {
        Run run = Run.of("assess", plain.toString(), "--direction", "outbound", "--sender", "agency", "--json");
        assertThat(run.only().get("direction").asText()).isEqualTo("OUTBOUND");
        assertThat(run.only().get("submitter").asText()).isEqualTo("stttt@daknong.gov.vn");
        assertThat(run.only().get("senderRole").asText()).isEqualTo("AGENCY");
        assertThat(run.only().get("origin").asText()).isEqualTo("SUBMITTED_LOCALLY");
        assertThat(Run.of("assess", plain.toString(), "--direction", "outbound").out())
                .contains("stttt@daknong.gov.vn submitted this message here");
    }

    @Test
    void whoShouldHaveGotADocumentIsAskedOfOutboundMessagesAlone() throws IOException {
        Path letter = Files.writeString(
                folder.resolve("letter.eml"),
                "From: stttt@daknong.gov.vn\r\nTo: snv@daknong.gov.vn\r\nSubject: cong van\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                        + "Content-Disposition: attachment; filename=cv.txt\r\n\r\n"
                        + "SỞ THÔNG TIN VÀ TRUYỀN THÔNG\r\nSố: 15/STTTT-VP\r\nV/v thư điện tử\r\n\r\nNội dung.\r\n\r\n"
                        + "Nơi nhận:\r\n- Sở Tài chính;\r\n- Lưu: VT.\r\n");

        assertThat(Run.of("assess", letter.toString(), "--sender", "agency", "--json")
                        .out())
                .doesNotContain("RECIPIENT_UNRESOLVED");
        assertThat(Run.of("assess", letter.toString(), "--direction", "outbound", "--sender", "agency", "--json")
                        .out())
                .contains("RECIPIENT_UNRESOLVED");
    }

    @Test
    void aMessageFromAnotherProvinceIsJudgedByBothRegulations() throws IOException {
        Path free = message("free.eml", "soyte@gmail.com", "x");
        Run run = Run.of(
                "assess",
                free.toString(),
                "--sender",
                "agency",
                "--sender-policy",
                "phu-yen-2009",
                "--policy",
                "dak-nong-2012",
                "--json");
        assertThat(run.only().get("outcome").asText()).isEqualTo("TREATED_AS_NOT_SENT");
        assertThat(run.only().get("policies").toString()).contains("dak-nong-2012@1", "phu-yen-2009@1");
        Run back = Run.of(
                "assess",
                free.toString(),
                "--sender",
                "agency",
                "--sender-policy",
                "dak-nong-2012",
                "--policy",
                "phu-yen-2009",
                "--json");
        assertThat(back.only().get("outcome").asText()).isNotEqualTo("TREATED_AS_NOT_SENT");
        assertThat(Run.of("assess", free.toString(), "--sender-policy", "nowhere")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void nobodySubmittedAMessageOfTwoAuthors() throws IOException {
        Path two = message("two.eml", "a@daknong.gov.vn, b@daknong.gov.vn", "x");
        Run run = Run.of("assess", two.toString(), "--direction", "outbound", "--json");
        assertThat(run.only().get("submitter").isNull()).isTrue();
    }

    @Test
    void theDirectoryTellsWhoIsAnAgency() throws IOException {
        Path directory = Files.writeString(
                folder.resolve("directory.tsv"),
                "stttt@daknong.gov.vn\tAGENCY\tstttt\tSở Thông tin và Truyền thông\tUBND tỉnh Đắk Nông\t\t\n");
        Run run = Run.of("assess", plain.toString(), "--directory", directory.toString(), "--json");
        assertThat(run.only().get("senderRole").asText()).isEqualTo("AGENCY");
    }

    @Test
    void aBrokenDirectoryIsToldWithItsLine() throws IOException {
        Path directory = Files.writeString(folder.resolve("directory.tsv"), "# who\nx\tNOBODY\n");
        Run run = Run.of("assess", plain.toString(), "--directory", directory.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("directory.tsv").contains("Line 2");
    }

    @Test
    void aTrustAnchorThatIsNoneIsWrongUsage() {
        Run run = Run.of("assess", plain.toString(), "--trust", plain.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--trust").contains("thư.eml");
    }

    @Test
    void aReportForPeopleIsWritten() throws IOException {
        Path report = folder.resolve("report.html");
        Run run = Run.of("assess", plain.toString(), "--html", report.toString(), "--lang", "vi", "--json");
        assertThat(run.objects()).hasSize(1);
        assertThat(Files.readString(report)).contains("<html").contains("Lịch họp");
    }

    @Test
    void aReportThatHasNoFolderIsToldBeforeAnythingIsJudged() {
        Run run = Run.of(
                "assess",
                plain.toString(),
                "--html",
                folder.resolve("no/r.html").toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void textForPeopleStartsWithTheOutcome() {
        Run run = Run.of("assess", plain.toString(), "--lang", "vi");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo(plain.toString());
        assertThat(lines.get(1)).matches("  [A-Z_]+  \\S.*");
    }
}
