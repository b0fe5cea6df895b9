package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.naming.directory.Inactivity.Measure;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxTerm.Name;

/** Which mailboxes are to be locked or taken back since nobody uses them (khoản 3 Điều 7 of 12/2012/QĐ-UBND). */
final class UnusedMailboxes {
    /** Calendar months do not go back the way they came: 28 February less 6 months is 28 August, yet 31 August is due then. */
    private static final int SLACK_DAYS = 3;

    private final Store store;
    private final MailboxPolicy policy;

    UnusedMailboxes(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    List<Inactivity> on(LocalDate day) {
        LocalDate horizon = day.plus(policy.warningBefore());
        Optional<LocalDate> latest = policy.period(Name.UNUSED_LOCK)
                .or(() -> policy.period(Name.UNUSED_REVOKE))
                .map(period -> horizon.minus(period).plusDays(SLACK_DAYS));
        List<Inactivity> found = new ArrayList<>();
        if (latest.isPresent()) {
            for (Mailbox mailbox : store.unusedSince(latest.get())) {
                mailbox.unusedSince()
                        .flatMap(since -> measure(mailbox, since, day, horizon))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Inactivity::dueOn)
                .thenComparing(i -> i.mailbox().address()));
        return List.copyOf(found);
    }

    /** Taking back if that is due, else locking if that is, else a warning of what comes first. */
    private Optional<Inactivity> measure(Mailbox mailbox, LocalDate since, LocalDate day, LocalDate horizon) {
        Optional<LocalDate> revoke = policy.period(Name.UNUSED_REVOKE).map(since::plus);
        Optional<LocalDate> lock = mailbox.state() == MailboxState.LOCKED
                ? Optional.empty()
                : policy.period(Name.UNUSED_LOCK).map(since::plus);
        Optional<LocalDate> revokeNow = revoke.filter(due -> !due.isAfter(day));
        if (revokeNow.isPresent()) {
            return Optional.of(inactivity(mailbox, since, Measure.REVOKE, revokeNow.get(), day));
        }
        return lock.filter(due -> !due.isAfter(horizon))
                .map(due -> inactivity(mailbox, since, Measure.LOCK, due, day))
                .or(() -> revoke.filter(due -> !due.isAfter(horizon))
                        .map(due -> inactivity(mailbox, since, Measure.REVOKE, due, day)));
    }

    private Inactivity inactivity(Mailbox mailbox, LocalDate since, Measure measure, LocalDate dueOn, LocalDate day) {
        boolean due = !dueOn.isAfter(day);
        DirectoryFinding finding = policy.finding(
                DirectoryCode.MAILBOX_INACTIVE,
                due ? Effect.ERROR : Effect.WARN,
                measure == Measure.LOCK ? Name.UNUSED_LOCK : Name.UNUSED_REVOKE,
                Map.of(
                        "address", mailbox.address().toString(),
                        "since", since.toString(),
                        "due", dueOn.toString(),
                        "measure", measure.name()));
        return new Inactivity(mailbox, since, measure, dueOn, due, finding);
    }
}
