package vn.govmail.operation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.html.HtmlText;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * A report as an HTML page for people: headings in their order, every chart with a title, a description and its numbers in a table,
 * everything escaped. Used once.
 */
final class ReportPage {
    /** So many bars are seen at a glance; the tables have all. */
    private static final int BARS = 15;

    private final UsageReport report;
    private final Language language;
    private final ReportWords words;
    private final StringBuilder out = new StringBuilder();

    ReportPage(UsageReport report, Language language) {
        this.report = report;
        this.language = language;
        this.words = ReportWords.in(language);
    }

    void write(Appendable target) throws IOException {
        head();
        out.append("<main>\n");
        keyFigures();
        findings();
        exchange();
        outcomes();
        clauses();
        checking();
        mailboxes();
        basis();
        out.append("</main>\n</body>\n</html>\n");
        target.append(out);
    }

    private void head() {
        String title = words.of("title") + " " + words.of(report.period());
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", "", title);
        out.append("\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", "", title);
        element(
                "p",
                "meta",
                words.of("made") + " " + words.of(report.asOf()) + " · " + words.of("policies") + ": "
                        + String.join(", ", report.rules().versions()));
        out.append("</header>\n");
    }

    private void keyFigures() {
        UsageCounts total = report.summary().total();
        out.append("<dl class=\"figures\">\n");
        figure("messages", words.of(total.messages()));
        figure(
                "share",
                total.sent().all() == 0
                        ? words.of("none")
                        : total.sent().leastPercent() + " % ("
                                + words.of(total.sent().electronic()) + "/"
                                + words.of(total.sent().all()) + ")");
        figure("checks", checked(total));
        figure("mailboxes", words.of(total.mailboxes().size()));
        out.append("</dl>\n");
    }

    private String checked(UsageCounts counts) {
        long judged = counts.checks().judged();
        return judged == 0
                ? words.of("none")
                : counts.checks().met() * 100 / judged + " % ("
                        + words.of(counts.checks().met()) + "/" + words.of(judged) + ")";
    }

    private void figure(String key, String value) {
        out.append("<div>");
        element("dt", "", words.of(key));
        element("dd", "", value);
        out.append("</div>\n");
    }

    private void findings() {
        List<Finding> findings = report.findings();
        section("findings");
        if (findings.isEmpty()) {
            element("p", "", words.of("findings.none"));
        } else {
            List<List<String>> rows = findings.stream()
                    .map(f -> List.of(
                            subject(f.subject()),
                            f.message(language),
                            f.advice(language),
                            f.citation(language).orElse("")))
                    .toList();
            table("findings", List.of("subject", "finding", "advice", "clause"), rows, 4);
        }
        end();
    }

    private String subject(String subject) {
        return subject.equals("total") || subject.equals("report") ? words.of("subject." + subject) : subject;
    }

