package vn.govmail.example.onestopshop;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Finding;

/** Assessments as a table for a terminal: sender, document, outcome, clause, what to do. */
final class Table {
    private static final int[] WIDTHS = {2, 21, 25, 19, 21, 42};

    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private Table(Language language) {
        this.language = language;
    }

    static String of(List<Assessment> assessments, Language language) {
        Table table = new Table(language);
        table.row(
                language == Language.VIETNAMESE
                        ? List.of("", "Người gửi", "Thư, văn bản", "Kết quả", "Điều khoản", "Việc cần làm")
                        : List.of("", "Sender", "Message, document", "Outcome", "Clause", "What to do"));
        table.rule();
        for (int i = 0; i < assessments.size(); i++) {
            table.row(table.cells(assessments.get(i), i + 1));
            table.rule();
        }
        return table.out.toString();
    }

    private List<String> cells(Assessment a, int number) {
        String files = String.join(
                ", ", a.documents().stream().flatMap(d -> d.files().stream()).toList());
        // the first line of the explanation is the outcome in words
        String outcome = a.explain(language).lines().findFirst().orElse("");
        List<Finding> shown = a.decidingFindings().isEmpty() ? breaches(a) : a.decidingFindings();
        return List.of(
                String.valueOf(number),
                a.from(),
                a.subject() + (files.isEmpty() ? "" : "\n" + files),
                outcome + "\n" + a.outcome(),
                clauses(a, shown),
                shown.isEmpty() ? readings(a) : whatToDo(shown));
    }

    /** What is wrong although the outcome does not depend on it: a file too large, characters of an older encoding. */
    private static List<Finding> breaches(Assessment a) {
        return a.findings().stream().filter(f -> f.effect() == Effect.ERROR).toList();
    }

    private String whatToDo(List<Finding> findings) {
        List<String> sentences = new ArrayList<>(findings.stream()
                .map(f -> f.message(language))
                .distinct()
                .limit(3)
                .toList());
        sentences.add("→ " + findings.get(0).advice(language));
        return String.join("\n", sentences);
    }

    private String clauses(Assessment a, List<Finding> shown) {
        List<String> clauses = new ArrayList<>();
        for (DocumentAssessment document : a.documents()) {
            document.route().ifPresent(r -> clauses.add(r.route().provision().citation(language)));
        }
        shown.forEach(f -> clauses.add(f.citation(language).orElse(f.code())));
        return clauses.isEmpty()
                ? "—"
                : String.join(
                        "\n",
                        clauses.stream()
                                .map(Table::shortened)
                                .distinct()
                                .limit(4)
                                .toList());
    }

    /** The table has one regulation: its name stands in the report. */
    private static String shortened(String citation) {
        return citation.replaceFirst(" Quy chế ban hành.*| of the Regulation.*", "");
    }

    private String readings(Assessment a) {
        return a.documents().stream()
                .flatMap(d -> d.readings().stream())
                .map(r -> language == Language.VIETNAMESE ? r.vietnamese() : r.english())
                .distinct()
                .reduce((first, second) -> first + "\n" + second)
                .orElse("—");
    }

    private void row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = wrap(cells.get(i), WIDTHS[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                text.append(cell)
                        .append(" ".repeat(WIDTHS[i] - cell.codePointCount(0, cell.length())))
                        .append("  ");
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private void rule() {
        for (int width : WIDTHS) {
            out.append("─".repeat(width)).append("  ");
        }
        out.append('\n');
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
                while (line.length() > width) {
                    lines.add(line.substring(0, width));
                    line.delete(0, width);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
