package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.message.SenderConditions;
import vn.govmail.rule.RuleSet;

/** What a register knows of a sender, in rules: charges and permissions are open where nobody says, excuses count only on record. */
class SenderConditionsTest {
    private static List<String> codes(RuleSet rules, String from, SenderConditions conditions) {
        return OneRule.codes(
                        GovMail.under(rules).secureProvider("gmail.com").build(),
                        Letter.from(from).to("stttt@mau.gov.vn", "internal.syt@mau.gov.vn"),
                        Circumstances.NONE.withSenderRole(SenderRole.OFFICIAL).withConditions(conditions))
                .stream()
                .filter(code -> List.of("BROKEN", "NOT_STATED").contains(code))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "an@mau.gov.vn, true, ''",
        "an@a.gov.vn, true, ''",
        "an@gov.vn, true, ''",
        "an@yahoo.com, true, BROKEN",
        "an@gov.vn.example.com, true, BROKEN",
        "an@xgov.vn, true, BROKEN",
        "an@truong.edu.vn, true, BROKEN",
        "an@yahoo.com, false, ''",
        "an@yahoo.com, , NOT_STATED",
        "an@mau.gov.vn, , ''"
    })
    void whoeverHasAStateMailboxWritesFromIt(String from, Boolean given, String expected) {
        RuleSet rules = OneRule.requiring(
                "MESSAGE", "<sender-has-state-mailbox/>", "<sender-domain under=\"gov.vn chinhphu.vn\"/>");
        SenderConditions conditions =
                given == null ? SenderConditions.UNKNOWN : SenderConditions.UNKNOWN.withStateMailbox(given);
        assertThat(String.join(" ", codes(rules, from, conditions))).isEqualTo(expected);
    }

    @Test
    void secureProviderIsTheOperatorsWord() {
        RuleSet rules = OneRule.requiring("MESSAGE", "", "<secure-provider/>");
        assertThat(codes(rules, "ubndxa@gmail.com", SenderConditions.UNKNOWN)).isEmpty();
        assertThat(codes(rules, "ubndxa@yahoo.com", SenderConditions.UNKNOWN)).containsExactly("BROKEN");
        assertThat(codes(rules, "ubndxa@notgmail.com", SenderConditions.UNKNOWN))
                .containsExactly("BROKEN");
    }

    @Test
    void levelIsOpenWhereNobodySaysIt() {
        RuleSet rules = OneRule.requiring("MESSAGE", "", "<sender-level in=\"DISTRICT DEPARTMENT\"/>");
        assertThat(codes(rules, "a@mau.gov.vn", SenderConditions.UNKNOWN.at(AgencyLevel.DISTRICT)))
                .isEmpty();
        assertThat(codes(rules, "a@mau.gov.vn", SenderConditions.UNKNOWN.at(AgencyLevel.COMMUNE)))
                .containsExactly("BROKEN");
        assertThat(codes(rules, "a@mau.gov.vn", SenderConditions.UNKNOWN)).containsExactly("NOT_STATED");
    }

    @Test
    void excusesCountOnlyOnRecord() {
        RuleSet rules = OneRule.requiring("MESSAGE", "", "<lacks-infrastructure/><other-system-in-use/>");
        SenderConditions excused =
                SenderConditions.UNKNOWN.withInfrastructure(false).withOtherSystem(true);
        assertThat(codes(rules, "a@mau.gov.vn", excused)).isEmpty();
        assertThat(codes(rules, "a@mau.gov.vn", SenderConditions.UNKNOWN)).containsExactly("BROKEN");
        assertThat(codes(rules, "a@mau.gov.vn", excused.withOtherSystem(false))).containsExactly("BROKEN");
    }

    @Test
    void dayOfSendingDecides() {
        GovMail mail = GovMail.under(OneRule.requiring("MESSAGE", "", "<sent-since day=\"2009-01-01\"/>"))
                .build();
        byte[] letter = Letter.from("a@mau.gov.vn").bytes();
        assertThat(OneRule.codes(mail.assess(letter, OneRule.on(LocalDate.of(2008, 12, 31)))))
                .contains("BROKEN");
        assertThat(OneRule.codes(mail.assess(letter, OneRule.on(LocalDate.of(2009, 1, 1)))))
                .doesNotContain("BROKEN");
    }

    private static final String TO_EVERYBODY = """
            <address kind="BROADCAST" template="internal" duplicates="BY_HAND"/>
            <address kind="BROADCAST" template="internal.{agency}" duplicates="BY_HAND"/>
            <rule code="BROKEN" subject="MESSAGE" effect="WARN">
              <if><goes-to-everybody/></if>
              <require><sender-may-broadcast/></require>
            </rule>
            """;

    @Test
    void onlyAnAdministratorWritesToEverybody() {
        RuleSet rules = OneRule.provision(TO_EVERYBODY);
        assertThat(codes(rules, "an@mau.gov.vn", SenderConditions.UNKNOWN.administrator(true)))
                .isEmpty();
        assertThat(codes(rules, "an@mau.gov.vn", SenderConditions.UNKNOWN.administrator(false)))
                .containsExactly("BROKEN");
        assertThat(codes(rules, "an@mau.gov.vn", SenderConditions.UNKNOWN)).containsExactly("NOT_STATED");
    }

    @ParameterizedTest
    @CsvSource({
        "internal@mau.gov.vn, true",
        "INTERNAL.Stttt@MAU.gov.vn, true",
        "internal.vp.stttt@mau.gov.vn, false",
        "internals@mau.gov.vn, false",
        "internal@khac.gov.vn, false",
        "an.internal@mau.gov.vn, false"
    })
    void addressForEverybodyIsOneThatTheRegulationMakes(String to, boolean everybody) {
        List<String> codes = OneRule.codes(
                GovMail.under(OneRule.provision(TO_EVERYBODY)).build(),
                Letter.from("an@mau.gov.vn").to(to),
                Circumstances.NONE.withConditions(SenderConditions.UNKNOWN.administrator(false)));
        assertThat(codes.contains("BROKEN")).isEqualTo(everybody);
    }

    @Test
    void registerIsAskedOnlyAboutThoseOnRecord() {
        GovMail mail = GovMail.under(OneRule.requiring("MESSAGE", "", "<sender-has-state-mailbox/>"))
                .senderConditions(sender -> SenderConditions.UNKNOWN.withStateMailbox(true))
                .build();
        assertThat(OneRule.codes(mail, Letter.from("an@mau.gov.vn"), Circumstances.NONE))
                .contains("NOT_STATED");
    }

    @Test
    void messageToNobodyIsNoElectronicCopy() {
        GovMail mail = GovMail.under(OneRule.requiring("MESSAGE", "<goes-out/>", "<has-recipient/>"))
                .build();
        Circumstances out = Circumstances.NONE.goingOut(Outgoing.MESSAGE);
        assertThat(OneRule.codes(mail, Letter.from("an@mau.gov.vn"), out)).contains("BROKEN");
        assertThat(OneRule.codes(mail, Letter.from("an@mau.gov.vn").to("b@mau.gov.vn"), out))
                .doesNotContain("BROKEN");
    }
}
