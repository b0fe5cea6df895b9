package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.Printed.Confidence;

/**
 * What a person reads on documents of all types, of both forms, of all kinds of issuers: one row of {@code anatomy.tsv} is one
 * document. An expectation that begins with "?" may be missed, but nothing else may be said with high confidence.
 */
class AnatomyTableTest {
    private static final int FIELDS = 11;

    private static Stream<String> rows() {
        return DocumentTypes.rows("anatomy.tsv").stream().map(row -> String.join("\t", row));
    }

    private static String text(String field) {
        return field.replace("\\n", "\n").replace("\\f", "\f").replace("\\t", "\t");
    }

    private static String words(List<? extends Printed<?>> printed, String between) {
        return printed.isEmpty()
                ? "-"
                : printed.stream().map(one -> words(one.value())).collect(Collectors.joining(between));
    }

    private static String words(Object value) {
        if (value instanceof DocumentType type) {
            return type.id();
        }
        if (value instanceof Signer signer) {
            String capacities = signer.capacities().stream()
                    .map(one -> one.form() + " " + one.of())
                    .collect(Collectors.joining(" > "));
            return capacities + (capacities.isEmpty() ? "> " : " > ")
                    + signer.position().orElse("-") + " > "
                    + signer.name().orElse("-");
        }
        return value.toString();
    }

    private static List<List<? extends Printed<?>>> fields(DocumentAnatomy read) {
        return List.of(
                read.issuers(),
                list(read.parentIssuer()),
                list(read.number()),
                list(read.place()),
                list(read.date()),
                list(read.type()),
                list(read.subject()),
                read.addressees(),
                read.signers(),
                list(read.urgency()),
                read.circulation());
    }

    private static <T> List<Printed<T>> list(Optional<Printed<T>> printed) {
        return printed.stream().toList();
    }

    private static boolean isAsExpected(String expected, String words, List<? extends Printed<?>> printed) {
        if (!expected.startsWith("?")) {
            return expected.equals(words);
        }
        boolean anything = expected.length() == 1;
        boolean sure = printed.stream().anyMatch(one -> one.confidence() == Confidence.HIGH);
        return anything
                || !sure
                || Arrays.asList(expected.substring(1).split("[|]", -1)).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyPartIsReadAsAPersonReadsIt(String row) {
        String[] columns = row.split("\t", -1);
        List<List<? extends Printed<?>>> read = fields(DocumentAnatomy.of(text(columns[FIELDS + 1])));
        for (int i = 0; i < FIELDS; i++) {
            String between = i == 7 || i == 10 ? " | " : " || ";
            String words = words(read.get(i), between);
            String expected = columns[i + 1];
            assertThat(isAsExpected(expected, words, read.get(i)))
                    .as("%s, field %d: %s, not %s", columns[0], i + 1, expected, words)
                    .isTrue();
        }
    }

    @Test
    void thePartsOfEverySignatureHaveTheirPlaces() {
        DocumentAnatomy joint = DocumentAnatomy.of(
                "SỞ NỘI VỤ - SỞ TÀI CHÍNH\nSố: 22/HDLT-SNV-STC\nHƯỚNG DẪN LIÊN TỊCH\n"
                        + "Về phụ cấp\n\nNội dung.\nGIÁM ĐỐC\nSỞ TÀI CHÍNH\nTrần Văn An\nGIÁM ĐỐC\nSỞ NỘI VỤ\nLê Thị Bình\n");

        assertThat(joint.issuers()).extracting(Printed::line).containsExactly(1, 1);
        assertThat(joint.signers()).extracting(Printed::line).containsExactly(7, 10);
        assertThat(joint.signers()).extracting(Printed::confidence).containsOnly(Confidence.HIGH);
        assertThat(joint.signer()).contains(joint.signers().get(0));
        assertThat(joint.issuer()).contains(joint.issuers().get(0));
    }
}
