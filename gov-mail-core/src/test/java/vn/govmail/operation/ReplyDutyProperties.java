package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;

class ReplyDutyProperties {
    private static final Instant START = TestRegulations.at("2026-11-16T00:00");
    private static final ReplyDuty DUTY = ReplyDuty.under(
                    RuleSets.named("dak-nong-2012"), WorkingCalendar.at("Đắk Nông"))
            .within(Duration.ofHours(4));

    private static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    private static ReplyResult judge(List<Integer> replies, int at) {
        List<ReceivedMail.Reply> sent = replies.stream()
                .map(reply -> new ReceivedMail.Reply(hour(reply), reply % 3 == 0))
                .toList();
        ReceivedMail mail = new ReceivedMail("1", START, sent, false);
        return DUTY.judge("x", MailboxKind.PERSON, List.of(mail), hour(at))
                .results()
                .get(0);
    }

    @Property(tries = 200)
    void oneMoreReplyNeverMakesAnAnswerLate(
            @ForAll @Size(max = 5) List<@IntRange(max = 200) Integer> replies,
            @ForAll @IntRange(max = 200) int more,
            @ForAll @IntRange(max = 300) int at) {
        List<Integer> all = new ArrayList<>(replies);
        all.add(more);
        if (!judge(replies, at).isLate()) {
            assertThat(judge(all, at).isLate()).isFalse();
        }
    }

    @Property(tries = 200)
    void whatIsLateStaysLateAndWhatIsAnsweredStaysAnswered(
            @ForAll @Size(max = 5) List<@IntRange(max = 200) Integer> replies,
            @ForAll @IntRange(max = 300) int at,
            @ForAll @IntRange(max = 100) int later) {
        ReplyResult then = judge(replies, at);
        ReplyResult now = judge(replies, at + later);
        assertThat(!then.isLate() || now.isLate()).isTrue();
        assertThat(then.answered().isEmpty() || now.equals(then)).isTrue();
    }
}
