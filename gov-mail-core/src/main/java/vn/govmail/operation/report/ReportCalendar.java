package vn.govmail.operation.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.rule.Capability;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Which reports regulations ask for, and when. No text sets a day: a report is due on the last day of its period, and periods of
 * months begin with the year (6 months end on 30 June and 31 December). Immutable and thread-safe.
 *
 * @see "mục 1.c of 34/2008/CT-TTg; khoản 2 Điều 17 of 12/2012/QĐ-UBND; điểm c mục 5 of 05/CT-UBND (Phú Yên); điểm h mục 2 of
 *     12/CT-UBND (Khánh Hòa)"
 */
public final class ReportCalendar {
    private static final int LONGEST_MONTHS = 120;
    private static final int MOST = 1_000;

    private final RuleSet rules;

    /** Periods that were set for clauses which leave them to somebody, by provision. */
    private final Map<String, Period> set;

    private ReportCalendar(RuleSet rules, Map<String, Period> set) {
        this.rules = rules;
        this.set = Map.copyOf(set);
    }

    /** The calendar under some regulations. */
    public static ReportCalendar under(RuleSet rules) {
        return new ReportCalendar(rules, Map.of());
    }

    /**
     * The same, with a period for a clause that asks for periodic reports and leaves to somebody how often (điểm c mục 5 of
     * 05/CT-UBND of Phú Yên: "theo hướng dẫn và yêu cầu của Sở"). Where a clause has a period of its own, that stands beside it.
     *
     * @param provisionId the clause
     * @param period whole months, one at least
     * @throws IllegalArgumentException if the clause asks for no reports or the period is shorter or not of whole months
     */
    public ReportCalendar withPeriod(String provisionId, Period period) {
        boolean asks = rules.servedBy(Capability.REPORTS).stream()
                .anyMatch(provision -> provision.id().equals(provisionId));
        if (!asks || !period.withDays(0).equals(period) || period.toTotalMonths() < 1) {
            throw new IllegalArgumentException(
                    "no clause on reports, or no whole months: " + provisionId + ", " + period);
        }
        Map<String, Period> more = new HashMap<>(set);
        more.put(provisionId, period);
        return new ReportCalendar(rules, more);
    }

    /**
     * A report that a clause asks for.
     *
     * @param provision the clause
     * @param period the time that it is about
     */
    public record Due(Provision provision, ReportPeriod period) {
        /** The day on which it is due. */
        public LocalDate on() {
            return period.last();
        }
    }

    /**
     * The reports that are due on days of a period, both ends included, by day.
     *
     * @return at most a thousand for each clause
     */
    public List<Due> due(ReportPeriod days) {
        List<Due> due = new ArrayList<>();
        for (MailboxTerm term : rules.mailboxTerms()) {
            if (term.name() == MailboxTerm.Name.REPORT_EVERY && term.provision().isPresent()) {
                add(term.provision().get(), term.period(), days, due);
            }
        }
        for (Provision provision : rules.servedBy(Capability.REPORTS)) {
            Period every = set.get(provision.id());
            if (every != null) {
                add(provision, every, days, due);
            }
        }
        due.sort(Comparator.comparing(Due::on)
                .thenComparing(one -> one.provision().id()));
        return List.copyOf(due);
    }

    private static void add(Provision provision, Period every, ReportPeriod days, List<Due> due) {
        int months = (int) Math.min(LONGEST_MONTHS, Math.max(1, every.toTotalMonths()));
        LocalDate from = provision.validity().from();
        int year = Math.max(from.getYear(), days.first().getYear() - LONGEST_MONTHS / 12);
        YearMonth begin = YearMonth.of(year, 1);
        for (int i = 0; i < MOST && !begin.atDay(1).isAfter(days.last()); i++) {
            ReportPeriod period = ReportPeriod.of(begin, months);
            boolean asked =
                    !period.last().isBefore(from) && provision.validity().includes(period.last());
            if (asked && days.includes(period.last())) {
                due.add(new Due(provision, period));
            }
            begin = begin.plusMonths(months);
        }
    }

    /**
     * The reports that were due on days of a period and were not filed.
     *
     * @param filed those that were; a report for a longer time that has the period in it counts
     */
    public List<Finding> missing(ReportPeriod days, Collection<StoredRecord.Filed> filed) {
        return due(days).stream()
                .filter(due -> filed.stream().noneMatch(report -> covers(report, due)))
                .map(ReportCalendar::finding)
                .toList();
    }

    private static boolean covers(StoredRecord.Filed report, Due due) {
        return report.provision().equals(due.provision().id())
                && !report.period().first().isAfter(due.period().first())
                && !report.period().last().isBefore(due.period().last());
    }

    private static Finding finding(Due due) {
        return new Finding(
                due.provision(),
                ReportCode.REPORT_DUE.effect(),
                "report",
                ReportCode.REPORT_DUE.name(),
                Map.of(
                        "first",
                        due.period().first().toString(),
                        "last",
                        due.period().last().toString()),
                due.period().toString());
    }
}
