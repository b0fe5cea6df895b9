package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every file that others made gets one object, whatever is in it. */
@Tag("slow")
class CorpusSuiteTest {
    private static List<String> files(String ending) throws IOException {
        Path corpus = Path.of(System.getProperty("govmail.corpus", "")).resolve("signing/corpus");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not there: set -Dgovmail.corpus");
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(f -> f.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Run run(String command, List<String> files) {
        String lines = files.stream().map(JsonText::of).collect(Collectors.joining("\n"));
        return Run.withInput(lines + "\n", command, "--json-in", "--json");
    }

    private static void assertOneAnswerEach(Run run, List<String> files, String field) {
        assertThat(run.objects()).extracting(o -> o.get("input").asText()).containsExactlyElementsOf(files);
        assertThat(run.objects())
                .allSatisfy(o -> assertThat(o.has(field)).as(o.toString()).isTrue());
    }

    @Test
    void everyMessageIsAssessed() throws IOException {
        List<String> files = files(".eml");
        assertOneAnswerEach(run("assess", files), files, "outcome");
    }

    @Test
    void everyFileIsVerified() throws IOException {
        List<String> files = files("");
        Run run = run("verify", files);
        assertOneAnswerEach(run, files, "verdict");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
    }
}
