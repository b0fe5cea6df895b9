package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four regulations stand in their files whole: each clause, in the order of the document, with its own words. */
class EveryClauseTest {

    @ParameterizedTest
    @CsvSource({"dak-nong-2012, 75", "national-2008, 21", "phu-yen-2009, 18", "khanh-hoa-2013, 14"})
    void fileHoldsEveryClauseOnce(String id, int clauses) {
        assertThat(RuleSets.named(id).provisions())
                .extracting(Provision::id)
                .doesNotHaveDuplicates()
                .hasSize(clauses);
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013"})
    void clausesStandInTheOrderOfTheDocument(String id) throws IOException {
        String law = resource(id + ".txt");
        List<Integer> places = RuleSets.named(id).provisions().stream()
                .map(p -> law.indexOf(p.quote().lines().findFirst().orElseThrow()))
                .toList();
        assertThat(places).isSorted();
    }

    @Test
    void theSharedTableSaysTheSameOfEachClause() throws IOException {
        Map<String, Provision> provisions = new HashMap<>();
        RuleSets.shipped().forEach(id -> RuleSets.named(id).provisions().forEach(p -> provisions.put(p.id(), p)));
        for (Map<String, String> clause : sharedTable()) {
            Provision provision = provisions.get(clause.get("id"));
            assertThat(provision).as(clause.get("id")).isNotNull();
            assertThat(provision.quote()).as(provision.id()).isEqualTo(clause.get("verbatim_vi"));
            assertThat(provision.obligation())
                    .as(provision.id())
                    .isEqualTo(Obligation.valueOf(constant(clause.get("kind"))));
            assertThat(provision.binds()).as(provision.id()).isEqualTo(bearers(clause.get("who")));
        }
    }

    private static Set<Bearer> bearers(String who) {
        return Arrays.stream(who.split(";", -1))
                .map(word -> Bearer.valueOf(constant(word.strip())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bearer.class)));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Map<String, String>> sharedTable() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "law", "rules.tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared table of clauses is not here");
        List<String[]> rows = Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        String[] names = rows.get(0);
        return rows.stream().skip(1).map(row -> named(names, row)).toList();
    }

    private static Map<String, String> named(String[] names, String[] row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            cells.put(names[i], row[i].replace("\\n", "\n"));
        }
        return cells;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EveryClauseTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
