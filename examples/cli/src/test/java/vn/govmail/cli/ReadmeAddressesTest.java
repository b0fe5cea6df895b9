package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines on addresses and providers do what it says. */
class ReadmeAddressesTest {
    @TempDir
    private Path folder;

    @Test
    void addressesAreChecked() throws IOException {
        assertThat(readme()).contains("address check annv.stttt@daknong.gov.vn stttt@daknong-gov.vn");
        Run run = Run.of("address", "check", "annv.stttt@daknong.gov.vn", "stttt@daknong-gov.vn", "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.objects()).extracting(o -> o.get("valid").asBoolean()).containsExactly(true, false);
        assertThat(run.objects().get(1).get("suggestion").asText()).isEqualTo("stttt@daknong.gov.vn");
    }

    @Test
    void nationalRulesLeaveFreeMailboxesToAPersonOrToTheOperatorsList() throws IOException {
        assertThat(readme()).contains("provider --policy national-2008 --allow secure-providers.txt soyte@gmail.com");
        Run open = Run.of("provider", "--policy", "national-2008", "soyte@gmail.com", "--json");
        assertThat(open.only().get("verdict").asText()).isEqualTo("REVIEW");
        assertThat(open.only().get("findings").get(0).get("rule").asText()).isEqualTo("CT34-2008.M1.a.2");
        Path secure = Files.writeString(folder.resolve("secure-providers.txt"), "gmail.com\n");
        Run listed = Run.of(
                "provider", "--policy", "national-2008", "--allow", secure.toString(), "soyte@gmail.com", "--json");
        assertThat(listed.code()).isEqualTo(Exit.FINE);
    }

    private static String readme() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("README.md"));
    }
}
