package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shared samples: Vietnamese in older encodings, and texts in other languages that must not be taken for it. */
class LegacyEncodingSuiteTest {

    private static List<String> lines(String name) throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "encoding", "samples", name + ".jsonl");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared corpus is not here");
        return Files.readAllLines(file);
    }

    private static String bytes(String line, String key) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(key) + "\": \"([A-Za-z0-9+/=]*)\"")
                .matcher(line);
        assertThat(matcher.find()).isTrue();
        return new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "para500, tcvn3-abc, 100",
        "para500, vni-windows, 100",
        "doc10k, tcvn3-abc, 100",
        "doc10k, vni-windows, 100",
        "subject40, tcvn3-abc, 95",
        "subject40, vni-windows, 95"
    })
    void nearlyAllSamplesAreRecognised(String samples, String encoding, int percent) throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> all = lines(samples);
        for (String line : all) {
            String found = LegacyEncoding.suspect(bytes(line, encoding))
                    .map(LegacyEncoding.Suspicion::encodingName)
                    .orElse("nothing");
            if (!found.equals(encoding)) {
                missed.add(found + ": " + line.substring(0, Math.min(150, line.length())));
            }
        }
        assertThat(100 * (all.size() - missed.size()) / all.size())
                .as("%s", missed)
                .isGreaterThanOrEqualTo(percent);
    }

    @Test
    void noOtherLanguageIsSuspected() throws IOException {
        List<String> alarms = new ArrayList<>();
        for (String line : lines("negatives")) {
            LegacyEncoding.suspect(bytes(line, "bytes"))
                    .ifPresent(found -> alarms.add(found.encodingName() + ": " + line.substring(0, 90)));
        }
        assertThat(alarms).isEmpty();
    }

    @Test
    void properVietnameseIsNeitherSuspectedNorInViolation() throws IOException {
        for (String samples : List.of("para500", "doc10k", "subject40", "names")) {
            for (String line : lines(samples)) {
                Matcher matcher = Pattern.compile("\"text\": \"([^\"]*)\"").matcher(line);
                assertThat(matcher.find()).isTrue();
                assertThat(LegacyEncoding.suspect(matcher.group(1))).isEmpty();
                assertThat(Tcvn6909.violations(matcher.group(1))).isEmpty();
            }
        }
    }
}
