package vn.govmail.document.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks as typists write them, one row of {@code recipient-blocks.tsv} each: every entry, nothing else. */
class RecipientTableTest {
    private static Stream<String> rows() throws IOException {
        try (InputStream table = RecipientTableTest.class.getResourceAsStream("recipient-blocks.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static String shown(RecipientEntry entry, boolean anyKind) {
        String kind = switch (entry.kind()) {
            case RECIPIENT -> anyKind ? "*" : "R";
            case GROUP -> anyKind ? "*" : "G";
            case AS_ABOVE -> "A";
            case PER_ARTICLE -> "P";
            case ARCHIVE -> "L";
        };
        return kind + ":" + entry.name()
                + entry.purpose().map(purpose -> "{" + purpose + "}").orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyEntryIsExact(String row) {
        String[] columns = row.split("\t", -1);
        List<String> expected = List.of(columns[1].split(" ¦ ", -1));
        String text = columns[2].replace("\\n", "\n").replace("\\t", "\t");
        List<RecipientEntry> read =
                RecipientBlock.of(text).map(RecipientBlock::entries).orElse(List.of());

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(shown(read.get(i), expected.get(i).startsWith("*"))).isEqualTo(expected.get(i));
        }
    }
}
