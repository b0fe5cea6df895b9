package vn.govmail.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.message.Times;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * How long logs are kept: what may be deleted, what must not be yet, and what is missing.
 *
 * <p>Of several regulations the longest time counts. Time is counted in calendar months in Việt Nam, from an entry's own moment;
 * exactly that time later the entry may go ("trong vòng 12 tháng"). A piece that holds one entry which stays, stays. Where no
 * regulation says how long, nothing may be deleted by this class. Nothing has to be deleted unless a term or the caller says
 * after which time ({@code log-deletion}). Immutable and thread-safe.
 *
 * @see "điểm e khoản 2 Điều 11, 12/2012/QĐ-UBND"
 */
public final class LogRetention {
    private final MailboxTerms terms;

    private LogRetention(MailboxTerms terms) {
        this.terms = terms;
    }

    /**
     * What some regulations ask for on a day.
     *
     * @param day the day in Việt Nam
     */
    public static LogRetention under(RuleSet rules, LocalDate day) {
        return of(MailboxTerms.under(rules, day));
    }

    /** The same of terms, some of which may be the caller's own. */
    public static LogRetention of(MailboxTerms terms) {
        return new LogRetention(terms);
    }

    /** How long logs are kept at least; empty where nobody says. */
    public Optional<Period> period() {
        return terms.longest(Name.LOG_RETENTION).map(MailboxTerm::period);
    }

    /** Which logs are kept; all where a time is laid down and no kind is named. */
    public Set<LogKind> kinds() {
        Set<LogKind> kinds = EnumSet.noneOf(LogKind.class);
        for (LogKind kind : LogKind.values()) {
            if (!terms.saying(Name.LOG_KINDS, kind.name()).isEmpty()) {
                kinds.add(kind);
            }
        }
        boolean all = kinds.isEmpty() && period().isPresent();
        return Set.copyOf(all ? EnumSet.allOf(LogKind.class) : kinds);
    }

    /** What becomes of pieces of logs at a moment. */
    public RetentionPlan plan(List<LogSegment> segments, Instant at) {
        return new RetentionPlan(
                at, segments.stream().map(segment -> entry(segment, at)).toList(), List.of());
    }

    /**
     * Whether pieces may be deleted at a moment, as somebody wants.
     *
     * @return a plan of them; it refuses, with a finding for each clause, those that are still to be kept
     */
    public RetentionPlan requestDeletion(List<LogSegment> segments, Instant at) {
        RetentionPlan plan = plan(segments, at);
        List<Finding> refused = plan.entries().stream()
                .filter(entry -> entry.fate() == RetentionPlan.Fate.KEEP)
                .flatMap(entry -> refusal(entry, at).stream())
                .toList();
        return new RetentionPlan(at, plan.entries(), refused);
    }

    private RetentionPlan.Entry entry(LogSegment segment, Instant at) {
        Instant keepUntil = kept(segment.last(), Name.LOG_RETENTION);
        if (keepUntil.isAfter(at)) {
            return new RetentionPlan.Entry(segment, keepUntil, RetentionPlan.Fate.KEEP);
        }
        boolean must = !kept(segment.last(), Name.LOG_DELETION).isAfter(at);
        return new RetentionPlan.Entry(
                segment, keepUntil, must ? RetentionPlan.Fate.MUST_DELETE : RetentionPlan.Fate.MAY_DELETE);
    }

    /** The end of a term that begins at a moment; never, where there is no such term or the time cannot be told. */
    private Instant kept(Instant from, Name name) {
        Optional<Period> period = terms.longest(name).map(MailboxTerm::period);
        try {
            return period.map(p -> from.atZone(Times.VIET_NAM).plus(p).toInstant())
                    .orElse(Instant.MAX);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    private List<Finding> refusal(RetentionPlan.Entry entry, Instant at) {
        LogSegment segment = entry.segment();
        Map<String, String> arguments = arguments(segment.kind(), "log.deletion", segment.first(), segment.last());
        List<MailboxTerm> broken = terms.all(Name.LOG_RETENTION).stream()
                .filter(term -> isAfter(segment.last(), term.period(), at))
                .toList();
        return OperationCode.LOG_RETENTION_SHORT.findings(
                broken, segment.id(), arguments, segment.last() + " is to be kept until " + entry.keepUntil());
    }

    private static boolean isAfter(Instant from, Period period, Instant at) {
        try {
            return from.atZone(Times.VIET_NAM).plus(period).toInstant().isAfter(at);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /**
     * Whether logs of the time that is to be kept are all there. A piece vouches for the time between its first and its last
     * entry; pieces that follow each other within a tolerance leave no gap, since quiet nights have no entries.
     *
     * @param present the pieces that are there
     * @param running since when the system has kept logs; nothing older can be missing
     * @param tolerance how long a time without any entry is taken for quiet, in days; at least 1
     * @param at the moment at which the question is asked
     * @return a finding for each kind and each gap, citing each clause whose time reaches it
     */
    public List<Finding> missing(List<LogSegment> present, Instant running, int tolerance, Instant at) {
        if (tolerance < 1) {
            throw new IllegalArgumentException("a tolerance of " + tolerance + " days");
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Period> period = period();
        if (period.isEmpty()) {
            return List.of();
        }
        Instant oldest = at.atZone(Times.VIET_NAM).minus(period.get()).toInstant();
        Instant from = oldest.isAfter(running) ? oldest : running;
        for (LogKind kind : LogKind.values()) {
            if (kinds().contains(kind)) {
                findings.addAll(missing(present, kind, from, tolerance, at));
            }
        }
        return List.copyOf(findings);
    }

    private List<Finding> missing(List<LogSegment> present, LogKind kind, Instant from, int tolerance, Instant at) {
        List<LogSegment> ofKind = present.stream()
                .filter(s -> s.kind() == kind && !s.last().isBefore(from))
                .sorted(Comparator.comparing(LogSegment::first))
                .toList();
        List<Finding> findings = new ArrayList<>();
        Instant covered = from;
        for (LogSegment segment : ofKind) {
            findings.addAll(gap(kind, covered, segment.first(), tolerance, at));
            covered = segment.last().isAfter(covered) ? segment.last() : covered;
        }
        findings.addAll(gap(kind, covered, at, tolerance, at));
        return findings;
    }

    private List<Finding> gap(LogKind kind, Instant from, Instant until, int tolerance, Instant at) {
        if (!until.isAfter(from.atZone(Times.VIET_NAM).plusDays(tolerance).toInstant())) {
            return List.of();
        }
        Map<String, String> arguments = arguments(kind, "log.gap", from, until);
        List<MailboxTerm> broken = terms.all(Name.LOG_RETENTION).stream()
                .filter(term -> isAfter(until, term.period(), at))
                .toList();
        return OperationCode.LOG_RETENTION_SHORT.findings(broken, "log " + kind, arguments, from + " to " + until);
    }

    private Map<String, String> arguments(LogKind kind, String what, Instant from, Instant until) {
        Period kept = period().orElse(Period.ZERO);
        long days = kept.get(ChronoUnit.DAYS);
        String phrase = period().isEmpty() ? "keep.ALWAYS" : days == 0 ? "keep.MONTHS" : "keep.MONTHS_DAYS";
        return Map.of(
                "kind-phrase",
                "log." + kind,
                "gap-phrase",
                what,
                "from",
                day(from),
                "until",
                day(until),
                "months",
                Long.toString(kept.toTotalMonths()),
                "days",
                Long.toString(days),
                "keep-phrase",
                phrase);
    }

    private static String day(Instant moment) {
        return WorkingCalendar.dayOf(moment).toString();
    }
}
