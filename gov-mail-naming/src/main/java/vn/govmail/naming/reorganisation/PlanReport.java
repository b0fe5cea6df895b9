package vn.govmail.naming.reorganisation;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.page.HtmlPage;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.naming.table.CsvLines;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;

/** A plan for people to read and sign. */
final class PlanReport {
    private static final List<String> COLUMNS = List.of("address", "holder", "from", "to", "action", "new", "until");
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:90rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
            thead th{background:#e8eef5}caption{text-align:left;font-weight:bold}.DECIDE{background:#fdeceb}
            .REPLACE{background:#fff6d6}a{color:#0b4f9e}@media print{body{max-width:none}thead{display:table-header-group}}
            """;

    private final ReorganisationPlan plan;
    private final Language language;
    private final Sentences words;

    PlanReport(ReorganisationPlan plan, Language language) {
        this.plan = plan;
        this.language = language;
        this.words = Sentences.of(PlanReport.class, language);
    }

    private List<String> cells(PlanStep step) {
        return List.of(
                step.mailbox().address().toString(),
                step.mailbox().name(),
                step.mailbox().agencyId().orElse(""),
                step.agency(),
                words.word("action." + step.action()),
                step.address().map(MailAddress::toString).orElse(""),
                step.aliasUntil().map(Object::toString).orElse(""));
    }

    private List<String> headings() {
        return COLUMNS.stream().map(column -> words.word("heading." + column)).toList();
    }

    void csv(Appendable out) throws IOException {
        CsvLines lines = new CsvLines(out, ',');
        lines.write(with(headings(), words.word("heading.findings")));
        for (PlanFinding finding : plan.findings()) {
            List<String> blank = COLUMNS.stream().map(column -> "").toList();
            lines.write(with(blank, sentence(finding)));
        }
        for (PlanStep step : plan.steps()) {
            String findings = step.findings().stream().map(this::sentence).collect(Collectors.joining(" | "));
            lines.write(with(cells(step), findings));
        }
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private String sentence(Observation finding) {
        String clause = finding.provision()
                .map(provision -> " (" + provision.citation(language) + ")")
                .orElse("");
        return finding.code().name() + ": " + finding.message(language) + clause + " " + finding.advice(language);
    }

    void html(Appendable out) throws IOException {
        HtmlPage page = new HtmlPage(out);
        String title = words.word("report.title");
        page.begin(language, title, STYLE, "");
        page.markup("<header>").element("h1", title);
        page.element("p", words.word("report.day") + ": " + plan.day()).markup("</header>\n<main>\n");
        page.markup("<section>").element("h2", words.word("report.summary")).markup("<ul>");
        for (PlanStep.Action action : PlanStep.Action.values()) {
            page.element(
                    "li", words.word("action." + action) + ": " + plan.counts().get(action));
        }
        page.markup("</ul>");
        findings(page, plan.findings());
        page.markup("</section>\n<table>\n").element("caption", words.word("report.steps"));
        page.markup("\n<thead><tr>");
        for (String heading : with(headings(), words.word("heading.findings"))) {
            page.element("th scope=\"col\"", heading);
        }
        page.markup("</tr></thead>\n<tbody>\n");
        for (PlanStep step : plan.steps()) {
            row(page, step);
        }
        page.markup("</tbody>\n</table>\n</main>\n");
        page.end("");
    }

    private void row(HtmlPage page, PlanStep step) throws IOException {
        List<String> cells = cells(step);
        page.markup("<tr class=\"" + step.action() + "\">").element("th scope=\"row\"", cells.get(0));
        for (int i = 1; i < cells.size(); i++) {
            page.element(i == 1 ? "td lang=\"vi\"" : "td", cells.get(i));
        }
        page.markup("<td>");
        findings(page, step.findings());
        page.markup("</td></tr>\n");
    }

    private void findings(HtmlPage page, List<? extends Observation> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.markup("<ul>");
        for (Observation finding : findings) {
            page.markup("<li>");
            if (finding.effect().compareTo(Effect.ERROR) >= 0) {
                page.element("strong", words.word("report.toDecide")).markup(" ");
            }
            page.text(sentence(finding)).markup("</li>");
        }
        page.markup("</ul>");
    }
}
