package vn.govmail.operation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.json.JsonText;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** A report as JSON and as CSV. Names of fields and measures are part of the API: more may come, none changes its meaning. */
final class ReportData {
    private ReportData() {}

    static String json(UsageReport report, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first", report.period().first());
        json.put("last", report.period().last());
        json.put("asOf", report.asOf());
        json.put("policies", report.rules().versions());
        json.put("total", counts(report.summary().total()));
        json.put(
                "parts",
                report.summary().sorted().entrySet().stream()
                        .map(ReportData::part)
                        .toList());
        json.put(
                "findings",
                report.findings().stream().map(f -> finding(f, language)).toList());
        json.put("clauses", report.clauses().stream().map(Provision::id).toList());
        StringBuilder out = new StringBuilder();
        JsonText.write(json, out);
        return out.toString();
    }

    private static Map<String, @Nullable Object> part(Map.Entry<UsageSummary.Part, UsageCounts> entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("agency", entry.getKey().agency());
        json.put("unit", entry.getKey().unit());
        json.putAll(counts(entry.getValue()));
        return json;
    }

    private static Map<String, @Nullable Object> counts(UsageCounts counts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("messages", counts.messages());
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.name(), counts.outcomes().getOrDefault(outcome, 0L));
        }
        json.put("outcomes", outcomes);
        json.put("documentsSent", documents(counts.sent()));
        json.put("documentsReceived", documents(counts.received()));
        json.put("documentsOfCommunes", documents(counts.inCommunes()));
        Map<String, Long> findings = new LinkedHashMap<>();
        counts.sortedFindings().forEach((key, count) -> findings.put(label(key), count));
        json.put("findings", findings);
        json.put("checks", checks(counts.checks()));
        json.put("mailboxesInUse", counts.mailboxes().size());
        return json;
    }

    private static Map<String, Long> documents(ExchangeCounts counts) {
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("electronic", counts.electronic());
        json.put("both", counts.both());
        json.put("paper", counts.paper());
        json.put("notKnown", counts.notKnown());
        if (counts.all() > 0) {
            // of no document there is no share
            json.put("electronicPercent", counts.leastPercent());
        }
        return json;
    }

    private static Map<String, Long> checks(CheckingSummary checks) {
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("met", checks.met());
        json.put("late", checks.late());
        json.put("missed", checks.missed());
        json.put("excused", checks.excused());
        json.put("notKnown", checks.notKnown());
        json.put("latenessSeconds", checks.lateness().toSeconds());
        return json;
    }

    static String label(FindingKey key) {
        return (key.provision().isEmpty() ? "-" : key.provision()) + " " + key.code() + " " + key.effect();
    }

    private static Map<String, @Nullable Object> finding(Finding finding, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.provision().map(Provision::id).orElse(null));
        json.put("effect", finding.effect());
        json.put("subject", finding.subject());
        json.put("code", finding.code());
        json.put("message", finding.message(language));
        json.put("evidence", finding.evidence());
        json.put("advice", finding.advice(language));
        json.put("citation", finding.citation(language).orElse(null));
        return json;
    }

    static String csv(UsageReport report, Language language) {
        ReportWords words = ReportWords.in(language);
        StringBuilder out = new StringBuilder("\uFEFF");
        row(out, words.of("agency"), words.of("unit"), words.of("measure"), words.of("item"), words.of("number"));
        report.summary().sorted().forEach((part, counts) -> {
            for (Outcome outcome : Outcome.values()) {
                number(out, part, "messages", outcome.name(), counts.outcomes().getOrDefault(outcome, 0L));
            }
            each(out, part, "documents-sent", documents(counts.sent()));
            each(out, part, "documents-received", documents(counts.received()));
            each(out, part, "documents-of-communes", documents(counts.inCommunes()));
            each(out, part, "checks", checks(counts.checks()));
            number(out, part, "mailboxes", "in-use", counts.mailboxes().size());
            counts.sortedFindings().forEach((key, count) -> number(out, part, "findings", label(key), count));
        });
        return out.toString();
    }

    private static void each(StringBuilder out, UsageSummary.Part part, String measure, Map<String, Long> numbers) {
        numbers.forEach((item, number) -> number(out, part, measure, item, number));
    }

    private static void number(StringBuilder out, UsageSummary.Part part, String measure, String item, long number) {
        row(out, part.agency(), part.unit(), measure, item, Long.toString(number));
    }

    private static void row(StringBuilder out, String... cells) {
        out.append(String.join(
                        ",", List.of(cells).stream().map(ReportData::cell).toList()))
                .append("\r\n");
    }

    /** In quotes where it has to be; what a spreadsheet would take for a formula stands behind an apostrophe. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
