package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.check.AddressReport;
import vn.govmail.naming.check.AddressShape;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

/** What one address is. */
record AddressCheckAnswer(AddressReport report, Sentences sentences, Language language, Paint paint) implements Answer {

    private List<FindingView> findings() {
        return report.findings().stream().map(FindingView::of).toList();
    }

    @Override
    public String json() {
        Map<String, @Nullable Object> syntax = new LinkedHashMap<>();
        syntax.put("valid", report.syntax().isValid());
        syntax.put("code", report.syntax().code());
        syntax.put("index", report.syntax().index());
        syntax.put("validInHeader", report.syntax().isValidInHeader());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("valid", report.valid());
        json.put("kind", kind());
        json.put("kinds", report.kinds());
        json.put("syntax", syntax);
        json.put("official", report.official());
        json.put(
                "shapes",
                report.shapes().stream().map(AddressCheckAnswer::shape).toList());
        report.suffix()
                .ifPresent(suffix -> json.put(
                        "suffix",
                        Map.of("added", suffix.added(), "natural", suffix.natural(), "confirmed", suffix.confirmed())));
        report.correspondent().ifPresent(holder -> json.put("holder", holder.name()));
        report.provider().ifPresent(provider -> json.put("provider", provider.kind()));
        json.put(
                "findings",
                findings().stream().map(f -> f.toJson(sentences, language)).toList());
        report.suggestion().ifPresent(meant -> json.put("suggestion", meant));
        return JsonText.of(json);
    }

    private static Map<String, Object> shape(AddressShape shape) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", shape.format().kind());
        json.put("template", shape.format().template());
        json.put("own", shape.own());
        shape.units().forEach((part, word) -> json.put(part.keyword(), word));
        json.put("rule", shape.format().provision().id());
        return json;
    }

    private String kind() {
        return report.kind().map(MailboxKind::name).orElse("UNKNOWN");
    }

    @Override
    public String text() {
        String verdict = sentences.text(report.valid() ? "address.valid" : "address.invalid");
        String whose = sentences.text(report.official() ? "address.official" : "address.notOfficial");
        StringBuilder text = new StringBuilder(paint.verdict(report.valid(), padded(verdict, 15)))
                .append(padded(whose, 18))
                .append(padded(sentences.text("kind." + kind()), 20))
                .append(report.syntax().code());
        report.correspondent()
                .ifPresent(holder -> text.append('\n')
                        .append(sentences.text("word.holder"))
                        .append(": ")
                        .append(holder.name()));
        findings().forEach(f -> text.append('\n').append(f.toText(sentences, language)));
        return Printable.of(text.toString());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    @Override
    public boolean fine() {
        return report.valid();
    }
}
