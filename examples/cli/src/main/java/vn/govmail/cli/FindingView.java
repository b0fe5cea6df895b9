package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Observation;
import vn.govmail.naming.check.AddressFinding;
import vn.govmail.naming.intake.ImportFinding;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/**
 * A finding in the shape that all commands share.
 *
 * @param provision the provision that it rests on; null for a technical observation
 * @param effect how much it weighs
 * @param subject what it is about
 * @param code stable code, which is also the key of its sentences
 * @param arguments what the sentences need
 * @param evidence what shows it
 * @param words the sentences where the finding brings its own; null where they are those of the command line
 */
record FindingView(
        @Nullable Provision provision,
        Effect effect,
        String subject,
        String code,
        Map<String, String> arguments,
        String evidence,
        @Nullable Words words) {

    /** The sentences of a finding, in any language. */
    record Words(Function<Language, String> message, Function<Language, String> advice) {}

    FindingView(
            @Nullable Provision provision,
            Effect effect,
            String subject,
            String code,
            Map<String, String> arguments,
            String evidence) {
        this(provision, effect, subject, code, arguments, evidence, null);
    }

    /** A finding of the library about an address or a mailbox. */
    static FindingView of(Observation finding) {
        String subject = finding instanceof AddressFinding ? "address" : "mailbox";
        return new FindingView(
                finding.provisionOrNull(),
                finding.effect(),
                subject,
                finding.code().name(),
                finding.arguments(),
                evidence(finding.arguments()),
                new Words(finding::message, finding::advice));
    }

    /** A finding about a staff list. */
    static FindingView of(ImportFinding finding) {
        return new FindingView(
                finding.provision().orElse(null),
                finding.effect(),
                "row",
                finding.code(),
                finding.arguments(),
                evidence(finding.arguments()),
                new Words(finding::message, finding::advice));
    }

    /** The arguments of a finding, in the order of their names. */
    static String evidence(Map<String, String> arguments) {
        return String.join(
                "; ",
                arguments.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }

    private String message(Sentences sentences, Language language) {
        return words == null
                ? sentences.text(code + ".message", arguments)
                : words.message().apply(language);
    }

    private String advice(Sentences sentences, Language language) {
        return words == null
                ? sentences.text(code + ".advice", arguments)
                : words.advice().apply(language);
    }

    /** The finding as an object. */
    Map<String, @Nullable Object> toJson(Sentences sentences, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("basis", provision == null ? "TECHNICAL" : "LAW");
        json.put("rule", provision == null ? null : provision.id());
        json.put("effect", effect);
        json.put("subject", subject);
        json.put("code", code);
        json.put("message", message(sentences, language));
        json.put("evidence", evidence);
        json.put("advice", advice(sentences, language));
        json.put("citation", provision == null ? null : provision.citation(language));
        return json;
    }

    /** The finding for people, on two or three lines. */
    String toText(Sentences sentences, Language language) {
        String text = "[" + sentences.text("effect." + effect) + "] " + message(sentences, language);
        if (provision != null) {
            text += "\n  " + sentences.text("word.clause") + ": " + provision.citation(language);
        }
        return text + "\n  " + sentences.text("word.advice") + ": " + advice(sentences, language);
    }

    /** Whether one of them is an error or worse. */
    static boolean anyIsGrave(List<FindingView> findings) {
        return findings.stream().anyMatch(f -> f.effect().compareTo(Effect.ERROR) >= 0);
    }
}
