package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInputsTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "Kính gửi\n");
    }

    private static List<String> inputs(Run run) {
        return run.objects().stream().map(o -> o.get("input").asText()).toList();
    }

    @Test
    void aFolderStandsForAllFilesBelowItSorted() throws IOException {
        Path c = file("b/c.txt");
        Path a = file("a.txt");
        Path d = file("b/thư.txt");
        Run run = Run.of("verify", folder.toString(), "--json");
        assertThat(inputs(run)).containsExactly(a.toString(), c.toString(), d.toString());
    }

    @Test
    void namesComeFromStandardInputAndBlankLinesAreNone() throws IOException {
        Path a = file("a.txt");
        Path b = file("đơn.txt");
        Run run = Run.withInput(b + "\n\n" + a + "\n", "verify", "-", "--json");
        assertThat(inputs(run)).containsExactly(b.toString(), a.toString());
    }

    @Test
    void namesComeAsJsonStrings() throws IOException {
        Path a = file("a.txt");
        Run run = Run.withInput(JsonText.of(a.toString()) + "\n{\"x\":1}\n", "verify", "--json-in", "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.objects().get(0).get("verdict").asText()).isEqualTo("UNSIGNED");
        assertThat(run.objects().get(1).get("error").get("code").asText()).isEqualTo("INPUT_NOT_JSON");
    }

    @Test
    void aMissingFileHasItsObjectAndTheOthersGoOn() throws IOException {
        Path a = file("a.txt");
        Run run = Run.of("assess", folder.resolve("no.eml").toString(), a.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        JsonNode error = run.objects().get(0).get("error");
        assertThat(error.get("code").asText()).isEqualTo("FILE_NOT_FOUND");
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(run.objects().get(1).has("outcome")).isTrue();
    }

    @Test
    void anEmptyFolderIsNotPassedOverInSilence() {
        Run run = Run.of("assess", folder.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.only().get("error").get("code").asText()).isEqualTo("FOLDER_EMPTY");
        assertThat(Run.of("assess", folder.toString(), "--lang", "vi").out()).contains("Không có tệp nào");
    }

    @Test
    void withoutInputsTheUsageIsWrong() {
        Run run = Run.of("assess", "--json");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("name files");
    }

    @Test
    void thousandsOfInputsAreAnsweredOneByOne() throws IOException {
        Path a = file("a.txt");
        Run run = Run.withInput((a + "\n").repeat(2_000), "verify", "-", "--json");
        assertThat(run.objects()).hasSize(2_000);
    }
}
