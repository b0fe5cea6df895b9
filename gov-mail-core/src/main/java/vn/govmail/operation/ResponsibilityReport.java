package vn.govmail.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * What one person answers for: checks that were missed or late, and mail that waits or was answered late. Immutable.
 *
 * @param person who; empty for what nobody was named for
 * @param checks the windows in which the duty was broken
 * @param mail the messages that wait or were late
 * @see "khoản 3 Điều 10, 12/2012/QĐ-UBND"
 */
public record ResponsibilityReport(String person, List<WindowResult> checks, List<ReplyResult> mail) {
    public ResponsibilityReport {
        Objects.requireNonNull(person, "person");
        checks = List.copyOf(checks);
        mail = List.copyOf(mail);
    }

    /**
     * Who answers for what. For a person's mailbox that is its holder, by the mailbox's name; for any other who was named to
     * check it, on the day of the check, or on the day on which it was asked what waits.
     *
     * @return one report for each person who answers for something, in the order of their names
     */
    public static List<ResponsibilityReport> of(
            List<CheckingReport> checking, List<ReplyReport> replies, Checkers checkers) {
        Map<String, List<WindowResult>> checks = new TreeMap<>();
        Map<String, List<ReplyResult>> mail = new TreeMap<>();
        for (CheckingReport report : checking) {
            for (WindowResult window : report.broken()) {
                String person = report.kind() == MailboxKind.PERSON
                        ? report.mailbox()
                        : checkers.on(report.mailbox(), window.window().day()).orElse("");
                checks.computeIfAbsent(person, p -> new ArrayList<>()).add(window);
                mail.putIfAbsent(person, new ArrayList<>());
            }
        }
        for (ReplyReport report : replies) {
            String person = report.kind() == MailboxKind.PERSON
                    ? report.mailbox()
                    : checkers.on(report.mailbox(), WorkingCalendar.dayOf(report.at()))
                            .orElse("");
            for (ReplyResult result : report.results()) {
                if (result.isWaiting() || result.isLate()) {
                    mail.computeIfAbsent(person, p -> new ArrayList<>()).add(result);
                }
            }
        }
        return mail.entrySet().stream()
                .map(entry -> new ResponsibilityReport(
                        entry.getKey(), checks.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .filter(report -> !report.checks().isEmpty() || !report.mail().isEmpty())
                .toList();
    }

    /**
     * The report as findings, one for each clause that wants those responsible named.
     *
     * @param rules the regulations
     * @param day the day in Việt Nam
     */
    public List<Finding> findings(RuleSet rules, LocalDate day) {
        Map<String, String> arguments = Map.of(
                "person", person.isEmpty() ? "?" : person,
                "misses", Integer.toString(checks.size()),
                "items", Integer.toString(mail.size()));
        return MailboxTerms.under(rules, day).saying(Name.RESPONSIBILITY, "NAMED").stream()
                .map(term -> OperationCode.RESPONSIBILITY_REPORT.finding(
                        term, person, arguments, checks.size() + " checks, " + mail.size() + " messages"))
                .toList();
    }
}
