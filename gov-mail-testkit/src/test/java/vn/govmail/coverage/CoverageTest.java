package vn.govmail.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every clause that software can serve is served and has three tests; every other clause says why nothing checks it. A clause that
 * is not there yet stands in the table as open, with the reason, and only as long as that is true. {@code -Dgovmail.write=true}
 * writes the page anew.
 */
class CoverageTest {
    private static final int ENOUGH = 3;
    private static final List<CoverageRow> ROWS = CoverageRow.all();
    private static final Map<String, RuleFileClause> CLAUSES = CoveragePage.REGULATIONS.stream()
            .flatMap(id -> RuleFileClause.of(id).stream())
            .collect(Collectors.toMap(RuleFileClause::id, Function.identity()));

    private static RuleFileClause clause(CoverageRow row) {
        return CLAUSES.get(row.clause());
    }

    @Test
    void theTableHasEveryClauseOnce() {
        assertThat(ROWS).extracting(CoverageRow::clause).doesNotHaveDuplicates().hasSize(128);
        assertThat(ROWS).extracting(CoverageRow::clause).containsExactlyInAnyOrderElementsOf(CLAUSES.keySet());
        assertThat(ROWS).filteredOn(row -> !row.support().equals("NONE")).hasSize(100);
    }

    @Test
    void everyTestThatIsNamedExists() {
        assertThat(ROWS.stream().flatMap(row -> row.missingTests().stream())).isEmpty();
    }

    @Test
    void everyClassThatIsNamedExists() {
        assertThat(ROWS.stream().flatMap(row -> row.classes().stream()).filter(name -> !ProjectFolder.hasClass(name)))
                .isEmpty();
    }

    @Test
    void openIsExactlyWhatLacksItsMechanismOrItsThreeTests() {
        List<String> lacking = ROWS.stream()
                .filter(row -> !row.support().equals("NONE"))
                .filter(row -> clause(row).elements().isEmpty()
                        || clause(row).examples() + row.tests().size() < ENOUGH)
                .map(CoverageRow::clause)
                .toList();
        assertThat(ROWS.stream().filter(row -> !row.open().isEmpty()).map(CoverageRow::clause))
                .containsExactlyElementsOf(lacking);
    }

    @Test
    void aClauseThatNoSoftwareCanServeSaysWhyAndNoOtherDoes() {
        assertThat(ROWS.stream()
                        .filter(row -> clause(row).notChecked() != row.support().equals("NONE"))
                        .map(CoverageRow::clause))
                .isEmpty();
    }

    @Test
    void whatIsDoneIsSaidInBothLanguages() {
        assertThat(ROWS.stream()
                        .filter(row -> row.open().isEmpty())
                        .filter(row -> (row.vietnamese() + clause(row).vietnamese()).isBlank()
                                || (row.english() + clause(row).english()).isBlank()
                                || !Normalizer.isNormalized(row.vietnamese(), Normalizer.Form.NFC))
                        .map(CoverageRow::clause))
                .isEmpty();
    }

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String page = CoveragePage.of(ROWS);
        if (Boolean.getBoolean("govmail.write")) {
            Files.writeString(ProjectFolder.root().resolve(CoveragePage.FILE), page);
        }
        assertThat(ProjectFolder.read(CoveragePage.FILE)).isEqualTo(page);
    }
}
