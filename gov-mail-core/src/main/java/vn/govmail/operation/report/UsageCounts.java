package vn.govmail.operation.report;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.verdict.Outcome;

/**
 * The figures of one agency or unit. The figures of two halves are the sum of theirs, mailboxes apart, each of which counts once.
 * Immutable.
 *
 * @param outcomes how many messages came out how
 * @param sent official documents that went out, at levels above communes
 * @param received official documents that came in, at levels above communes
 * @param inCommunes documents of communes, which count for no target
 * @param findings how often each finding was made
 * @param checks how the checking duty was kept
 * @param mailboxes the mailboxes that were in use, in lower case
 */
public record UsageCounts(
        Map<Outcome, Long> outcomes,
        ExchangeCounts sent,
        ExchangeCounts received,
        ExchangeCounts inCommunes,
        Map<FindingKey, Long> findings,
        CheckingSummary checks,
        Set<String> mailboxes) {
    /** Nothing. */
    public static final UsageCounts NONE = new UsageCounts(
            Map.of(),
            ExchangeCounts.NONE,
            ExchangeCounts.NONE,
            ExchangeCounts.NONE,
            Map.of(),
            CheckingSummary.NONE,
            Set.of());

    public UsageCounts {
        outcomes = Map.copyOf(outcomes);
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(inCommunes, "inCommunes");
        findings = Map.copyOf(findings);
        Objects.requireNonNull(checks, "checks");
        mailboxes = Set.copyOf(mailboxes);
    }

    /** Both together. */
    public UsageCounts and(UsageCounts other) {
        Set<String> both = new TreeSet<>(mailboxes);
        both.addAll(other.mailboxes);
        return new UsageCounts(
                sum(outcomes, other.outcomes),
                sent.and(other.sent),
                received.and(other.received),
                inCommunes.and(other.inCommunes),
                sum(findings, other.findings),
                checks.and(other.checks),
                both);
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> a, Map<K, Long> b) {
        SortedMap<K, Long> sum = new TreeMap<>(a);
        b.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    /** How many messages there were. */
    public long messages() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The findings in the order of their clauses. */
    public SortedMap<FindingKey, Long> sortedFindings() {
        return new TreeMap<>(findings);
    }

    /** The mailboxes in the order of their addresses. */
    public SortedSet<String> sortedMailboxes() {
        return new TreeSet<>(mailboxes);
    }
}
