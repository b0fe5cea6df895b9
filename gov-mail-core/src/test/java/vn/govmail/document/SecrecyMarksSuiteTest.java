package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shared samples of marks and of sentences that hold the same words. */
class SecrecyMarksSuiteTest {
    private static final List<String> MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    private static List<String[]> samples() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "law", "secrecy-samples.tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared corpus is not here");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<SecrecyMark> find(String sample) {
        return SecrecyMarks.find(sample.replace("\\n", "\n"), MARKS);
    }

    @Test
    void everyMarkOfTheSamplesIsSeenUnderItsName() throws IOException {
        List<String> missed = new ArrayList<>();
        int certain = 0;
        int all = 0;
        for (String[] sample : samples()) {
            if (!sample[1].startsWith("MARK_")) {
                continue;
            }
            all++;
            String expected = switch (sample[1]) {
                case "MARK_TUYET_MAT" -> "TUYỆT MẬT";
                case "MARK_TOI_MAT" -> "TỐI MẬT";
                default -> "MẬT";
            };
            List<SecrecyMark> found = find(sample[5]);
            if (found.stream().noneMatch(mark -> mark.mark().equals(expected))) {
                missed.add(sample[0] + " " + sample[5] + " " + found);
            } else if (found.stream().anyMatch(mark -> mark.certainty() == SecrecyMark.Certainty.CERTAIN)) {
                certain++;
            }
        }
        assertThat(missed).isEmpty();
        assertThat(certain).as("certain of %d", all).isGreaterThanOrEqualTo(all - 2);
    }

    @Test
    void noSentenceOfTheSamplesIsAMark() throws IOException {
        List<String> alarms = new ArrayList<>();
        for (String[] sample : samples()) {
            if (!sample[1].startsWith("MARK_") && !find(sample[5]).isEmpty()) {
                alarms.add(sample[0] + " " + sample[5] + " " + find(sample[5]));
            }
        }
        assertThat(alarms).isEmpty();
    }
}
