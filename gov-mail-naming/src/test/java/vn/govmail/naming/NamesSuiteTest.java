package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names of many peoples and shapes beside the corpus: the address, whether the order is certain, or why they are refused. */
class NamesSuiteTest {
    @TestFactory
    List<DynamicTest> nameIsReadAsItsPeopleReadItOrSaidToBeUncertainOrRefused() throws IOException {
        try (InputStream in = NamesSuiteTest.class.getResourceAsStream("names.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> DynamicTest.dynamicTest(String.join(" ", cells), () -> check(cells)))
                    .toList();
        }
    }

    private static void check(String[] cells) {
        String name = JsonEscapes.unescaped(cells[0]);
        String expected = cells[2];
        String seen;
        String mailbox = "";
        try {
            PersonName read = PersonName.parse(name);
            mailbox = read.mailboxName();
            seen = read.certain() ? "certain" : "uncertain";
            assertThat(read.certain() || !read.alternatives().isEmpty())
                    .as("uncertain names offer other readings")
                    .isTrue();
        } catch (InvalidNameException e) {
            seen = e.problem().code().name();
        }
        PersonName plain = QuickName.read(name);
        if (plain != null) {
            assertThat(plain).isEqualTo(NameReader.read(NameText.of(name)));
        }
        assertThat(mailbox + ' ' + seen).isEqualTo(cells[1] + ' ' + expected);
    }
}
