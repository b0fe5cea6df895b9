package vn.govmail.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of {@code examples/regulations/coverage.tsv}.
 *
 * @param clause id of the clause
 * @param support how far software can serve it at all: {@code FULL}, {@code PARTIAL} or {@code NONE}
 * @param vietnamese what gov-mail does; empty where the rule file says it
 * @param english the same in English
 * @param classes where it is done, besides the elements of the rule file
 * @param tests tests that show it, {@code module:Class#method}
 * @param open why it is not served yet; empty if it is
 */
record CoverageRow(
        String clause,
        String support,
        String vietnamese,
        String english,
        List<String> classes,
        List<String> tests,
        String open) {
    static final String FILE = "examples/regulations/coverage.tsv";

    static List<CoverageRow> all() {
        return ProjectFolder.read(FILE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new CoverageRow(
                        cells[0], cells[1], cells[2], cells[3], words(cells[4]), words(cells[5]), cells[6]))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ", -1));
    }

    /** The tests of this row that are not in the sources. */
    List<String> missingTests() {
        return tests.stream().filter(test -> !exists(test)).toList();
    }

    private static boolean exists(String test) {
        String[] parts = test.split("[:#]", -1);
        return parts.length == 3
                && ProjectFolder.testSource(parts[0], parts[1])
                        .filter(source -> Pattern.compile("void " + Pattern.quote(parts[2]) + "\\(")
                                .matcher(source)
                                .find())
                        .isPresent();
    }
}
