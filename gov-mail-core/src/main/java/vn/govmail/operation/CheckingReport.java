package vn.govmail.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.message.Times;
import vn.govmail.rule.MailboxKind;
import vn.govmail.verdict.Finding;

/**
 * How the checking duty of one mailbox was kept from one day to another, both included. Immutable.
 *
 * @param mailbox the mailbox
 * @param kind whose it is
 * @param first the first day
 * @param last the last day
 * @param windows every window of these days, in order of time
 * @param notes what the calendar could not vouch for
 */
public record CheckingReport(
        String mailbox,
        MailboxKind kind,
        LocalDate first,
        LocalDate last,
        List<WindowResult> windows,
        Set<CalendarNote> notes) {
    public CheckingReport {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        windows = List.copyOf(windows);
        notes = Set.copyOf(notes);
    }

    /** How many windows came out how. */
    public CheckingSummary summary() {
        return CheckingSummary.of(windows);
    }

    /** The windows in which the duty was broken. */
    public List<WindowResult> broken() {
        return windows.stream().filter(WindowResult::isBroken).toList();
    }

    /** What was missed or late, once for each clause that asks for it. */
    public List<Finding> findings() {
        return broken().stream().flatMap(result -> findings(result).stream()).toList();
    }

    private List<Finding> findings(WindowResult result) {
        CheckWindow window = result.window();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("mailbox", mailbox);
        arguments.put("day", window.day().toString());
        arguments.put("window-phrase", "window." + window.part());
        arguments.put("from", clock(window.from()));
        arguments.put("until", clock(window.until()));
        arguments.put("minutes", Long.toString(result.late().toMinutes()));
        arguments.put("late-phrase", "check." + result.status());
        String gaps = result.gaps().stream()
                .map(gap -> gap.reason() + " " + clock(gap.from()) + "-" + clock(gap.until()))
                .collect(Collectors.joining(", "));
        String evidence = result.check().map(check -> "checked at " + check).orElse("no check");
        return OperationCode.CHECK_MISSED.findings(
                result.terms(), mailbox, arguments, gaps.isEmpty() ? evidence : evidence + "; " + gaps);
    }

    private static String clock(Instant moment) {
        return moment.atZone(Times.VIET_NAM).toLocalTime().toString();
    }
}
