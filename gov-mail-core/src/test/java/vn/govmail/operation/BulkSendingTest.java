package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.operation.TestRegulations.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.operation.BulkSending.Sending;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

class BulkSendingTest {
    private static final RuleSet NINH_BINH = TestRegulations.of("nb", "D7 bulk-messages=250", "D7.2 bulk-time=PT10M");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BulkSending RULE = BulkSending.under(NINH_BINH, TODAY);

    @Test
    void exactlyTheNumberIsAllowedAndOneMoreIsNot() {
        assertThat(RULE.check("x", List.of(new Sending(at("2026-11-23T08:00"), 250))))
                .isEmpty();
        assertThat(RULE.check("x", List.of(new Sending(at("2026-11-23T08:00"), 251))))
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("BULK_SENDING"));
    }

    @Test
    void whatIsTenMinutesAgoCountsNoLonger() {
        List<Sending> apart =
                List.of(new Sending(at("2026-11-23T08:10"), 200), new Sending(at("2026-11-23T08:00"), 200));
        assertThat(RULE.check("x", apart)).isEmpty();
        List<Sending> together =
                List.of(new Sending(at("2026-11-23T08:09"), 200), new Sending(at("2026-11-23T08:00"), 200));
        assertThat(RULE.check("x", together)).hasSize(1);
    }

    @Test
    void aSteadyTrickleIsAllowed() {
        List<Sending> day = new ArrayList<>();
        for (int minute = 0; minute < 1440; minute++) {
            day.add(new Sending(at("2026-11-23T00:00").plusSeconds(60L * minute), 25));
        }
        assertThat(RULE.check("x", day)).isEmpty();
    }

    @Test
    void withoutANumberNothingIsFoundAndTheCallersNumberCitesTheClauseOnSpam() {
        List<Sending> many = List.of(new Sending(at("2026-11-23T08:00"), 1_000_000));
        RuleSet dakNong = RuleSets.named("dak-nong-2012");
        assertThat(BulkSending.under(dakNong, TODAY).check("x", many)).isEmpty();
        MailboxTerms own = MailboxTerms.under(dakNong, TODAY)
                .with(Name.BULK_MESSAGES, "100")
                .with(Name.BULK_TIME, "PT1H");
        assertThat(BulkSending.of(own).check("x", many))
                .singleElement()
                .satisfies(f -> assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D8.K3"));
    }
}
