package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.SecrecyMark.Certainty;

/** Harmful and harmless uses of the words of secrecy, one row of {@code secrecy-uses.tsv} each. */
class SecrecyUsesTest {
    private static final List<String> MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    private static Stream<Arguments> rows() {
        return DocumentTypes.rows("secrecy-uses.tsv").stream().map(row -> Arguments.of(row[0], row[1], row[2]));
    }

    private static List<SecrecyMark> found(String where, String words) {
        String text = words.replace("\\n", "\n").replace("\\t", "\t");
        return where.equals("file")
                ? SecrecyMarks.inFileName(text, MARKS).stream().toList()
                : SecrecyMarks.find(text, MARKS);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void noMarkIsMissedAndNoHarmlessUseIsOne(String answer, String where, String words) {
        List<SecrecyMark> found = found(where, words);
        if (answer.equals("NOTHING")) {
            assertThat(found).isEmpty();
            return;
        }
        String mark = answer.substring(answer.indexOf(' ') + 1);
        boolean certain = answer.startsWith("CERTAIN");
        assertThat(found)
                .anyMatch(one -> one.mark().equals(mark) && (!certain || one.certainty() == Certainty.CERTAIN));
    }
}
