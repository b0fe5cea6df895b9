package vn.govmail.naming.intake;

import java.io.IOException;
import java.util.List;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.page.HtmlPage;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.text.Language;

/** The report as a page: a table of the rows, and the summary behind it, since it is known last. */
final class HtmlReport extends ImportReport {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:80rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
            thead th{background:#e8eef5}caption{text-align:left;font-weight:bold}.REFUSED,.NEEDS_CHOICE{background:#fdeceb}
            .DUPLICATE{background:#fff6d6}a{color:#0b4f9e}@media print{body{max-width:none}thead{display:table-header-group}}
            """;

    private final HtmlPage page;
    private final Language language;
    private final Sentences words;
    private boolean begun;

    HtmlReport(Appendable out, Language language) {
        this.page = new HtmlPage(out);
        this.language = language;
        this.words = Sentences.of(ImportReport.class, language);
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        page.begin(language, words.word("report.title"), STYLE, "");
        page.markup("<header>").element("h1", words.word("report.title"));
        page.markup("<p>")
                .element("a href=\"#summary\"", words.word("report.summary"))
                .markup("</p></header>\n<main>\n");
        page.markup("<table>\n").element("caption", words.word("report.rows")).markup("\n<thead><tr>");
        for (String key : List.of(
                "heading.row",
                "heading.outcome",
                "column.FULL_NAME",
                "column.AGENCY",
                "heading.given",
                "heading.findings")) {
            page.element("th scope=\"col\"", words.word(key));
        }
        page.markup("</tr></thead>\n<tbody>\n");
    }

    @Override
    public void take(RowReport row) throws IOException {
        begin();
        Candidate names = new Candidate(row.row(), row.read());
        String agency = row.read(StaffColumn.AGENCY);
        page.markup("<tr class=\"" + row.outcome() + "\">").element("th scope=\"row\"", Integer.toString(row.row()));
        page.element("td", words.word("outcome." + row.outcome()));
        page.element("td lang=\"vi\"", NameColumns.text(names));
        page.element("td lang=\"vi\"", agency.isEmpty() ? row.read(StaffColumn.AGENCY_ID) : agency);
        page.element("td", row.address().map(MailAddress::toString).orElse(String.join(" / ", row.readings())));
        page.markup("<td>");
        findings(row.findings());
        page.markup("</td></tr>\n");
    }

    private void findings(List<ImportFinding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        page.markup("<ul>");
        for (ImportFinding finding : findings) {
            page.markup("<li>").text(finding.message(language)).markup(" ");
            page.element("em", finding.advice(language)).markup("</li>");
        }
        page.markup("</ul>");
    }

    @Override
    public void finish(ImportSummary summary) throws IOException {
        begin();
        page.markup("</tbody>\n</table>\n<section id=\"summary\">\n").element("h2", words.word("report.summary"));
        page.element("p", words.word(summary.rehearsal() ? "report.rehearsal" : "report.run"));
        page.markup("<ul>");
        page.element("li", String.join(" · ", summary.file(), summary.format(), summary.encoding(), summary.sheet()));
        for (RowOutcome outcome : RowOutcome.values()) {
            page.element("li", words.word("outcome." + outcome) + ": " + summary.count(outcome));
        }
        page.markup("</ul>\n");
        findings(summary.findings());
        page.markup("</section>\n</main>\n");
        page.end("");
    }
}
