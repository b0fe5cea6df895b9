package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.text.CharacterViolation.Code;

/** The shared tables of TCVN 6909: its letters, the ways to spell them, what looks like them; and real texts. */
class Tcvn6909SuiteTest {
    /** Characters that the table of look-alikes lists but clause 2.1 allows, since they are symbols, spaces or line ends. */
    private static final Set<String> SYMBOLS =
            Set.of("2116", "2460", "2103", "00AA", "00BA", "00A0", "2028", "2029", "202F", "2009");

    private static Path corpus(String... names) {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, names);
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared corpus is not here");
        return file;
    }

    private static List<String[]> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(corpus("encoding", "tables", name));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String characters(String hex) {
        StringBuilder text = new StringBuilder();
        for (String code : hex.split(" ")) {
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return text.toString();
    }

    @Test
    void everyLetterOfTheStandardConforms() throws IOException {
        List<String[]> rows = rows("tcvn6909-repertoire.tsv");
        StringBuilder all = new StringBuilder("ế ");
        for (String[] row : rows) {
            if (!row[3].equals("combining-tone")) {
                all.append(characters(row[0])).append(' ');
            }
        }
        assertThat(rows).hasSize(235);
        assertThat(Tcvn6909.violations(all.toString())).isEmpty();
    }

    @Test
    void everySpellingOfALetterIsFoundAndRepaired() throws IOException {
        List<String[]> rows = rows("tcvn6909-composition-forms.tsv");
        assertThat(rows).hasSize(312);
        for (String[] row : rows) {
            String form = characters(row[1]);
            Tcvn6909.Repaired repaired = Tcvn6909.repair("x " + form + "n");

            assertThat(repaired.text()).as(row[1]).isEqualTo("x " + characters(row[0]) + "n");
            assertThat(repaired.changes())
                    .as(row[1])
                    .singleElement()
                    .extracting(CharacterViolation::code)
                    .isEqualTo(row[2].contains("NOT canonically") ? Code.MISORDERED_MARKS : Code.NOT_COMPOSED);
        }
    }

    @Test
    void everyLookAlikeIsRepairedOrReportedAsTheTableSays() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String[] row : rows("tcvn6909-lookalikes.tsv")) {
            if (row[0].contains("-") || SYMBOLS.contains(row[0])) {
                continue;
            }
            boolean seen = Stream.of(
                            "Nước của ta: %s",
                            "Nước của ta: nă%sng",
                            "Nước của ta: ho%s n%sng",
                            "Nước của ta: %sang",
                            "Nước của ta: ca%sn",
                            "Nước của ta: t%sm")
                    .map(sample -> sample.replace("%s", characters(row[0])))
                    .anyMatch(sample -> !Tcvn6909.check(sample).conforms());
            if (!seen) {
                silent.add(row[0] + " " + row[1]);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void namesOfPeopleAndAgenciesConform() throws IOException {
        for (String name : List.of("names.tsv", "agencies.tsv", "names-30000-generated.tsv")) {
            for (String line : Files.readAllLines(corpus("naming", name))) {
                assertThat(Tcvn6909.violations(line)).as(line).isEmpty();
            }
        }
    }

    @Test
    void textsThatWereEncodedForTheSamplesConform() throws IOException {
        for (String samples : List.of("para500", "doc10k", "subject40", "names")) {
            for (String line : Files.readAllLines(corpus("encoding", "samples", samples + ".jsonl"))) {
                assertThat(Tcvn6909.violations(field(line, "text"))).isEmpty();
            }
        }
    }

    @Test
    void textsOfLawsConformButForWhatIsWrongInThem() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(corpus("law"), corpus("naming", "regs-open"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    for (CharacterViolation violation : Tcvn6909.violations(Files.readString(file))) {
                        found.add(name + " " + violation.code() + " " + violation.remedy());
                    }
                }
            }
        }
        assertThat(found)
                .containsExactly(
                        // one paragraph is spelt with separate tones
                        "004_3decb57ea93166d6.txt NOT_COMPOSED REPAIR",
                        // TTĐТСР has three Cyrillic letters
                        "noi-nhan-all.jsonl LOOK_ALIKE REPAIR",
                        "secrecy-samples.tsv NOT_COMPOSED REPAIR");
    }

    @Test
    void textsInOtherLanguagesConform() throws IOException {
        Map<String, String> found = new TreeMap<>();
        int read = 0;
        for (String line : Files.readAllLines(corpus("encoding", "samples", "negatives.jsonl"))) {
            String charset = field(line, "charset");
            if (!Charset.isSupported(charset)) {
                continue;
            }
            read++;
            String text = new String(Base64.getDecoder().decode(field(line, "bytes")), Charset.forName(charset));
            Tcvn6909.violations(text).stream()
                    // bytes that the charset does not have
                    .filter(violation -> violation.code() != Code.LOST && violation.code() != Code.C1_CONTROL)
                    .forEach(violation -> found.put(field(line, "lang") + " " + charset, violation.toString()));
        }
        assertThat(read).isGreaterThan(90);
        assertThat(found).isEmpty();
    }

    private static String field(String line, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(line);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
