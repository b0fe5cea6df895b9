package vn.govmail.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.html.HtmlText;
import vn.govmail.message.Times;
import vn.govmail.rule.Reading;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.text.Language;

/**
 * Assessments as one HTML page that a clerk can open, read and print: a summary, then each message with its documents,
 * conditions and findings. The page is whole in itself: no script, nothing loaded from elsewhere, and everything that a
 * message says is escaped. Stateless and thread-safe.
 */
public final class HtmlReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(Times.VIET_NAM);

    private static final int MAX_CHANGES = 20;

    private final Messages messages;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * Writes the page.
     *
     * @throws IOException if it cannot be written to {@code out}
     */
    public static void write(List<Assessment> assessments, Language language, Appendable out) throws IOException {
        HtmlReport report = new HtmlReport(language);
        report.page(assessments);
        out.append(report.out);
    }

    private void page(List<Assessment> assessments) {
        String title = messages.text("word.report");
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(title);
        out.append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        element("h1", "", title);
        element("p", "meta", meta(assessments));
        summary(assessments);
        for (int i = 0; i < assessments.size(); i++) {
            message(assessments.get(i), i + 1);
        }
        out.append("</body>\n</html>\n");
    }

    private String meta(List<Assessment> assessments) {
        String policies = assessments.stream()
                .flatMap(a -> a.policies().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return assessments.size() + " " + messages.text("word.messages") + " · " + messages.text("word.policies") + ": "
                + policies;
    }

    private void summary(List<Assessment> assessments) {
        out.append("<table class=\"summary\">\n<tr><th></th>");
        for (String column : List.of("word.sender", "word.subject", "word.outcome")) {
            element("th", "", messages.text(column));
        }
        out.append("</tr>\n");
        for (int i = 0; i < assessments.size(); i++) {
            Assessment a = assessments.get(i);
            out.append("<tr><td>").append(i + 1).append("</td>");
            element("td", "", a.from());
            out.append("<td><a href=\"#m").append(i + 1).append("\">");
            text(a.subject().isBlank() ? "—" : a.subject());
            out.append("</a></td><td>");
            badge(a.outcome());
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void badge(Outcome outcome) {
        element("span", "badge " + outcome, messages.text("outcome." + outcome));
    }

    private void message(Assessment a, int number) {
        out.append("<section id=\"m").append(number).append("\">\n");
        badge(a.outcome());
        element("h2", "", a.subject().isBlank() ? "—" : a.subject());
        element("p", "line", messages.text("word.sender") + ": " + a.from());
        element(
                "p",
                "line",
                messages.text("word.received") + ": " + TIME.format(a.times().received()) + " · "
                        + messages.text("word.origin") + ": "
                        + messages.text("origin." + a.origin().evidence()));
        a.documents().forEach(this::document);
        a.attachments().forEach(this::pictures);
        a.attachments().forEach(this::signatures);
        findings(a.findings());
        if (!a.legalBasis().isEmpty()) {
            element("p", "line", messages.text("word.law") + ": " + Explanation.laws(a, language));
        }
        element("p", "line", messages.text("word.versions") + ": " + String.join(", ", a.versions()));
        out.append("</section>\n");
    }

    private void document(DocumentAssessment d) {
        element("h3", "", StatementLines.title(d, messages));
        d.statement().ifPresent(this::statement);
        d.route()
                .ifPresent(r -> element(
                        "p",
                        "line",
                        messages.text("word.basis") + ": "
                                + r.route().provision().citation(language)));
        for (Reading reading : d.readings()) {
            String words = language == Language.VIETNAMESE ? reading.vietnamese() : reading.english();
            element("p", "line", messages.text("word.reading") + ": " + words);
        }
        List<RouteResult> shown = d.route().map(List::of).orElse(d.routes());
        if (shown.isEmpty()) {
            return;
        }
        table(
                List.of("word.conditions", "", "word.clause", "word.evidence"),
                () -> shown.stream().flatMap(r -> r.conditions().stream()).forEach(this::condition));
    }

    private void statement(DocumentStatement statement) {
        out.append("<dl>\n");
        new StatementLines(statement).labelled().forEach((label, words) -> {
            element("dt", "", messages.text(label));
            element("dd", "", words);
            out.append('\n');
        });
        out.append("</dl>\n");
    }

    private void condition(ConditionResult c) {
        out.append("<tr>");
        element("td", "", messages.text("condition." + c.condition()));
        element("td", c.answer().state(), messages.text("state." + c.answer().state()));
        element("td", "cite", c.provision().citation(language));
        element("td", "evidence", c.answer().evidence());
        out.append("</tr>\n");
    }

    private void pictures(AttachmentAssessment file) {
        if (file.pictures().isEmpty()) {
            return;
        }
        ScanSentences sentences = ScanSentences.in(language);
        element("h3", "", messages.text("word.pictures") + ": " + file.name());
        out.append("<div class=\"views\">\n");
        for (PagePicture picture : file.pictures()) {
            String caption = sentences.place(picture.view());
            out.append("<figure><img alt=\"");
            text(caption + " (" + file.name() + ")");
            out.append("\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(picture.png()))
                    .append("\">");
            element("figcaption", "", caption);
            out.append("</figure>\n");
        }
        out.append("</div>\n");
        element("p", "line", messages.text("word.pictures.warning"));
    }

    private void signatures(AttachmentAssessment file) {
        List<SignatureResult> results =
                file.signature().map(SignatureReport::signatures).orElse(List.of());
        if (results.isEmpty()) {
            return;
        }
        SignatureSentences sentences = SignatureSentences.in(language);
        element("h3", "", messages.text("word.signatures") + " " + file.name());
        for (SignatureResult result : results) {
            element("p", "line", result.signer().orElse(result.id()));
            out.append("<ul>\n");
            sentences.explain(result).forEach(line -> element("li", "", line));
            result.changes().stream()
                    .limit(MAX_CHANGES)
                    .forEach(change -> element("li", "evidence", sentences.change(change)));
            out.append("</ul>\n");
        }
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        element("h3", "", messages.text("word.findings"));
        table(List.of("", "word.findings", "word.advice", "word.clause"), () -> findings.forEach(this::finding));
    }

    private void finding(Finding f) {
        out.append("<tr>");
        element("td", "effect " + f.effect(), messages.text("effect." + f.effect()));
        out.append("<td>");
        text(f.message(language));
        out.append("<br>");
        element("span", "evidence", f.subject() + (f.evidence().isBlank() ? "" : " · " + f.evidence()));
        out.append("</td>");
        element("td", "", f.advice(language));
        element("td", "cite", f.citation(language).orElse(messages.text("word.technical")));
        out.append("</tr>\n");
    }

    private void table(List<String> columns, Runnable rows) {
        Function<String, String> heading = key -> key.isEmpty() ? "" : messages.text(key);
        out.append("<table>\n<tr>");
        columns.forEach(c -> element("th", "", heading.apply(c)));
        out.append("</tr>\n");
        rows.run();
        out.append("</table>\n");
    }

    private void element(String name, String classes, String content) {
        out.append('<').append(name);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes).append('"');
        }
        out.append('>');
        text(content);
        out.append("</").append(name).append('>');
    }

    private void text(String content) {
        out.append(HtmlText.of(content));
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
