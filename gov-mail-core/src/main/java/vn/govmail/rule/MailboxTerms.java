package vn.govmail.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.govmail.rule.MailboxTerm.Name;

/**
 * The terms of some regulations that are in force on one day, with values of the caller's own. Immutable and thread-safe.
 *
 * <p>Where several regulations lay down one thing, what that means depends on the thing: {@link #term} is for what there can
 * be one of, {@link #all} for demands that all have to be met, {@link #longest} for the least time that something is kept.
 */
public final class MailboxTerms {
    private static final MailboxTerms NONE = new MailboxTerms(Map.of());
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    private final Map<Name, List<MailboxTerm>> terms;

    private MailboxTerms(Map<Name, List<MailboxTerm>> terms) {
        this.terms = Map.copyOf(terms);
    }

    /** No term at all. */
    public static MailboxTerms none() {
        return NONE;
    }

    /**
     * The terms of a rule set that are in force on a day.
     *
     * @param day the day in Việt Nam
     */
    public static MailboxTerms under(RuleSet rules, LocalDate day) {
        return new MailboxTerms(rules.mailboxTerms().stream()
                .filter(term -> term.isInForce(day))
                .collect(Collectors.groupingBy(
                        MailboxTerm::name, () -> new EnumMap<>(Name.class), Collectors.toUnmodifiableList())));
    }

    /**
     * The same with a value of the caller's own, which cites no clause and stands in place of what was laid down.
     *
     * @throws IllegalArgumentException if the value is not of the name's type
     */
    public MailboxTerms with(Name name, String value) {
        Map<Name, List<MailboxTerm>> more = new EnumMap<>(Name.class);
        more.putAll(terms);
        more.put(name, List.of(new MailboxTerm(name, value, null)));
        return new MailboxTerms(more);
    }

    /** The term about something; of several the first. */
    public Optional<MailboxTerm> term(Name name) {
        return all(name).stream().findFirst();
    }

    /** All terms about something, in the order of the files. */
    public List<MailboxTerm> all(Name name) {
        return terms.getOrDefault(name, List.of());
    }

    /** The terms that have a word, in the order of the files. */
    public List<MailboxTerm> saying(Name name, String word) {
        return all(name).stream().filter(term -> term.has(word)).toList();
    }

    /** Of several periods the longest, counted from the beginning of a year; of equal ones the first. */
    public Optional<MailboxTerm> longest(Name name) {
        return all(name).stream()
                .sorted(Comparator.comparing((MailboxTerm term) -> endOf(term.period()))
                        .reversed())
                .findFirst();
    }

    private static LocalDate endOf(Period period) {
        return SOME_DAY.plus(period);
    }
}
