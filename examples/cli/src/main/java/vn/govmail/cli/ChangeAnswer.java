package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Change;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;

/**
 * What came of a change to one mailbox.
 *
 * @param mailbox the mailbox afterwards; as it is where nothing was changed; null where there is none
 */
record ChangeAnswer(@Nullable Mailbox mailbox, List<FindingView> findings, Sentences sentences, Language language)
        implements Answer {

    /** What a change came to, before it is told in a language. */
    record Outcome(@Nullable Mailbox mailbox, List<FindingView> findings) {
        static Outcome of(Change change) {
            return new Outcome(
                    change.mailboxOrNull(),
                    change.findings().stream().map(FindingView::of).toList());
        }

        /** Nothing was changed; the sentences are those of the command line. */
        static Outcome refused(@Nullable Mailbox mailbox, String code, Map<String, String> arguments) {
            FindingView finding =
                    new FindingView(null, Effect.ERROR, "mailbox", code, arguments, FindingView.evidence(arguments));
            return new Outcome(mailbox, List.of(finding));
        }
    }

    static ChangeAnswer of(Outcome outcome, DirectoryRun run) {
        return new ChangeAnswer(outcome.mailbox(), outcome.findings(), run.sentences(), run.language());
    }

    @Override
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("done", fine());
        json.put("mailbox", mailbox == null ? null : new MailboxView(mailbox).toJson());
        json.put(
                "findings",
                findings.stream().map(f -> f.toJson(sentences, language)).toList());
        return JsonText.of(json);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(sentences.text(fine() ? "directory.done" : "directory.notDone"));
        if (mailbox != null) {
            text.append(": ").append(String.join(", ", new MailboxView(mailbox).cells(sentences)));
        }
        findings.forEach(f -> text.append('\n').append(f.toText(sentences, language)));
        if (findings.stream().anyMatch(f -> f.code().endsWith("_DOCUMENT_MISSING"))) {
            text.append("\n  ").append(sentences.text("directory.documentOptions"));
        }
        return Printable.of(text.toString());
    }

    @Override
    public boolean fine() {
        return !FindingView.anyIsGrave(findings);
    }
}
