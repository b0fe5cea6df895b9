package vn.govmail.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.govmail.document.FileNames;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageSecurity;
import vn.govmail.rule.Expression;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.Rule;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Subject;
import vn.govmail.verdict.DocumentAssessment;

/**
 * Whether anything in a rule set asks for what files hold. Where nothing does, no attachment is opened, and each that may be a
 * document is one of which nothing is determined.
 */
final class FilesAsked {
    /** Mechanisms about the message that look into its files. */
    private static final Set<String> LOOKING =
            Set.of(Mechanisms.SECRECY_MARK, Mechanisms.CARRIES_AGENCY_DOCUMENT, Mechanisms.SENDER_ROLE);

    private FilesAsked() {}

    static boolean by(RuleSet rules) {
        return rules.regulations().stream().anyMatch(FilesAsked::by);
    }

    private static boolean by(Regulation regulation) {
        return !regulation.routes().isEmpty() || regulation.rules().stream().anyMatch(FilesAsked::by);
    }

    private static boolean by(Rule rule) {
        return rule.subject() != Subject.MESSAGE
                || Stream.of(rule.condition(), rule.requirement())
                        .flatMap(Expression::checks)
                        .anyMatch(check -> LOOKING.contains(check.mechanism()));
    }

    /** The message without its files and without what is said to be signed of them. */
    static Message withoutFiles(Message message) {
        Message.Builder bare = new Message.Builder().headers(message.headers()).subject(message.subject());
        message.date().ifPresent(bare::date);
        message.texts().forEach(bare::text);
        message.problems().forEach(p -> bare.problem(p.code(), p.part(), p.detail()));
        if (message.security() == MessageSecurity.ENCRYPTED) {
            bare.security(message.security());
        }
        if (message.forwards()) {
            bare.forwards();
        }
        if (message.report()) {
            bare.report();
        }
        return bare.build(() -> {});
    }

    /** One assessment for each file, of which nothing is determined; pictures that belong to the body are none. */
    static List<DocumentAssessment> undetermined(Message message) {
        return message.attachments().stream()
                .filter(attachment -> !attachment.decoration())
                .map(Attachment::name)
                .map(name -> new DocumentAssessment(
                        List.of(FileNames.clean(name)), null, LegalValue.UNDETERMINED, List.of(), List.of()))
                .toList();
    }
}
