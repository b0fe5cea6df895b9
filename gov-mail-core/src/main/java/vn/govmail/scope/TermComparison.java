package vn.govmail.scope;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;

/** Compares values that two rule sets lay down for mailboxes. Stateless. */
final class TermComparison {
    /** Where less is stricter: what a mailbox may hold, how long something may last. All other numbers and periods: more is. */
    private static final Set<MailboxTerm.Name> LESS_IS_STRICTER = Set.of(
            MailboxTerm.Name.MAILBOX_QUOTA,
            MailboxTerm.Name.UNIT_QUOTA,
            MailboxTerm.Name.FILE_LIMIT,
            MailboxTerm.Name.UNUSED_LOCK,
            MailboxTerm.Name.UNUSED_REVOKE,
            MailboxTerm.Name.PASSWORD_ISSUED_LOCK,
            MailboxTerm.Name.PASSWORD_ROTATION,
            MailboxTerm.Name.ALIAS,
            MailboxTerm.Name.LOG_DELETION,
            MailboxTerm.Name.REPLY_TIME,
            MailboxTerm.Name.BULK_MESSAGES);

    /** Where fewer words are stricter: who may do something. All other words are duties: more are. */
    private static final Set<MailboxTerm.Name> FEWER_ARE_STRICTER =
            Set.of(MailboxTerm.Name.KEEPER, MailboxTerm.Name.BROADCAST_SENDERS, MailboxTerm.Name.MAILBOX_ACCESS);

    private TermComparison() {}

    static List<Laxity> laxer(RuleSet above, RuleSet own) {
        List<Laxity> found = new ArrayList<>();
        for (MailboxTerm term : own.mailboxTerms()) {
            for (MailboxTerm other : above.mailboxTerms()) {
                Provision place = term.provisionOrNull();
                Provision higher = other.provisionOrNull();
                if (term.name() == other.name()
                        && isLaxer(term, other, above, own)
                        && place != null
                        && higher != null) {
                    found.add(new Laxity(
                            place, higher, term.name().keyword() + " " + term.value() + " (" + other.value() + ")"));
                }
            }
        }
        return found;
    }

    private static boolean isLaxer(MailboxTerm own, MailboxTerm above, RuleSet higher, RuleSet lower) {
        return switch (own.name().type()) {
            case BYTES, NUMBER -> isLaxer(own.name(), own.number(), above.number());
            case PERIOD -> isLaxer(own.name(), days(own.period()), days(above.period()));
            case DURATION ->
                isLaxer(
                        own.name(),
                        Duration.parse(own.value()).toSeconds(),
                        Duration.parse(above.value()).toSeconds());
            case WORDS ->
                FEWER_ARE_STRICTER.contains(own.name())
                        ? !words(higher, own.name()).containsAll(words(own))
                        : !words(lower, own.name()).containsAll(words(above));
        };
    }

    private static boolean isLaxer(MailboxTerm.Name name, long own, long above) {
        return LESS_IS_STRICTER.contains(name) ? own > above : own < above;
    }

    /** Months count as 31 days on both sides, so that P6M and P6M are equal and P180D is within P6M. */
    private static long days(Period period) {
        return period.toTotalMonths() * 31 + period.get(ChronoUnit.DAYS);
    }

    /** What all clauses together say: one may forbid what another one has not named. */
    private static Set<String> words(RuleSet rules, MailboxTerm.Name name) {
        return rules.mailboxTerms().stream()
                .filter(term -> term.name() == name)
                .flatMap(term -> words(term).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> words(MailboxTerm term) {
        return Arrays.asList(term.value().split(" ", -1));
    }
}
