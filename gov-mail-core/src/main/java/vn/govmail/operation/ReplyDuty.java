package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;

/**
 * Whether mail is answered promptly ("kịp thời"). The regulations name no time: what waits is listed with its age in working
 * time, and it is late only where a term ({@code reply-time}) or the caller sets a time. Exactly that time is allowed. An
 * automatic answer counts for nothing. Immutable and thread-safe.
 *
 * @see "Điều 10 and khoản 3 Điều 13, 12/2012/QĐ-UBND"
 */
public final class ReplyDuty {
    private final RuleSet rules;
    private final WorkingCalendar calendar;
    private final @Nullable Duration ownLimit;

    private ReplyDuty(RuleSet rules, WorkingCalendar calendar, @Nullable Duration ownLimit) {
        this.rules = rules;
        this.calendar = calendar;
        this.ownLimit = ownLimit;
    }

    /** The duty under some regulations, in the working time of a place. */
    public static ReplyDuty under(RuleSet rules, WorkingCalendar calendar) {
        return new ReplyDuty(rules, calendar, null);
    }

    /**
     * The same with a time of the caller's own, in place of any that is laid down.
     *
     * @param workingTime within how much working time mail is answered: {@code Duration.ofHours(8)} is about a day
     * @throws IllegalArgumentException if it is not positive
     */
    public ReplyDuty within(Duration workingTime) {
        if (workingTime.isNegative() || workingTime.isZero()) {
            throw new IllegalArgumentException("answered within " + workingTime);
        }
        return new ReplyDuty(rules, calendar, workingTime);
    }

    /**
     * How mail was answered.
     *
     * @param mailbox the mailbox
     * @param kind whose it is
     * @param mail what came; what came after the moment is left out
     * @param at the moment at which the question is asked
     */
    public ReplyReport judge(String mailbox, MailboxKind kind, List<ReceivedMail> mail, Instant at) {
        LocalDate day = WorkingCalendar.dayOf(at);
        MailboxTerms terms = MailboxTerms.under(rules, day);
        Optional<Duration> limit = Optional.ofNullable(ownLimit)
                .or(() -> terms.all(Name.REPLY_TIME).stream()
                        .map(MailboxTerm::duration)
                        .min(Comparator.naturalOrder()));
        List<ReplyResult> results = mail.stream()
                .filter(message -> !message.received().isAfter(at))
                .map(message -> judge(message, limit, at))
                .toList();
        return new ReplyReport(mailbox, kind, at, limit.orElse(null), results, terms.saying(Name.REPLY, "DUE"));
    }

    private ReplyResult judge(ReceivedMail mail, Optional<Duration> limit, Instant at) {
        Optional<Instant> answered = mail.answeredBy(at);
        WorkingTime age = calendar.between(mail.received(), answered.orElse(at));
        ReplyResult.Status status =
                mail.needsNoReply() ? ReplyResult.Status.NOT_NEEDED : status(answered.isPresent(), limit, age);
        return new ReplyResult(mail.id(), mail.received(), status, answered.orElse(null), age);
    }

    private static ReplyResult.Status status(boolean answered, Optional<Duration> limit, WorkingTime age) {
        if (limit.isEmpty() || age.atMost().compareTo(limit.get()) <= 0) {
            return answered ? ReplyResult.Status.ANSWERED : ReplyResult.Status.OPEN;
        }
        if (age.atLeast().compareTo(limit.get()) > 0) {
            return answered ? ReplyResult.Status.ANSWERED_LATE : ReplyResult.Status.OVERDUE;
        }
        return ReplyResult.Status.NOT_KNOWN;
    }
}