    private void exchange() {
        section("exchange");
        List<String> parts = List.of("electronic", "both", "paper", "notKnown");
        Map<String, UsageCounts> agencies = report.summary().byAgency();
        List<BarChart.Bar> bars = agencies.entrySet().stream()
                .filter(e -> e.getValue().sent().all() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, UsageCounts> e) ->
                                e.getValue().sent().all())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(BARS)
                .map(e -> new BarChart.Bar(e.getKey(), values(e.getValue().sent())))
                .toList();
        chart("exchange", parts, bars);
        List<List<String>> rows = new ArrayList<>();
        agencies.forEach((agency, counts) -> rows.add(documents(agency, counts.sent())));
        rows.add(documents(words.of("total"), report.summary().total().sent()));
        table("exchange", List.of("agency", "electronic", "both", "paper", "notKnown", "share"), rows, 1);
        end();
    }

    private static List<Long> values(ExchangeCounts counts) {
        return List.of(counts.electronic(), counts.both(), counts.paper(), counts.notKnown());
    }

    private List<String> documents(String name, ExchangeCounts counts) {
        List<String> row = new ArrayList<>(List.of(name));
        values(counts).forEach(number -> row.add(words.of(number)));
        row.add(counts.all() == 0 ? "–" : counts.leastPercent() + " %");
        return row;
    }

    private void outcomes() {
        section("outcomes");
        Map<Outcome, Long> counts = report.summary().total().outcomes();
        List<Outcome> shown = Stream.of(Outcome.values())
                .filter(outcome -> counts.getOrDefault(outcome, 0L) > 0)
                .toList();
        chart(
                "outcomes",
                List.of("messages"),
                shown.stream()
                        .map(outcome ->
                                new BarChart.Bar(outcome.text(language), List.of(counts.getOrDefault(outcome, 0L))))
                        .toList());
        table(
                "outcomes",
                List.of("outcome", "messages"),
                shown.stream()
                        .map(outcome -> List.of(outcome.text(language), words.of(counts.getOrDefault(outcome, 0L))))
                        .toList(),
                1);
        end();
    }

    private void clauses() {
        section("clauses");
        List<Map.Entry<FindingKey, Long>> counted =
                List.copyOf(report.summary().total().sortedFindings().entrySet());
        chart(
                "clauses",
                List.of("number"),
                counted.stream()
                        .filter(e -> !e.getKey().provision().isEmpty())
                        .sorted(Map.Entry.<FindingKey, Long>comparingByValue().reversed())
                        .limit(BARS)
                        .map(e -> new BarChart.Bar(
                                e.getKey().provision() + " " + e.getKey().code(), List.of(e.getValue())))
                        .toList());
        table(
                "clauses",
                List.of("clause", "code", "effect", "number"),
                counted.stream()
                        .map(e -> List.of(
                                citation(e.getKey().provision()),
                                e.getKey().code(),
                                e.getKey().effect().name(),
                                words.of(e.getValue())))
                        .toList(),
                3);
        end();
    }

    private String citation(String provision) {
        if (provision.isEmpty()) {
            return words.of("technical");
        }
        Optional<Provision> known = report.rules().provisions().stream()
                .filter(each -> each.id().equals(provision))
                .findFirst();
        return known.map(each -> each.citation(language)).orElse(provision);
    }

    private void checking() {
        section("checking");
        Map<UsageSummary.Part, UsageCounts> parts = report.summary().sorted();
        List<String> kinds = List.of("met", "late", "missed", "excused", "notKnown");
        chart(
                "checking",
                kinds,
                parts.entrySet().stream()
                        .filter(e -> e.getValue().checks().windows() > 0)
                        .sorted(Comparator.comparing((Map.Entry<UsageSummary.Part, UsageCounts> e) ->
                                        e.getValue().checks().late()
                                                + e.getValue().checks().missed())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .limit(BARS)
                        .map(e -> new BarChart.Bar(name(e.getKey()), checks(e.getValue())))
                        .toList());
        List<List<String>> rows = new ArrayList<>();
        parts.forEach((part, counts) -> {
            List<String> row = new ArrayList<>(List.of(name(part)));
            checks(counts).forEach(number -> row.add(words.of(number)));
            rows.add(row);
        });
        table("checking", List.of("part", "met", "late", "missed", "excused", "notKnown"), rows, 1);
        end();
    }

    private static List<Long> checks(UsageCounts counts) {
        return List.of(
                counts.checks().met(),
                counts.checks().late(),
                counts.checks().missed(),
                counts.checks().excused(),
                counts.checks().notKnown());
    }

    private static String name(UsageSummary.Part part) {
        return part.unit().isEmpty() ? part.agency() : part.agency() + " / " + part.unit();
    }

    private void mailboxes() {
        section("mailboxes");
        List<List<String>> rows = new ArrayList<>();
        report.summary()
                .sorted()
                .forEach((part, counts) -> rows.add(
                        List.of(name(part), words.of(counts.mailboxes().size()), words.of(counts.messages()))));
        table("mailboxes", List.of("part", "mailboxes", "messages"), rows, 1);
        end();
    }

    private void basis() {
        section("basis");
        out.append("<ul>\n");
        for (Provision provision : report.clauses()) {
            element("li", "", provision.citation(language));
            out.append('\n');
        }
        out.append("</ul>\n");
        element("p", "meta", words.of("basis.periods"));
        end();
    }

    private void section(String key) {
        out.append("<section aria-labelledby=\"h-")
                .append(key)
                .append("\">\n<h2 id=\"h-")
                .append(key)
                .append("\">");
        out.append(HtmlText.of(words.of("section." + key))).append("</h2>\n");
    }

    private void end() {
        out.append("</section>\n");
    }

    private void chart(String key, List<String> parts, List<BarChart.Bar> bars) {
        if (!bars.isEmpty()) {
            out.append(new BarChart(
                            "c-" + key,
                            words.of("section." + key),
                            words.of("chart." + key),
                            parts.stream().map(words::of).toList(),
                            bars)
                    .svg());
        }
    }

    /**
     * A table with a caption.
     *
     * @param texts how many columns hold texts; the others are numbers
     */
    private void table(String key, List<String> columns, List<List<String>> rows, int texts) {
        out.append("<table>\n");
        element("caption", "", words.of("table." + key));
        out.append("\n<thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i < texts ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
                    .append(HtmlText.of(words.of(columns.get(i))))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr><th scope=\"row\">").append(HtmlText.of(row.get(0))).append("</th>");
            for (int i = 1; i < row.size(); i++) {
                element("td", i < texts ? "" : "number", row.get(i));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void element(String name, String classes, String content) {
        out.append('<').append(name);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes).append('"');
        }
        out.append('>').append(HtmlText.of(content)).append("</").append(name).append('>');
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
