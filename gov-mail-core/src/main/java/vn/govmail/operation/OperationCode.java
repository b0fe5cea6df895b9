package vn.govmail.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.verdict.Finding;

/**
 * What this package finds. The names are stable codes: new ones may come, none changes its meaning.
 */
public enum OperationCode {
    /** A mailbox was not checked when it had to be, or too late. */
    CHECK_MISSED(Effect.WARN),
    /** Nobody who is there is named to check an agency's mailbox. */
    CHECKER_NOT_ASSIGNED(Effect.WARN),
    /** Who answers for missed checks and mail that waits. */
    RESPONSIBILITY_REPORT(Effect.INFO),
    /** Logs were not kept as long as they have to be, or are to be deleted too early. */
    LOG_RETENTION_SHORT(Effect.ERROR),
    /** A password does not have what the rule asks for. */
    PASSWORD_WEAK(Effect.ERROR),
    /** The issued password was not changed at the first login. */
    PASSWORD_NOT_CHANGED(Effect.ERROR),
    /** A line of a log shows a password or what stands for one. */
    PASSWORD_LEAK(Effect.ERROR),
    /** A secret document came by mail. */
    SECRET_RECEIVED(Effect.BLOCK),
    /** A step that follows from it was not taken yet. */
    INCIDENT_STEP_OPEN(Effect.WARN),
    /** It is not known how to reach somebody who has to be told of it. */
    INCIDENT_ADDRESSEE_UNKNOWN(Effect.WARN),
    /** The notice to somebody who has to be told of it. */
    SECRET_NOTICE(Effect.INFO),
    /** A mailbox holds more than it may, or would with a message that comes. */
    MAILBOX_OVER_QUOTA(Effect.ERROR),
    /** Somebody opened a mailbox who may not. */
    UNAUTHORISED_ACCESS(Effect.ERROR),
    /** The host's scanner found a virus. */
    VIRUS_FOUND(Effect.BLOCK),
    /** Nobody could look for viruses in a file. */
    UNSCANNABLE(Effect.WARN),
    /** The host takes a message for spam. */
    SPAM_SUSPECTED(Effect.WARN),
    /** A mailbox sends more than is allowed within a time. */
    BULK_SENDING(Effect.WARN),
    /** A message confirms that somebody became a member of a website with the mailbox. */
    THIRD_PARTY_REGISTRATION_SUSPECTED(Effect.WARN),
    /** A message shows private use of the mailbox. */
    PRIVATE_USE_SUSPECTED(Effect.WARN),
    /** A message was not answered within the time that is set, or after it. */
    REPLY_LATE(Effect.WARN);

    private final Effect effect;

    OperationCode(Effect effect) {
        this.effect = effect;
    }

    /** How much it weighs as a rule; a finding may weigh otherwise. */
    public Effect effect() {
        return effect;
    }

    /** A finding that rests on the clause of a term, if there is one. */
    Finding finding(@Nullable MailboxTerm term, String subject, Map<String, String> arguments, String evidence) {
        return finding(effect, term, subject, arguments, evidence);
    }

    Finding finding(
            Effect weight, @Nullable MailboxTerm term, String subject, Map<String, String> arguments, String evidence) {
        return new Finding(
                Optional.ofNullable(term).flatMap(MailboxTerm::provision).orElse(null),
                weight,
                subject,
                name(),
                arguments,
                evidence);
    }

    /** The same finding once for each clause that asks for it; once without a clause where none does. */
    List<Finding> findings(List<MailboxTerm> terms, String subject, Map<String, String> arguments, String evidence) {
        return terms.isEmpty()
                ? List.of(finding(null, subject, arguments, evidence))
                : terms.stream()
                        .map(term -> finding(term, subject, arguments, evidence))
                        .toList();
    }
}
