package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shared samples: texts in 24 encodings, judged by the text that comes back, and other languages that are none of them. */
class EncodingDetectorSuiteTest {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\": \"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** Right answers and all answers for each encoding, with what went wrong. */
    private static final class Score {
        private final Map<String, int[]> byEncoding = new TreeMap<>();
        private final List<String> wrong = new ArrayList<>();

        void add(String encoding, boolean right, String what) {
            int[] counts = byEncoding.computeIfAbsent(encoding, key -> new int[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
            if (!right) {
                wrong.add(what);
            }
        }

        double percent() {
            int right = byEncoding.values().stream().mapToInt(c -> c[0]).sum();
            return 100.0
                    * right
                    / byEncoding.values().stream().mapToInt(c -> c[1]).sum();
        }

        double worst() {
            return byEncoding.values().stream()
                    .mapToDouble(c -> 100.0 * c[0] / c[1])
                    .min()
                    .orElse(0);
        }

        @Override
        public String toString() {
            StringBuilder table = new StringBuilder();
            byEncoding.forEach((name, c) -> table.append(
                    String.format(Locale.ROOT, "%n%-24s %5d of %5d  %6.2f %%", name, c[0], c[1], 100.0 * c[0] / c[1])));
            return table + System.lineSeparator() + String.join(System.lineSeparator(), wrong);
        }
    }

    private static List<String> lines(String name) throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "encoding", "samples", name + ".jsonl");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared corpus is not here");
        return Files.readAllLines(file);
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            fields.put(matcher.group(1), unescaped(matcher.group(2)));
        }
        return fields;
    }

    private static String unescaped(String json) {
        return json.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private static void judge(String samples, Score score) throws IOException {
        for (String line : lines(samples)) {
            int encoded = line.indexOf("\"enc\": {");
            int lossy = line.indexOf("\"decoded_text_if_lossy\": {");
            String text = fields(line.substring(0, encoded)).get("text");
            Map<String, String> expected = fields(line.substring(lossy + 26));
            fields(line.substring(encoded + 8, lossy)).forEach((encoding, base64) -> {
                byte[] bytes = Base64.getDecoder().decode(base64);
                Detection found = EncodingDetector.detect(bytes);
                String recovered = Normalizer.normalize(found.text(bytes), Normalizer.Form.NFC);
                boolean right = found.isKnown() && recovered.equals(expected.getOrDefault(encoding, text));
                score.add(
                        encoding,
                        right,
                        encoding + " as " + found + ": " + recovered.substring(0, Math.min(60, recovered.length())));
            });
        }
    }

    @Test
    void textsOfFortyCharactersAndLongerAreRecoveredInAllEncodings() throws IOException {
        Score score = new Score();
        for (String samples : List.of("subject40", "para500", "doc10k")) {
            judge(samples, score);
        }
        assertThat(score.byEncoding).hasSize(24);
        assertThat(score.percent()).as("%s", score).isGreaterThanOrEqualTo(99.5);
        assertThat(score.worst()).as("%s", score).isGreaterThanOrEqualTo(97);
    }

    @Test
    void namesOfPersonsAreRecovered() throws IOException {
        Score score = new Score();
        judge("names", score);
        assertThat(score.percent()).as("%s", score).isGreaterThanOrEqualTo(99);
        assertThat(score.worst()).as("%s", score).isGreaterThanOrEqualTo(95);
    }

    @Test
    void noOtherLanguageIsTakenForAnOlderVietnameseEncoding() throws IOException {
        List<String> alarms = new ArrayList<>();
        List<String> all = lines("negatives");
        for (String line : all) {
            Detection found = EncodingDetector.detect(
                    Base64.getDecoder().decode(fields(line).get("bytes")));
            if (found.needsRepair()) {
                alarms.add(found + ": " + line.substring(0, 90));
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(alarms).isEmpty();
    }

    @Test
    void properVietnameseIsUnicodeAsItStands() throws IOException {
        for (String samples : List.of("para500", "doc10k", "subject40", "names")) {
            for (String line : lines(samples)) {
                String text = fields(line).get("text");
                assertThat(EncodingDetector.detect(text).isUnicode())
                        .as("%s", text)
                        .isTrue();
            }
        }
    }
}
