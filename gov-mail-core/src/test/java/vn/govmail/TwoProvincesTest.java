package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Mail from one province to another: the sender's regulation lays down duties, the receiver's says what is accepted. */
class TwoProvincesTest {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final RuleSet PHU_YEN = RuleSets.named("phu-yen-2009");
    private static final RuleSet KHANH_HOA = RuleSets.named("khanh-hoa-2013");
    private static final RuleSet NATIONAL = RuleSets.named("national-2008");

    private static final Letter FROM_GMAIL =
            Letter.from("soyte@gmail.com").file("SỞ Y TẾ\nSố: 15/SYT-VP\nV/v họp\n\nKính gửi: Sở Nội vụ\n");

    private static Assessment assess(RuleSet rules, Letter letter) {
        return OneRule.assess(
                GovMail.under(rules).build(), letter, Circumstances.NONE.withSenderRole(SenderRole.AGENCY));
    }

    @Test
    void theReceiversRegulationSaysWhatIsAccepted() {
        assertThat(assess(RuleSet.between(PHU_YEN, DAK_NONG), FROM_GMAIL).outcome())
                .isEqualTo(Outcome.TREATED_AS_NOT_SENT);
        assertThat(assess(RuleSet.between(DAK_NONG, PHU_YEN), FROM_GMAIL).outcome())
                .isNotEqualTo(Outcome.TREATED_AS_NOT_SENT);
    }

    @Test
    void theSendersRegulationLaysDownDuties() {
        Letter elsewhere = Letter.from("snv@khac.vn");

        assertThat(OneRule.codes(assess(RuleSet.between(KHANH_HOA, DAK_NONG), elsewhere)))
                .contains("GOV_DOMAIN_EXPECTED");
        assertThat(OneRule.codes(assess(RuleSet.between(DAK_NONG, KHANH_HOA), elsewhere)))
                .doesNotContain("GOV_DOMAIN_EXPECTED");
    }

    @Test
    void whatADocumentIsWorthTheReceiversRegulationSays() {
        Letter unsigned = Letter.from("snv@phuyen.gov.vn").file("SỞ NỘI VỤ\nSố: 15/SNV-VP\nV/v họp\n");

        assertThat(assess(RuleSet.between(PHU_YEN, DAK_NONG), unsigned).outcome())
                .isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(OneRule.codes(assess(RuleSet.between(DAK_NONG, PHU_YEN), unsigned)))
                .doesNotContain("PAPER_REQUIRED_AND_SCAN");
    }

    @Test
    void aSecretIsBlockedByEitherRegulation() {
        Letter secret = Letter.from("snv@daknong.gov.vn").file("TỐI MẬT\n\nSỞ NỘI VỤ\nSố: 15/SNV-VP\n");
        RuleSet silent = OneRule.provision("");

        assertThat(assess(RuleSet.between(DAK_NONG, silent), secret).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assess(RuleSet.between(silent, DAK_NONG), secret).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aRegulationOfBothAppliesWhole() {
        RuleSet both = RuleSet.between(DAK_NONG.and(NATIONAL), NATIONAL);

        assertThat(both.versions()).containsExactly("national-2008@1", "dak-nong-2012@1");
        assertThat(both.regulations().get(0)).isEqualTo(NATIONAL.regulations().get(0));
        assertThat(RuleSet.between(DAK_NONG, DAK_NONG).regulations()).isEqualTo(DAK_NONG.regulations());
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        RuleSet other = OneRule.provision("<term name=\"alias\" value=\"P1M\"/>");

        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.between(other, OneRule.provision("")));
    }
}
