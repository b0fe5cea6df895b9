package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.operation.MailboxQuota;
import vn.govmail.operation.PasswordLack;
import vn.govmail.operation.PasswordRule;
import vn.govmail.operation.PasswordShortfall;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;

/**
 * What a regulation says of mailboxes once they have an address: quotas, passwords, documents, times. The values are terms of
 * the regulation's file, so findings cite the clause that a value comes from. Immutable and thread-safe.
 */
public final class MailboxPolicy {
    private static final MailboxPolicy NONE = new MailboxPolicy(MailboxTerms.none());
    private static final Period USUAL_WARNING = Period.ofDays(30);

    private final MailboxTerms terms;

    private MailboxPolicy(MailboxTerms terms) {
        this.terms = terms;
    }

    /** No term at all: nothing is demanded, nothing runs out; each person and agency still has one mailbox. */
    public static MailboxPolicy none() {
        return NONE;
    }

    /**
     * The terms of a rule set that are in force on a day; of several for one thing the first.
     *
     * @param day the day in Việt Nam
     */
    public static MailboxPolicy under(RuleSet rules, LocalDate day) {
        return new MailboxPolicy(MailboxTerms.under(rules, day));
    }

    /**
     * The same with a value of the caller's own, which cites no clause.
     *
     * @throws IllegalArgumentException if the value is not of the name's type
     */
    public MailboxPolicy with(Name name, String value) {
        return new MailboxPolicy(terms.with(name, value));
    }

    /** The term about something. */
    public Optional<MailboxTerm> term(Name name) {
        return terms.term(name);
    }

    Optional<Period> period(Name name) {
        return term(name).map(MailboxTerm::period);
    }

    /** How long before its end the holder of an unused mailbox is warned; 30 days where the regulation is silent. */
    public Period warningBefore() {
        return period(Name.UNUSED_WARNING).orElse(USUAL_WARNING);
    }

    /** How much a mailbox of a kind holds; empty where nothing is laid down. */
    public Optional<Long> quotaInBytes(MailboxKind kind) {
        return MailboxQuota.of(terms).term(kind).map(MailboxTerm::number);
    }

    /**
     * Whether a mailbox of a kind may hold so much. Exactly the quota is allowed ("tối đa").
     *
     * @return a finding if it may not
     */
    public List<DirectoryFinding> checkContent(MailboxKind kind, long sizeInBytes) {
        return MailboxQuota.of(terms)
                .term(kind)
                .filter(quota -> sizeInBytes > quota.number())
                .map(quota -> finding(
                        DirectoryCode.MAILBOX_OVER_QUOTA,
                        quota.name(),
                        Map.of("size", Long.toString(sizeInBytes), "quota", quota.value())))
                .stream()
                .toList();
    }

    /** Whether a file of this size, decoded, may be attached. Exactly the limit is allowed. */
    public List<DirectoryFinding> checkFile(long sizeInBytes) {
        Optional<MailboxTerm> limit = term(Name.FILE_LIMIT);
        if (limit.isEmpty() || sizeInBytes <= limit.get().number()) {
            return List.of();
        }
        return List.of(finding(
                DirectoryCode.ATTACHMENT_TOO_LARGE,
                Name.FILE_LIMIT,
                Map.of("size", Long.toString(sizeInBytes), "quota", limit.get().value())));
    }

    /**
     * Whether a password has what the rule asks for. Nothing of it is kept, logged or put into a finding.
     *
     * @param password the password; the caller overwrites it after use
     * @param personal what it must not contain, such as the account's name, the person's name, the day of birth; words shorter
     *     than three characters are passed over
     */
    public List<DirectoryFinding> checkPassword(char[] password, List<String> personal) {
        return PasswordRule.of(terms).lacking(password, personal).stream()
                .map(MailboxPolicy::weak)
                .toList();
    }

    private static DirectoryFinding weak(PasswordShortfall shortfall) {
        String least = shortfall
                .term()
                .filter(term -> shortfall.lack() == PasswordLack.LENGTH)
                .map(term -> " " + term.value())
                .orElse("");
        return new DirectoryFinding(
                DirectoryCode.PASSWORD_WEAK,
                DirectoryCode.PASSWORD_WEAK.effect(),
                Map.of("what", shortfall.lack() + least),
                shortfall.term().flatMap(MailboxTerm::provision).orElse(null));
    }

    /** A finding that rests on the clause of a term, if there is one. */
    DirectoryFinding finding(DirectoryCode code, Name name, Map<String, String> arguments) {
        return finding(code, code.effect(), name, arguments);
    }

    DirectoryFinding finding(DirectoryCode code, Effect effect, Name name, Map<String, String> arguments) {
        return new DirectoryFinding(
                code,
                effect,
                arguments,
                term(name).flatMap(MailboxTerm::provision).orElse(null));
    }
}
