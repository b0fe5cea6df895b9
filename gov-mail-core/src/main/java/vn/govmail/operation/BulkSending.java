package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether a mailbox sends so much in so short a time that it looks like spam: more messages than a term or the caller allows
 * ({@code bulk-messages} within {@code bulk-time}). Where nobody sets a number nothing is found. Immutable, thread-safe.
 *
 * @see "khoản 3 Điều 8, 12/2012/QĐ-UBND"
 */
public final class BulkSending {
    private final MailboxTerms terms;

    private BulkSending(MailboxTerms terms) {
        this.terms = terms;
    }

    /**
     * What some regulations allow on a day.
     *
     * @param day the day in Việt Nam
     */
    public static BulkSending under(RuleSet rules, LocalDate day) {
        return of(MailboxTerms.under(rules, day));
    }

    /** The same of terms, some of which may be the caller's own. */
    public static BulkSending of(MailboxTerms terms) {
        return new BulkSending(terms);
    }

    /**
     * One act of sending.
     *
     * @param at when
     * @param messages how many messages it was: one for each recipient outside
     */
    public record Sending(Instant at, int messages) {
        public Sending {
            if (messages < 1) {
                throw new IllegalArgumentException("sent " + messages + " messages");
            }
        }
    }

    /**
     * Whether a mailbox sent too much. Exactly the number is allowed; of a time that lasts ten minutes the end is no part.
     *
     * @return findings for the first time in which it was more, one for each clause that forbids spam
     */
    public List<Finding> check(String mailbox, List<Sending> sendings) {
        Optional<MailboxTerm> most = terms.term(Name.BULK_MESSAGES);
        Optional<MailboxTerm> time = terms.term(Name.BULK_TIME);
        if (most.isEmpty() || time.isEmpty()) {
            return List.of();
        }
        Duration length = time.get().duration();
        List<Sending> sorted =
                sendings.stream().sorted(Comparator.comparing(Sending::at)).toList();
        long sum = 0;
        int first = 0;
        for (Sending sending : sorted) {
            sum += sending.messages();
            while (Duration.between(sorted.get(first).at(), sending.at()).compareTo(length) >= 0) {
                sum -= sorted.get(first).messages();
                first++;
            }
            if (sum > most.get().number()) {
                return finding(mailbox, most.get(), time.get(), sum, sending.at());
            }
        }
        return List.of();
    }

    private List<Finding> finding(String mailbox, MailboxTerm most, MailboxTerm time, long sum, Instant at) {
        List<MailboxTerm> cited = new ArrayList<>(terms.saying(Name.PROHIBITED_USE, "SPAM"));
        if (most.provision().isPresent()) {
            cited.add(0, most);
        }
        Map<String, String> arguments = Map.of(
                "mailbox", mailbox,
                "messages", Long.toString(sum),
                "most", most.value(),
                "minutes", Long.toString(time.duration().toMinutes()),
                "at", at.toString());
        return OperationCode.BULK_SENDING.findings(cited, mailbox, arguments, sum + " messages until " + at);
    }
}
