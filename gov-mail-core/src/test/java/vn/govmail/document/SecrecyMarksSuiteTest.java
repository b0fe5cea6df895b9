package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    private static List<String> paragraphs() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        assumeTrue(!corpus.isEmpty() && Files.exists(Path.of(corpus, "law")), "the shared corpus is not here");
        List<String> paragraphs = new ArrayList<>();
        for (String folder : List.of("law", "naming/regs-open")) {
            try (Stream<Path> files = Files.list(Path.of(corpus, folder))) {
                for (Path file :
                        files.filter(f -> f.toString().matches(".*\\.(txt|md)")).toList()) {
                    Files.readAllLines(file).stream().map(String::strip).forEach(paragraphs::add);
                }
            }
        }
        paragraphs.removeIf(String::isEmpty);
        return paragraphs;
    }

    @Test
    void noParagraphOfTheLegalTextsIsAMarkEvenWhereItIsTheWholeText() throws IOException {
        List<String> paragraphs = paragraphs();
        assertThat(paragraphs).hasSizeGreaterThan(2_000);
        assertThat(paragraphs)
                .allSatisfy(paragraph -> assertThat(find(paragraph)).isEmpty());
    }

    @Test
    void noLetterBuiltFromTheLegalTextsIsBlocked() throws IOException {
        List<String> paragraphs = paragraphs();
        Random random = new Random(7);
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder letter = new StringBuilder("Kính gửi: Sở Thông tin và Truyền thông\n\n");
            for (int j = 0; j < 10; j++) {
                letter.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
            }
            letter.append("Trân trọng./.\n\nThông tin trong thư này là bảo mật, chỉ dành cho người nhận.");
            if (!find(letter.toString()).isEmpty()) {
                alarms.add(find(letter.toString()) + " " + letter);
            }
        }
        assertThat(alarms).isEmpty();
    }
}
