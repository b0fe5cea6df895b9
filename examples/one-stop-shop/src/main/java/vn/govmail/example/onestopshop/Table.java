package vn.govmail.example.onestopshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** Assessments as a table for a terminal: sender, document, outcome, clause, what to do. */
final class Table {
    private static final int[] WIDTHS = {3, 26, 30, 20, 38, 52};

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
        Optional<Finding> weightiest = a.findings().stream().findFirst();
        return List.of(
                String.valueOf(number),
                a.from(),
                a.subject() + (files.isEmpty() ? "" : "\n" + files),
                outcome + "\n" + a.outcome(),
                clause(a, weightiest),
                a.outcome() == Outcome.LEGALLY_EQUIVALENT
                        ? reading(a, weightiest)
                        : weightiest
                                .map(f -> f.message(language) + "\n→ " + f.advice(language))
                                .orElse("—"));
    }

    private String clause(Assessment a, Optional<Finding> weightiest) {
        List<String> clauses = new ArrayList<>();
        for (DocumentAssessment document : a.documents()) {
            document.route().ifPresent(r -> clauses.add(r.route().provision().citation(language)));
        }
        a.findings().stream()
                .flatMap(f -> f.citation(language).stream())
                .distinct()
                .limit(3)
                .forEach(clauses::add);
        return clauses.isEmpty()
                ? weightiest.map(f -> f.code()).orElse("—")
                : String.join(
                        "\n", clauses.stream().distinct().map(Table::shortened).toList());
    }

    /** The table has one regulation: its name stands in the report. */
    private static String shortened(String citation) {
        return citation.replaceFirst(" Quy chế ban hành.*| of the Regulation.*", "");
    }

    private String reading(Assessment a, Optional<Finding> weightiest) {
        String readings = String.join(
                "\n",
                a.documents().stream()
                        .flatMap(d -> d.readings().stream())
                        .map(r -> language == Language.VIETNAMESE ? r.vietnamese() : r.english())
                        .distinct()
                        .toList());
        return weightiest
                .filter(f -> f.citation(language).isPresent())
                .map(f -> f.message(language) + "\n→ " + f.advice(language))
                .orElse(readings);
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
