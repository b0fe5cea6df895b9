package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Assessment;

/** A regulation speaks on its days and on no other; what has ended does not come back. */
class EndedRuleProperties {
    private static final LocalDate FROM = LocalDate.of(2012, 8, 27);
    private static final LocalDate UNTIL = LocalDate.of(2025, 11, 1);

    private static final RuleSet RULES = OneRule.between(FROM, UNTIL, """
            <rule code="FROM_A_FREE_MAILBOX" subject="MESSAGE" effect="BLOCK" acceptance="NOT_SENT">
              <require><not><sender-provider kinds="FREE"/></not></require>
            </rule>
            """);
    private static final GovMail MAIL = GovMail.under(RULES).build();

    private static boolean speaks(LocalDate day) {
        Assessment assessment = MAIL.assess(
                Letter.from("vanthu@gmail.com").file("SỞ NỘI VỤ").bytes(),
                OneRule.on(day),
                Circumstances.NONE.withSenderRole(SenderRole.AGENCY));
        return OneRule.codes(assessment).contains("FROM_A_FREE_MAILBOX");
    }

    @Property(tries = 200)
    void aLaterDateNeverRevivesAnEndedRule(@ForAll @IntRange(max = 20_000) int days) {
        assertThat(speaks(UNTIL.plusDays(days))).isFalse();
    }

    @Property(tries = 200)
    void anEarlierDateNeverAnticipatesARule(@ForAll @IntRange(min = 1, max = 5_000) int days) {
        assertThat(speaks(FROM.minusDays(days))).isFalse();
    }

    @Property(tries = 200)
    void onItsDaysItSpeaks(@ForAll @IntRange(max = 4_813) int days) {
        assertThat(speaks(FROM.plusDays(days))).isTrue();
    }
}
