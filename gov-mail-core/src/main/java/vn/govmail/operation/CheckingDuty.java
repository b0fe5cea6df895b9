package vn.govmail.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.message.Times;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.RuleSet;

/**
 * Whether mailboxes were checked as often, and when, as regulations ask.
 *
 * <p>Each regulation's demand is judged for each day on which it is in force; one window that several ask for is judged once
 * and cites all of them. A window is met by one check in it. A check that came later in the same session makes it late. What
 * an outage, or the leave of a mailbox's holder, covers wholly is excused; what the log does not tell is not known, and so are
 * days that may be holidays. No regulation is asked of for mailboxes of everybody ({@code BROADCAST}). Immutable, thread-safe.
 *
 * @see "khoản 1 and 2 Điều 10, 12/2012/QĐ-UBND; 34/2008/CT-TTg mục 1.b; 05/CT-UBND of Phú Yên mục 2.c"
 */
public final class CheckingDuty {
    /** Longer periods are judged in parts, whose summaries are added. */
    private static final long MOST_DAYS = 3_660;

    private final List<MailboxTerm> terms;
    private final WorkingCalendar calendar;
    private final WindowSettings settings;

    private CheckingDuty(List<MailboxTerm> terms, WorkingCalendar calendar, WindowSettings settings) {
        this.terms = List.copyOf(terms);
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The duty under some regulations, in the working time of a place. */
    public static CheckingDuty under(RuleSet rules, WorkingCalendar calendar) {
        List<MailboxTerm> ofChecks = rules.mailboxTerms().stream()
                .filter(term -> term.name() == Name.UNIT_CHECKS || term.name() == Name.PERSON_CHECKS)
                .toList();
        return new CheckingDuty(ofChecks, calendar, WindowSettings.THIRDS);
    }

    /** The same with another meaning of the start and middle of a session. */
    public CheckingDuty with(WindowSettings windows) {
        return new CheckingDuty(terms, calendar, windows);
    }

    /**
     * How the duty was kept.
     *
     * @param kind whose mailbox it is
     * @param log what is known of who opened it
     * @param first the first day
     * @param last the last day, at most ten years later
     * @throws IllegalArgumentException if the last day is before the first, or later than that
     */
    public CheckingReport judge(MailboxKind kind, AccessLog log, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("from " + first + " to " + last + "; at most " + MOST_DAYS + " days");
        }
        CheckTimes checks = CheckTimes.of(log);
        List<WindowResult> windows = new ArrayList<>();
        Set<CalendarNote> notes = EnumSet.noneOf(CalendarNote.class);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            CalendarDay day = calendar.day(date);
            Map<CheckWindow.Part, List<MailboxTerm>> demands = demands(kind, date);
            if (day.kind().isOff() || demands.isEmpty()) {
                continue;
            }
            notes.addAll(day.notes());
            demands.forEach((part, terms) -> windows.add(judge(kind, log, checks, day, part, terms)));
        }
        return new CheckingReport(log.mailbox(), kind, first, last, windows, notes);
    }

    private Map<CheckWindow.Part, List<MailboxTerm>> demands(MailboxKind kind, LocalDate date) {
        Map<CheckWindow.Part, List<MailboxTerm>> demands = new EnumMap<>(CheckWindow.Part.class);
        if (kind != MailboxKind.BROADCAST) {
            Name name = kind == MailboxKind.PERSON ? Name.PERSON_CHECKS : Name.UNIT_CHECKS;
            for (MailboxTerm term : terms) {
                if (term.name() == name && term.isInForce(date)) {
                    addTo(demands, term);
                }
            }
        }
        return demands;
    }

    private static void addTo(Map<CheckWindow.Part, List<MailboxTerm>> demands, MailboxTerm term) {
        for (CheckWindow.Part part : CheckWindow.Part.values()) {
            if (term.has(wordFor(part))) {
                demands.computeIfAbsent(part, p -> new ArrayList<>()).add(term);
            }
        }
    }

    private static String wordFor(CheckWindow.Part part) {
        return switch (part) {
            case MORNING, AFTERNOON -> "EACH_SESSION";
            case DAY -> "EACH_DAY";
            default -> part.name();
        };
    }

    private WindowResult judge(
            MailboxKind kind,
            AccessLog log,
            CheckTimes checks,
            CalendarDay day,
            CheckWindow.Part part,
            List<MailboxTerm> terms) {
        Optional<CheckWindow> placed = settings.window(day, part);
        if (placed.isEmpty() || !day.kind().isWorking()) {
            CheckWindow somewhere = placed.orElseGet(() -> new CheckWindow(
                    day.date(),
                    part,
                    day.date().atStartOfDay(Times.VIET_NAM).toInstant(),
                    day.date().plusDays(1).atStartOfDay(Times.VIET_NAM).toInstant()));
            return new WindowResult(somewhere, WindowResult.Status.NOT_KNOWN, null, List.of(), terms);
        }
        CheckWindow window = placed.get();
        Optional<Instant> met = checks.first(window.from(), window.until());
        if (met.isPresent()) {
            return new WindowResult(window, WindowResult.Status.MET, met.get(), List.of(), terms);
        }
        List<Gap> gaps = log.gaps().stream()
                .filter(gap -> gap.overlaps(window.from(), window.until()))
                .filter(gap -> gap.reason() != Gap.Reason.LEAVE || kind == MailboxKind.PERSON)
                .toList();
        if (!log.tells(window.from(), window.until())) {
            return new WindowResult(window, WindowResult.Status.NOT_KNOWN, null, gaps, terms);
        }
        if (covers(gaps, window)) {
            return new WindowResult(window, WindowResult.Status.EXCUSED, null, gaps, terms);
        }
        Optional<Instant> late = day.hours()
                .map(hours -> WorkingCalendar.at(day.date(), hours, part.session(), false))
                .flatMap(end -> checks.first(window.until(), end));
        return late.map(check -> new WindowResult(window, WindowResult.Status.LATE, check, gaps, terms))
                .orElseGet(() -> new WindowResult(window, WindowResult.Status.MISSED, null, gaps, terms));
    }

    /** Whether gaps, in the order in which they begin, leave no moment of a window open. */
    private static boolean covers(List<Gap> gaps, CheckWindow window) {
        Instant covered = window.from();
        for (Gap gap : gaps) {
            if (!gap.from().isAfter(covered) && gap.until().isAfter(covered)) {
                covered = gap.until();
            }
        }
        return !covered.isBefore(window.until());
    }
}
