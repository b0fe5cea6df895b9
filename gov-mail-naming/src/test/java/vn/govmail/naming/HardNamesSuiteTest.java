package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The corpus of hard names; each row says which mailbox names respect the given name. */
class HardNamesSuiteTest {
    @TestFactory
    List<DynamicTest> suggestedReadingIsFoundOrTheTextIsRefused() throws IOException {
        Path corpus = Path.of(System.getProperty("govmail.corpus", "")).resolve("naming/hard-names.tsv");
        assumeTrue(Files.isReadable(corpus), "the corpus of hard names is not here");
        return Files.readAllLines(corpus).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
                .map(line -> line.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0] + " " + cells[1] + " " + cells[3], () -> check(cells)))
                .toList();
    }

    private static void check(String[] cells) {
        String name = JsonEscapes.unescaped(cells[2].substring(1, cells[2].length() - 1));
        List<String> expected = List.of(cells[6].split("\\|"));
        if (cells[1].equals("mojibake") || (cells[1].equals("homoglyph") && !name.startsWith("\uFF2E"))) {
            assertThat(PersonName.tryParse(name)).isEmpty();
            return;
        }
        PersonName read = PersonName.parse(name);
        List<String> mailboxes = read.readings().stream()
                .map(reading -> reading.foldedGiven() + reading.initials())
                .toList();
        if (cells[6].isEmpty()) {
            assertThat(read.certain()).isFalse();
        } else {
            assertThat(mailboxes).first().isEqualTo(expected.get(0));
            assertThat(new TreeSet<>(mailboxes)).containsAll(expected);
            assertThat(read.mailboxName()).isEqualTo(expected.get(0));
            assertThat(read.certain() || !cells[7].isEmpty())
                    .as("certain where the row names no ambiguity")
                    .isTrue();
        }
    }
}
