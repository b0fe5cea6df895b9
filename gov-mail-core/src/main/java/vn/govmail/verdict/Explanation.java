package vn.govmail.verdict;

import java.util.stream.Collectors;
import vn.govmail.rule.Reading;
import vn.govmail.text.Language;

/** An assessment in sentences, for a person at a terminal or in a mail. */
final class Explanation {
    private final Messages messages;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    static String of(Assessment assessment, Language language) {
        Explanation explanation = new Explanation(language);
        explanation.write(assessment);
        return explanation.out.toString().stripTrailing();
    }

    private void write(Assessment assessment) {
        line(0, messages.text("outcome." + assessment.outcome()));
        for (DocumentAssessment document : assessment.documents()) {
            line(1, StatementLines.title(document, messages));
            document.statement()
                    .ifPresent(statement -> new StatementLines(statement)
                            .labelled()
                            .forEach((label, words) -> line(2, messages.text(label) + ": " + words)));
            document.route().ifPresent(route -> {
                line(
                        2,
                        messages.text("word.basis") + ": "
                                + route.route().provision().citation(language));
                for (Reading reading : document.readings()) {
                    line(
                            2,
                            messages.text("word.reading") + ": "
                                    + (language == Language.VIETNAMESE ? reading.vietnamese() : reading.english()));
                }
            });
        }
        for (Finding finding : assessment.findings()) {
            line(1, "[" + messages.text("effect." + finding.effect()) + "] " + finding.message(language));
            finding.citation(language).ifPresent(c -> line(2, messages.text("word.clause") + ": " + c));
            if (!finding.evidence().isEmpty()) {
                line(2, messages.text("word.evidence") + ": " + finding.evidence());
            }
            line(2, messages.text("word.advice") + ": " + finding.advice(language));
        }
        if (!assessment.documents().isEmpty() && !assessment.legalBasis().isEmpty()) {
            line(1, messages.text("word.law") + ": " + laws(assessment, language));
        }
    }

    /** The laws on which the rule sets rested, each once. */
    static String laws(Assessment assessment, Language language) {
        return assessment.legalBasis().stream()
                .map(law -> law.text(language))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(visible(text)).append('\n');
    }

    /** A terminal must not obey what a message says, nor show it in another order. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean directional = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
            shown.append(directional || Character.isISOControl(c) ? ' ' : c);
        }
        return shown.toString();
    }
}
