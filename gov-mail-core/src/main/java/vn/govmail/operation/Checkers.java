package vn.govmail.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether somebody who is there is named to check an agency's mailbox: an assignment to somebody on leave needs a stand-in.
 * Immutable and thread-safe.
 *
 * @see "34/2008/CT-TTg mục 1.b; 05/CT-UBND of Phú Yên mục 2.c"
 */
public final class Checkers {
    private static final long MOST_DAYS = 3_660;

    private final List<CheckerAssignment> assignments;
    private final List<Leave> leaves;

    private Checkers(List<CheckerAssignment> assignments, List<Leave> leaves) {
        this.assignments = List.copyOf(assignments);
        this.leaves = List.copyOf(leaves);
    }

    /** Those who are named, and when they are away. */
    public static Checkers of(List<CheckerAssignment> assignments, List<Leave> leaves) {
        return new Checkers(assignments, leaves);
    }

    /** Who checks a mailbox on a day; of several the one named first in the list. */
    public Optional<String> on(String mailbox, LocalDate day) {
        return assignments.stream()
                .filter(a -> a.mailbox().equals(mailbox) && a.holdsOn(day))
                .map(CheckerAssignment::person)
                .filter(person -> leaves.stream().noneMatch(leave -> leave.includes(person, day)))
                .findFirst();
    }

    /**
     * The working days on which nobody is named, as findings over unbroken runs of them.
     *
     * @param first the first day
     * @param last the last day, at most ten years later
     * @throws IllegalArgumentException if the last day is before the first, or later than that
     */
    public List<Finding> check(
            RuleSet rules, WorkingCalendar calendar, String mailbox, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("from " + first + " to " + last + "; at most " + MOST_DAYS + " days");
        }
        List<Finding> findings = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        List<MailboxTerm> asked = List.of();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (!calendar.day(date).kind().isWorking()) {
                continue;
            }
            List<MailboxTerm> terms = MailboxTerms.under(rules, date).saying(Name.CHECKER, "NAMED");
            boolean missing = !terms.isEmpty() && on(mailbox, date).isEmpty();
            if (!run.isEmpty() && (!missing || !terms.equals(asked))) {
                findings.addAll(finding(asked, mailbox, run));
                run.clear();
            }
            if (missing) {
                run.add(date);
                asked = terms;
            }
        }
        findings.addAll(run.isEmpty() ? List.of() : finding(asked, mailbox, run));
        return List.copyOf(findings);
    }

    private static List<Finding> finding(List<MailboxTerm> terms, String mailbox, List<LocalDate> run) {
        String from = run.get(0).toString();
        String last = run.get(run.size() - 1).toString();
        return OperationCode.CHECKER_NOT_ASSIGNED.findings(
                terms,
                mailbox,
                Map.of("mailbox", mailbox, "first", from, "last", last, "days", Integer.toString(run.size())),
                run.size() + " working days from " + from + " to " + last);
    }
}
