package vn.govmail.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether a mailbox may take a message more. Exactly the quota is allowed ("tối đa"); MB in the rule files are 2^20 bytes.
 * Where several regulations lay down a quota, the first is taken. Immutable and thread-safe.
 *
 * @see "khoản 2 Điều 5, 12/2012/QĐ-UBND"
 */
public final class MailboxQuota {
    private final MailboxTerms terms;

    private MailboxQuota(MailboxTerms terms) {
        this.terms = terms;
    }

    /**
     * What some regulations lay down on a day.
     *
     * @param day the day in Việt Nam
     */
    public static MailboxQuota under(RuleSet rules, LocalDate day) {
        return of(MailboxTerms.under(rules, day));
    }

    /** The same of terms, some of which may be the caller's own. */
    public static MailboxQuota of(MailboxTerms terms) {
        return new MailboxQuota(terms);
    }

    /** The term that says how much a mailbox of a kind holds; empty where nothing is laid down. */
    public Optional<MailboxTerm> term(MailboxKind kind) {
        Optional<MailboxTerm> ofUnits = kind == MailboxKind.PERSON ? Optional.empty() : terms.term(Name.UNIT_QUOTA);
        return ofUnits.or(() -> terms.term(Name.MAILBOX_QUOTA));
    }

    /** How many bytes a mailbox may still take; zero where it is full, empty where nothing is laid down. */
    public OptionalLong room(MailboxKind kind, long usedInBytes) {
        Optional<MailboxTerm> term = term(kind);
        return term.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, term.get().number() - Math.max(0, usedInBytes)));
    }

    /**
     * Whether a mailbox holds no more than it may once a message has come.
     *
     * @param mailbox the mailbox, for the finding
     * @param usedInBytes what it holds
     * @param messageInBytes what comes; zero to judge the mailbox as it is
     * @return a finding if it would hold more
     * @throws IllegalArgumentException if a size is negative
     */
    public List<Finding> check(String mailbox, MailboxKind kind, long usedInBytes, long messageInBytes) {
        if (usedInBytes < 0 || messageInBytes < 0) {
            throw new IllegalArgumentException("sizes are not negative: " + usedInBytes + ", " + messageInBytes);
        }
        Optional<MailboxTerm> term = term(kind);
        if (term.isEmpty()
                || (usedInBytes <= term.get().number()
                        && messageInBytes <= term.get().number() - usedInBytes)) {
            return List.of();
        }
        Map<String, String> arguments = Map.of(
                "mailbox", mailbox,
                "used", Long.toString(usedInBytes),
                "size", Long.toString(messageInBytes),
                "quota", term.get().value());
        return List.of(OperationCode.MAILBOX_OVER_QUOTA.finding(
                term.get(), mailbox, arguments, usedInBytes + " + " + messageInBytes + " bytes"));
    }
}
