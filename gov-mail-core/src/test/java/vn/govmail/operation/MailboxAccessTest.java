package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.operation.TestRegulations.at;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.RuleSets;

/** Khoản 3 Điều 12 of Đắk Nông: nobody opens somebody else's mailbox. */
class MailboxAccessTest {
    private static final MailboxAccess ACCESS = MailboxAccess.under(RuleSets.named("dak-nong-2012"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static MailboxAccess.Result check(List<Delegation> delegations, String... actors) {
        List<AccessEvent> events = Stream.of(actors)
                .map(actor -> new AccessEvent(at("2026-11-23T08:00"), AccessKind.LOGIN, actor))
                .toList();
        AccessLog log = new AccessLog("an.stttt", at("2026-11-23T00:00"), at("2026-11-24T00:00"), events, List.of());
        return ACCESS.check(log, "an", delegations);
    }

    private static Delegation toBinh(LocalDate last, String document) {
        return new Delegation("an.stttt", "binh", MONDAY.minusDays(7), last, document);
    }

    @Test
    void theOwnerLogsIn() {
        assertThat(check(List.of(), "an", "an").unauthorised()).isEmpty();
    }

    @Test
    void somebodyElseWithoutADelegationMayNot() {
        assertThat(check(List.of(), "an", "binh", "binh").unauthorised())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("UNAUTHORISED_ACCESS");
                    assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D12.K3");
                    assertThat(f.arguments()).containsEntry("times", "2");
                });
    }

    @Test
    void aDelegationHoldsUntilItsLastDayAndOnlyInWriting() {
        assertThat(check(List.of(toBinh(MONDAY, "12/UQ")), "binh").unauthorised())
                .isEmpty();
        assertThat(check(List.of(toBinh(MONDAY.minusDays(1), "12/UQ")), "binh").unauthorised())
                .hasSize(1);
        assertThat(check(List.of(toBinh(null, " ")), "binh").unauthorised()).hasSize(1);
        assertThat(check(List.of(toBinh(null, "12/UQ")), "chi").unauthorised()).hasSize(1);
    }

    @Test
    void anAccessByNobodyKnowsWhomIsCountedApart() {
        MailboxAccess.Result result = check(List.of(), "", "an");
        assertThat(result.unauthorised()).isEmpty();
        assertThat(result.accessesByUnknown()).isEqualTo(1);
    }
}
