package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String SENT = """
            {"type":"message","day":"2015-05-04","agency":"syt","unit":"","level":"DEPARTMENT","direction":"SENT",\
            "mailbox":"syt@khanhhoa.gov.vn","outcome":"LEGALLY_EQUIVALENT",\
            "documents":{"electronic":7,"both":3,"paper":0,"notKnown":0},"findings":[]}
            """;
    private static final String PAPER = """
            {"type":"document","day":"2015-05-05","agency":"syt","level":"DEPARTMENT"}
            """;

    @TempDir
    private Path folder;

    private Run report(String input, String... more) {
        String[] args = {
            "report",
            "--policy",
            "khanh-hoa-2013",
            "--from",
            "2015-01-01",
            "--to",
            "2015-12-31",
            "--at",
            "2015-12-30T09:00+07:00"
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.withInput(input, all);
    }

    @Test
    void sevenOutOfTenAreEnoughAndTheReportIsData() throws IOException {
        Run run = report(SENT, "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("total").get("documentsSent").get("electronic").asInt())
                .isEqualTo(7);
        assertThat(json.get("findings")).isEmpty();
        assertThat(run.code()).isEqualTo(Exit.FINE);
    }

    @Test
    void aLineWithoutEndIsRefusedWithItsNumber() {
        Run run = report(SENT + "x".repeat(Lines.MOST_CHARACTERS + 1), "--lang", "vi");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("dòng 2").contains(String.valueOf(Lines.MOST_CHARACTERS));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("utf16.jsonl"), SENT.getBytes(StandardCharsets.UTF_16));
        Run run = report("", file.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("utf16.jsonl").contains("UTF-8");
    }

    @Test
    void aByteOrderMarkAndEndsOfOtherSystemsDoNotMatter() throws IOException {
        Run run = report("\uFEFF" + SENT.replace("\n", "\r\n") + "\r\n" + SENT.strip(), "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("total").get("documentsSent").get("electronic").asInt())
                .isEqualTo(14);
    }

    @Test
    void filesAreMergedAndAMissedTargetIsNotFine() throws IOException {
        Path one = Files.writeString(folder.resolve("one.jsonl"), SENT);
        Path two = Files.writeString(folder.resolve("two.jsonl"), PAPER + "\n");
        Run run = report("", "--format", "csv", "--lang", "vi", one.toString(), two.toString());
        assertThat(run.out()).contains("syt,,documents-sent,paper,1").contains("Cơ quan");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
    }

    @Test
    void pageIsWrittenToAFile() throws IOException {
        Path page = folder.resolve("report.html");
        Run run = report(SENT + PAPER, "--lang", "vi", "--out", page.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page))
                .contains("<html lang=\"vi\">")
                .contains("<svg")
                .contains("63 %");
    }

    @Test
    void whatAssessWritesCanBeReported() throws IOException {
        Path letter =
                Files.writeString(folder.resolve("a.eml"), "From: a@khanhhoa.gov.vn\r\nSubject: x\r\n\r\nhello\r\n");
        String line = Run.of("assess", "--json", "--at", "2015-05-04T09:00+07:00", letter.toString())
                .out();
        Run run = report(line, "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .get("total")
                        .get("messages")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void lineThatIsNoRecordIsNamed() {
        Run run = report(SENT + "{\"type\":\"message\"}\n", "--lang", "en");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("line 2");
    }

    @Test
    void periodThatEndsBeforeItBeginsIsWrongUsage() {
        Run run = Run.withInput("", "report", "--from", "2015-12-31", "--to", "2015-01-01");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
    }
}
