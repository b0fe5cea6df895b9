package vn.govmail.example.onestopshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneStopShopTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) throws Exception {
        return OneStopShop.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void everyLetterOfTheDemonstrationHasTheOutcomeOfTheRegulation() throws Exception {
        Path report = folder.resolve("report.html");
        int exit = run("--lang", "vi", "--report", report.toString());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "LEGALLY_EQUIVALENT",
                        "Coi như chưa gửi",
                        "khoản 4 Điều 9",
                        "Chữ ký trên tệp không còn giá trị");
        assertThat(Files.readString(report)).contains("lang=\"vi\"", "SHA-256").doesNotContain("<script");
    }

    @Test
    void realMessagesAreJudgedFromFilesAndFolders() throws Exception {
        Path message = folder.resolve("thu.eml");
        Files.writeString(message, "From: a@example.vn\r\nSubject: hello\r\n\r\nxin chào\r\n");
        assertThat(run("--lang", "en", "--report", folder.resolve("r.html").toString(), folder.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("NO_DOCUMENT");
    }

    @Test
    void wrongOptionAndMissingFileAndEmptyFolderAreExplained() throws Exception {
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(run(folder.resolve("none.eml").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("unknown option --colour", "there is no file or folder", "no .eml file below", "Usage:");
    }
}
