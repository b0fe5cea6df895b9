package vn.govmail.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether only those opened a mailbox who may: its owner, and whom he has authorised in writing. The same person is told by the
 * same id, letter for letter. Immutable and thread-safe.
 *
 * @see "khoản 3 Điều 12, 12/2012/QĐ-UBND"
 */
public final class MailboxAccess {
    private final RuleSet rules;

    private MailboxAccess(RuleSet rules) {
        this.rules = rules;
    }

    /** What some regulations say of it. */
    public static MailboxAccess under(RuleSet rules) {
        return new MailboxAccess(rules);
    }

    /**
     * What a log shows.
     *
     * @param unauthorised a finding for each clause, person and day
     * @param accessesByUnknown how many accesses were by nobody knows whom: neither allowed nor forbidden
     */
    public record Result(List<Finding> unauthorised, long accessesByUnknown) {
        public Result {
            unauthorised = List.copyOf(unauthorised);
        }
    }

    private record PersonDay(String person, LocalDate day) {}

    /**
     * Judges a log.
     *
     * @param owner the owner of the mailbox; of an agency's, who keeps it
     * @param delegations who else may open it
     */
    public Result check(AccessLog log, String owner, List<Delegation> delegations) {
        Map<PersonDay, Integer> strangers = new LinkedHashMap<>();
        long unknown = 0;
        for (AccessEvent event : log.events()) {
            LocalDate day = WorkingCalendar.dayOf(event.at());
            String actor = event.actor();
            if (actor.isBlank()) {
                unknown++;
            } else if (!actor.equals(owner)
                    && delegations.stream().noneMatch(d -> d.allows(actor, log.mailbox(), day))) {
                strangers.merge(new PersonDay(actor, day), 1, Integer::sum);
            }
        }
        List<Finding> findings = new ArrayList<>();
        strangers.forEach((who, times) -> {
            List<MailboxTerm> terms = MailboxTerms.under(rules, who.day()).saying(Name.MAILBOX_ACCESS, "OWNER");
            if (!terms.isEmpty()) {
                Map<String, String> arguments = Map.of(
                        "mailbox", log.mailbox(),
                        "person", who.person(),
                        "day", who.day().toString(),
                        "times", Integer.toString(times));
                findings.addAll(OperationCode.UNAUTHORISED_ACCESS.findings(
                        terms, log.mailbox(), arguments, times + " accesses on " + who.day()));
            }
        });
        return new Result(findings, unknown);
    }
}
