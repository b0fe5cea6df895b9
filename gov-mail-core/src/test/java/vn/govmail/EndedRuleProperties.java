package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.operation.report.ReportCalendar;
import vn.govmail.operation.report.ReportPeriod;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerms;
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

    /** What a file can say, each with what shows on a day whether it is in force. */
    enum Said {
        RULE(
                "<rule code=\"R\" subject=\"MESSAGE\" effect=\"WARN\"><require><sent-since day=\"2200-01-01\"/></require></rule>") {
            @Override
            boolean speaks(RuleSet rules, LocalDate day) {
                return OneRule.codes(assess(rules, day)).contains("R");
            }
        },
        ROUTE(
                "<route gives=\"EQUIVALENT\"><for><document-form in=\"EDITABLE\"/></for><conditions><through-document-system/>"
                        + "</conditions></route>") {
            @Override
            boolean speaks(RuleSet rules, LocalDate day) {
                return !assess(rules, day).documents().get(0).routes().isEmpty();
            }
        },
        TERM("<term name=\"file-limit\" value=\"1000\"/>") {
            @Override
            boolean speaks(RuleSet rules, LocalDate day) {
                return MailboxTerms.under(rules, day)
                        .term(MailboxTerm.Name.FILE_LIMIT)
                        .isPresent();
            }
        },
        REPORT("<term name=\"report-every\" value=\"P1M\"/>") {
            @Override
            boolean speaks(RuleSet rules, LocalDate day) {
                LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
                return !ReportCalendar.under(rules)
                        .due(new ReportPeriod(end, end))
                        .isEmpty();
            }
        };

        private final String element;

        Said(String element) {
            this.element = element;
        }

        abstract boolean speaks(RuleSet rules, LocalDate day);

        private static Assessment assess(RuleSet rules, LocalDate day) {
            return GovMail.under(rules)
                    .build()
                    .assess(
                            Letter.from("vanthu@mau.gov.vn").file("SỞ NỘI VỤ").bytes(),
                            OneRule.on(day),
                            Circumstances.NONE.withSenderRole(SenderRole.AGENCY));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverAProvisionSaysItSaysOnItsOwnDaysAndNeverAgain(
            @ForAll Said said,
            @ForAll @IntRange(min = 40, max = 4_000) int begins,
            @ForAll @IntRange(min = 40, max = 3_000) int lasts,
            @ForAll @IntRange(max = 9_000) int later) {
        LocalDate from = LocalDate.of(2008, 1, 1).plusDays(begins);
        LocalDate until = from.plusDays(lasts);
        RuleSet rules = OneRule.provision(said.element, from, until);

        assertThat(said.speaks(rules, until.plusDays(later).plusDays(said == Said.REPORT ? 31 : 0)))
                .isFalse();
        assertThat(said.speaks(rules, from.minusDays(32))).isFalse();
        // a report is due at the end of its month
        assertThat(said.speaks(rules, until.minusDays(said == Said.REPORT ? 33 : 1)))
                .isTrue();
    }
}
