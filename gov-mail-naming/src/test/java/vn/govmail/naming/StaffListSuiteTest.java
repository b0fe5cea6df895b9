package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A staff list of 30,000 names drawn from weighted tables. */
class StaffListSuiteTest {
    static List<String> names() throws IOException {
        Path list = Path.of(System.getProperty("govmail.corpus", "")).resolve("naming/names-30000-generated.tsv");
        assumeTrue(Files.isReadable(list), "the staff list is not here");
        return Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("full_name"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    @Test
    void kinhNamesGetTheLastWordAndTheInitialsOfTheOthers() throws IOException {
        List<String> wrong = new ArrayList<>();
        int uncertain = 0;
        List<String> names = names();
        for (String name : names) {
            PersonName read = PersonName.parse(name);
            if (!read.mailboxName().equals(literal(name))) {
                wrong.add(name + " " + read.mailboxName());
            }
            uncertain += read.certain() ? 0 : 1;
        }

        assertThat(names).hasSize(30_000);
        assertThat(wrong).isEmpty();
        // names with the markers K' and Y are among them; they are no Kinh names
        assertThat(uncertain).isLessThan(100);
    }

    @Test
    void quickPassTakesAlmostAllAndReadsThemAsTheReaderDoes() throws IOException {
        int quick = 0;
        for (String name : names()) {
            PersonName plain = QuickName.read(name);
            if (plain != null) {
                quick++;
                PersonName read = NameReader.read(NameText.of(name));
                assertThat(plain.mailboxName()).as(name).isEqualTo(read.mailboxName());
                assertThat(read.certain()).as(name).isTrue();
                assertThat(read.text()).isEqualTo(name);
            }
        }

        assertThat(quick).isGreaterThan(29_500);
    }

    private static String literal(String name) {
        String[] words = name.split(" ", -1);
        StringBuilder mailbox = new StringBuilder(Folding.fold(words[words.length - 1]));
        for (int i = 0; i < words.length - 1; i++) {
            mailbox.append(Folding.initial(words[i]));
        }
        return mailbox.toString();
    }
}
