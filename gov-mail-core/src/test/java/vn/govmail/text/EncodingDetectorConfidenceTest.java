package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names of persons, made of usual parts, in all encodings: how many are recovered, and whether the confidence keeps its word. */
class EncodingDetectorConfidenceTest {
    private static final String[] FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
    private static final String[] MIDDLE = "Văn Thị Đức Hữu Minh Ngọc Xuân Quốc Thanh Đình Kim Bảo".split(" ");
    private static final String[] GIVEN =
            "Hùng Dũng Thảo Hương Yến Phượng Hạnh Tuấn Khánh Đạt Hiếu Sơn Trâm Thủy Hoà Vỹ Mỹ Uyên Đông Lộc".split(" ");
    private static final int NAMES = 250;

    private record Answer(double confidence, boolean right) {}

    private static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        Random choice = new Random(6909);
        for (int i = 0; i < NAMES; i++) {
            String name = FAMILY[choice.nextInt(FAMILY.length)] + " " + MIDDLE[choice.nextInt(MIDDLE.length)] + " "
                    + GIVEN[choice.nextInt(GIVEN.length)];
            String written = choice.nextInt(4) == 0 ? name.toUpperCase(Locale.ROOT) : name;
            for (String encoding : Encodings.EIGHT_BIT) {
                Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
                CharsetEncoder encoder = charset.newEncoder();
                if (encoder.canEncode(written)) {
                    byte[] bytes = written.getBytes(charset);
                    Detection found = EncodingDetector.detect(bytes);
                    answers.add(new Answer(found.confidence(), found.text(bytes).equals(written)));
                }
            }
        }
        return answers;
    }

    private static double percentRight(List<Answer> answers, double from, double to) {
        List<Answer> among = answers.stream()
                .filter(answer -> (answer.confidence() >= from) && (answer.confidence() < to))
                .toList();
        return among.isEmpty()
                ? 100
                : 100.0 * among.stream().filter(Answer::right).count() / among.size();
    }

    @Test
    void namesAreRecoveredAndTheConfidenceKeepsItsWord() {
        List<Answer> answers = answers();

        assertThat(answers).hasSizeGreaterThan(3_000);
        assertThat(percentRight(answers, 0, 2)).as("of all").isGreaterThan(98);
        assertThat(percentRight(answers, 0.95, 2)).as("of sure ones").isGreaterThan(99);
        assertThat(percentRight(answers, 0.8, 0.95)).as("of likely ones").isGreaterThan(80);
    }
}
