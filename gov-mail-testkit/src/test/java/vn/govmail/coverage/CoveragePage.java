package vn.govmail.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleSets;

/** The page that people read, made of the table and of the rule files. */
final class CoveragePage {
    static final String FILE = "examples/regulations/COVERAGE.md";
    /** The regulations that are covered clause by clause. */
    static final List<String> REGULATIONS = List.of("dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013");

    private static final int WORDS_SHOWN = 80;

    private CoveragePage() {}

    static String of(List<CoverageRow> rows) {
        Map<String, CoverageRow> byClause = new LinkedHashMap<>();
        rows.forEach(row -> byClause.put(row.clause(), row));
        long able = rows.stream().filter(row -> !row.support().equals("NONE")).count();
        long open = rows.stream().filter(row -> !row.open().isEmpty()).count();
        StringBuilder out = new StringBuilder(
                        "# Each clause and what gov-mail does for it / Từng điều khoản và SDK làm gì\n\n")
                .append("Written by a test from [coverage.tsv](coverage.tsv) and the rule files; do not edit. ")
                .append("Clauses: ")
                .append(rows.size())
                .append("; software can serve ")
                .append(able)
                .append("; of these still open: ")
                .append(open)
                .append(".\n\n")
                .append("Trang này do một phép thử ghi ra từ [coverage.tsv](coverage.tsv) và các tệp quy định; không"
                        + " sửa tay. ")
                .append("Số điều khoản: ")
                .append(rows.size())
                .append("; phần mềm hỗ trợ được: ")
                .append(able)
                .append("; trong đó chưa xong: ")
                .append(open)
                .append(".\n\n")
                .append("Tests are named `Class#method`; *n ex.* are examples in the rule file, which run as tests"
                        + " too. / ")
                .append("Phép thử ghi `Lớp#phương_thức`; *n ex.* là ví dụ trong tệp quy định, cũng được chạy như phép"
                        + " thử.\n");
        for (String id : REGULATIONS) {
            Regulation regulation = RuleSets.named(id).regulations().get(0);
            out.append("\n## ")
                    .append(regulation.number())
                    .append(" (`")
                    .append(id)
                    .append("`)\n\n")
                    .append(regulation.titleVietnamese())
                    .append("  \n")
                    .append(regulation.titleEnglish())
                    .append("\n\n")
                    .append("| Clause / Điều khoản | SDK làm gì | What gov-mail does | Where / Ở đâu | Tests / Phép"
                            + " thử |\n")
                    .append("|---|---|---|---|---|\n");
            RuleFileClause.of(id).forEach(clause -> out.append(line(clause, byClause.get(clause.id()))));
        }
        return out.toString();
    }

    private static String line(RuleFileClause clause, CoverageRow row) {
        String vietnamese = row.vietnamese().isEmpty() ? clause.vietnamese() : row.vietnamese();
        String english = row.english().isEmpty() ? clause.english() : row.english();
        if (clause.notChecked()) {
            vietnamese = "Không kiểm tra: " + vietnamese;
            english = "Not checked: " + english;
        }
        if (!row.open().isEmpty()) {
            vietnamese = "**CHƯA XONG** " + vietnamese;
            english = "**OPEN: " + row.open() + "** " + english;
        }
        return "| `" + clause.id() + "`<br>" + cell(shortened(clause.quote())) + " | " + cell(vietnamese) + " | "
                + cell(english) + " | " + where(clause, row) + " | " + tests(clause, row) + " |\n";
    }

    private static String where(RuleFileClause clause, CoverageRow row) {
        String elements = clause.elements().stream().map(e -> "`" + e + "`").collect(Collectors.joining("<br>"));
        String classes = row.classes().stream()
                .map(name -> "`" + name.substring("vn.govmail.".length()) + "`")
                .collect(Collectors.joining("<br>"));
        return elements + (elements.isEmpty() || classes.isEmpty() ? "" : "<br>") + classes;
    }

    private static String tests(RuleFileClause clause, CoverageRow row) {
        String named = row.tests().stream()
                .map(test -> "`" + test.substring(test.indexOf(':') + 1) + "`")
                .collect(Collectors.joining("<br>"));
        String examples = clause.examples() == 0 ? "" : clause.examples() + " ex.";
        return examples + (examples.isEmpty() || named.isEmpty() ? "" : "<br>") + named;
    }

    private static String shortened(String quote) {
        if (quote.length() <= WORDS_SHOWN) {
            return quote;
        }
        return quote.substring(0, quote.lastIndexOf(' ', WORDS_SHOWN)) + " …";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
