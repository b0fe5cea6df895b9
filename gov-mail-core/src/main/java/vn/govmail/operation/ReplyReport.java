package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.verdict.Finding;

/**
 * How mail to one mailbox was answered up to a moment. Immutable.
 *
 * @param mailbox the mailbox
 * @param kind whose it is
 * @param at the moment
 * @param limitOrNull the working time within which mail is answered; null where nobody sets one
 * @param results every message, in the order in which they were given
 * @param terms the clauses that ask for answers
 */
public record ReplyReport(
        String mailbox,
        MailboxKind kind,
        Instant at,
        @Nullable Duration limitOrNull,
        List<ReplyResult> results,
        List<MailboxTerm> terms) {
    public ReplyReport {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        results = List.copyOf(results);
        terms = List.copyOf(terms);
    }

    /** The working time within which mail is answered; empty where nobody sets one. */
    public Optional<Duration> limit() {
        return Optional.ofNullable(limitOrNull);
    }

    /** How many messages came out how. */
    public ReplySummary summary() {
        return ReplySummary.of(results);
    }

    /** The messages that wait for an answer, those that wait longest first. */
    public List<ReplyResult> waiting() {
        return results.stream()
                .filter(ReplyResult::isWaiting)
                .sorted(Comparator.comparing(ReplyResult::received))
                .toList();
    }

    /** What was answered too late, or was not and should have been, once for each clause that asks for answers. */
    public List<Finding> findings() {
        return results.stream()
                .filter(ReplyResult::isLate)
                .flatMap(result -> findings(result).stream())
                .toList();
    }

    private List<Finding> findings(ReplyResult result) {
        Map<String, String> arguments = Map.of(
                "mailbox", mailbox,
                "mail", result.mail(),
                "reply-phrase", "reply." + result.status(),
                "minutes", Long.toString(result.age().atLeast().toMinutes()),
                "limit", limit().map(Duration::toMinutes).map(String::valueOf).orElse(""));
        return OperationCode.REPLY_LATE.findings(
                terms,
                mailbox,
                arguments,
                "received " + result.received() + ", working time "
                        + result.age().atLeast());
    }
}
