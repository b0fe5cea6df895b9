package vn.govmail.operation.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.govmail.rule.Capability;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/**
 * A report on how mail was used and how the clauses were kept in a period, periodic or ad hoc: as findings, CSV, JSON, or a page.
 * Everything in it comes from a {@link UsageSummary}, so that the report of two halves is that of their merged summaries.
 * Immutable and thread-safe.
 *
 * @see "khoản 1.g Điều 11, khoản 2 Điều 17 of 12/2012/QĐ-UBND; mục 1.c of 34/2008/CT-TTg; điểm g, h mục 2 of 12/CT-UBND"
 */
public final class UsageReport {
    private final RuleSet rules;
    private final ReportPeriod period;
    private final LocalDate asOf;
    private final UsageSummary summary;
    private final ReportCalendar calendar;

    private UsageReport(
            RuleSet rules, ReportPeriod period, LocalDate asOf, UsageSummary summary, ReportCalendar calendar) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.period = Objects.requireNonNull(period, "period");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.summary = Objects.requireNonNull(summary, "summary");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * A report.
     *
     * @param rules by which clauses it is made
     * @param period the time that it is about
     * @param asOf the day on which it is made: reports that were due in the period until then are looked for
     * @param summary the figures of the records of that period
     */
    public static UsageReport of(RuleSet rules, ReportPeriod period, LocalDate asOf, UsageSummary summary) {
        return new UsageReport(rules, period, asOf, summary, ReportCalendar.under(rules));
    }

    /** The same, with the reports looked for that a calendar names: one in which periods were set that clauses leave open. */
    public UsageReport dueBy(ReportCalendar other) {
        return new UsageReport(rules, period, asOf, summary, other);
    }

    /** The time that it is about. */
    public ReportPeriod period() {
        return period;
    }

    /** The day on which it is made. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The figures. */
    public UsageSummary summary() {
        return summary;
    }

    RuleSet rules() {
        return rules;
    }

    /** Targets that were missed, in all and by agency, and reports that were not filed. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ElectronicTarget target : ElectronicTarget.of(rules)) {
            findings.addAll(target.judge("total", summary.total().sent(), period));
            summary.byAgency().forEach((agency, counts) -> {
                if (counts.sent().all() > 0) {
                    findings.addAll(target.judge(agency, counts.sent(), period));
                }
            });
        }
        if (!asOf.isBefore(period.first())) {
            findings.addAll(calendar.missing(new ReportPeriod(period.first(), asOf), summary.filed()));
        }
        return List.copyOf(findings);
    }

    /** The clauses that reports serve: those that ask for figures and those that ask for reports. */
    public List<Provision> clauses() {
        return rules.servedBy(Capability.REPORTS);
    }

    /** The report as one JSON object (RFC 8259), sentences in the language asked for. */
    public String toJson(Language language) {
        return ReportData.json(this, language);
    }

    /** The figures of each agency and unit, and how often each finding was made, as CSV (RFC 4180) in UTF-8. */
    public String toCsv(Language language) {
        return ReportData.csv(this, language);
    }

    /**
     * Writes the report as an accessible HTML page with charts: whole in itself, no script, nothing loaded from elsewhere.
     *
     * @throws IOException if it cannot be written to {@code out}
     */
    public void writeHtml(Language language, Appendable out) throws IOException {
        new ReportPage(this, language).write(out);
    }

    @Override
    public String toString() {
        return "UsageReport[" + period + "]";
    }
}
