package vn.govmail.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether a password has what regulations ask for, all of them that apply, and whether the one that was issued was changed.
 *
 * <p>A password comes as characters, is never made a string of, and appears in no finding, log or {@code toString}. Characters
 * are counted as a reader counts them: a letter with its marks apart is one. A Vietnamese letter such as Ấ or đ is a capital
 * or small letter like any other. Special characters are punctuation and symbols, an open list; a blank is none. Immutable and
 * thread-safe.
 *
 * @see "khoản 1 Điều 12, 12/2012/QĐ-UBND"
 */
public final class PasswordRule {
    private final MailboxTerms terms;

    private PasswordRule(MailboxTerms terms) {
        this.terms = terms;
    }

    /**
     * What some regulations ask for on a day.
     *
     * @param day the day in Việt Nam
     */
    public static PasswordRule under(RuleSet rules, LocalDate day) {
        return of(MailboxTerms.under(rules, day));
    }

    /** The same of terms, some of which may be the caller's own. */
    public static PasswordRule of(MailboxTerms terms) {
        return new PasswordRule(terms);
    }

    /**
     * Judges a password and overwrites it with blanks, whatever comes of it.
     *
     * @param account whose password it is, for the finding
     * @param password the password; blank when this returns
     * @param personal what it must not contain, such as the account's name, the person's name, the day of birth; words shorter
     *     than three characters are passed over
     * @return findings that say what it lacks under which clause, and nothing else of it
     */
    public List<Finding> check(String account, char[] password, List<String> personal) {
        try {
            return lacking(password, personal).stream()
                    .map(shortfall -> shortfall.finding(account))
                    .toList();
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    /**
     * What a password lacks, by clause. Leaves the password as it is: the caller overwrites it.
     *
     * @param personal as in {@link #check}
     */
    public List<PasswordShortfall> lacking(char[] password, List<String> personal) {
        List<PasswordShortfall> found = new ArrayList<>();
        for (MailboxTerm least : terms.all(Name.PASSWORD_LENGTH)) {
            if (PasswordMakeup.length(password) < least.number()) {
                found.add(new PasswordShortfall(PasswordLack.LENGTH, least));
            }
        }
        for (MailboxTerm needed : terms.all(Name.PASSWORD_CHARACTERS)) {
            PasswordMakeup.missing(password, needed).forEach(lack -> found.add(new PasswordShortfall(lack, needed)));
        }
        if (personal.stream().anyMatch(word -> PasswordMakeup.contains(password, word))) {
            MailboxTerm ofCharacters = terms.term(Name.PASSWORD_CHARACTERS).orElse(null);
            found.add(new PasswordShortfall(PasswordLack.PERSONAL, ofCharacters));
        }
        return List.copyOf(found);
    }

    /**
     * Whether the password that was issued was changed at the first login: before there was another.
     *
     * @param account whose it is
     * @param issued when the password was issued, at first or anew after a loss
     * @param logins all logins of the holder; those before that moment were with another password
     * @param changed when the holder changed it; empty while he did not. A change before it was issued was one of another
     */
    public List<Finding> checkFirstLogin(
            String account, Instant issued, List<Instant> logins, Optional<Instant> changed) {
        List<Instant> since = logins.stream()
                .filter(login -> !login.isBefore(issued))
                .sorted()
                .toList();
        Optional<Instant> change = changed.filter(moment -> !moment.isBefore(issued));
        boolean inTime = since.isEmpty()
                || (change.isPresent() && (since.size() == 1 || !since.get(1).isBefore(change.get())));
        List<MailboxTerm> asked = terms.saying(Name.PASSWORD_FIRST_LOGIN, "CHANGE");
        if (inTime || asked.isEmpty()) {
            return List.of();
        }
        String first = since.get(0).toString();
        return OperationCode.PASSWORD_NOT_CHANGED.findings(
                asked,
                account,
                Map.of("account", account, "login", first),
                "first login " + first + ", "
                        + change.map(moment -> "changed " + moment).orElse("not changed"));
    }
}
