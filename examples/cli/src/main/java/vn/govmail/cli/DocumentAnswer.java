package vn.govmail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.DocumentFacts;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentType;
import vn.govmail.document.ExchangeClass;
import vn.govmail.document.Printed;
import vn.govmail.document.SecrecyMark;
import vn.govmail.document.Signer;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.ScanSentences;

/**
 * What is said of one document.
 *
 * @param within the files that it carries or holds
 * @param pictures the files that show where seals and signatures were seen; empty where none were wanted
 */
record DocumentAnswer(
        DocumentFacts facts,
        FilesWithin within,
        DocumentFindings findings,
        Optional<List<Path>> pictures,
        RuleSet rules,
        Words words)
        implements Answer {

    /** How it is said to people. */
    record Words(Language language, Sentences sentences, Paint paint) {}

    @Override
    public String json() {
        Map<String, @Nullable Object> json = new DocumentJson(facts, rules.secrecyMarks()).fields(exchange());
        pictures.ifPresent(
                files -> json.put("pictures", files.stream().map(Path::toString).toList()));
        json.put(
                "attachedFiles",
                within.files().stream()
                        .map(file -> file.toJson(rules.secrecyMarks()))
                        .toList());
        json.put("unreadFiles", within.unread());
        json.put("encoding", findings.encoding().stream().map(this::finding).toList());
        json.put("findings", findings.others().stream().map(this::finding).toList());
        return JsonText.of(json);
    }

    private Map<String, @Nullable Object> finding(FindingView finding) {
        return finding.toJson(words.sentences(), words.language());
    }

    /** What each regulation of the policy says of sending documents of this type by e-mail. */
    private List<ExchangeClass> exchange() {
        Optional<DocumentType> type = said(facts.anatomy().toOptional().flatMap(DocumentAnatomy::type));
        return type.stream()
                .flatMap(known -> ExchangeClass.of(rules, known).stream())
                .toList();
    }

    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(facts.format().format()
                + facts.reading()
                        .pageKind()
                        .toOptional()
                        .map(kind -> ", " + sentence("document.pages." + kind))
                        .orElse(""));
        facts.scan()
                .toOptional()
                .filter(seen -> seen.isScan() || seen.sealFound())
                .ifPresent(
                        seen -> lines.addAll(ScanSentences.in(words.language()).explain(seen)));
        line(
                lines,
                "pictures",
                joined(pictures.orElse(List.of()).stream().map(Path::toString).toList()));
        facts.anatomy().toOptional().ifPresent(read -> {
            line(lines, "issuer", joined(said(read.issuers())));
            line(lines, "number", said(read.number()));
            line(lines, "date", said(read.date()).map(String::valueOf));
            line(lines, "type", said(read.type()).map(DocumentType::name));
            line(lines, "subject", said(read.subject()));
            line(lines, "addressees", joined(said(read.addressees())));
            line(
                    lines,
                    "signer",
                    joined(said(read.signers()).stream()
                            .map(DocumentAnswer::signedBy)
                            .toList()));
            line(lines, "urgency", said(read.urgency()));
        });
        line(lines, "secrecy", Optional.of(marks(facts)).filter(marks -> !marks.isEmpty()));
        line(
                lines,
                "exchange",
                joined(exchange().stream()
                        .map(one -> sentence("document.exchange." + one.kind()))
                        .toList()));
        facts.recipients().ifPresent(block -> {
            lines.add(sentence("document.recipients") + ":");
            block.entries()
                    .forEach(entry -> lines.add("  - " + entry.name()
                            + entry.purpose()
                                    .map(purpose -> " (" + purpose + ")")
                                    .orElse("")));
        });
        if (!within.isEmpty()) {
            lines.add(sentence("document.within") + ":");
            within.files().forEach(file -> lines.add("  - " + described(file)));
            within.unread().forEach(name -> lines.add("  - " + name + " (" + sentence("document.unread") + ")"));
        }
        findings.all().forEach(finding -> lines.add(finding.toText(words.sentences(), words.language())));
        return lines.stream().map(Printable::of).collect(Collectors.joining("\n"));
    }

    private String described(FilesWithin.One file) {
        String marks = marks(file.facts());
        return file.name() + " (" + file.facts().format().format()
                + (file.isUnread() ? ", " + sentence("document.unread") : "")
                + (marks.isEmpty() ? "" : ", " + sentence("document.secrecy") + ": " + marks) + ")";
    }

    private static String marks(DocumentFacts facts) {
        return facts.secrecyMarks().toOptional().orElse(List.of()).stream()
                .map(SecrecyMark::mark)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String signedBy(Signer signer) {
        List<String> all = new ArrayList<>(
                signer.capacities().stream().map(c -> c.form() + ". " + c.of()).toList());
        signer.position().ifPresent(all::add);
        signer.name().ifPresent(all::add);
        return String.join(", ", all);
    }

    private static <T> Optional<T> said(Optional<Printed<T>> printed) {
        return printed.map(Printed::value);
    }

    private static <T> List<T> said(List<Printed<T>> printed) {
        return printed.stream().map(Printed::value).toList();
    }

    private static Optional<String> joined(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values));
    }

    private void line(List<String> lines, String key, Optional<String> value) {
        value.ifPresent(known -> lines.add(sentence("document." + key) + ": " + known));
    }

    private String sentence(String key) {
        return words.sentences().text(key);
    }

    @Override
    public boolean fine() {
        return !FindingView.anyIsGrave(findings.all());
    }
}
