package vn.govmail.naming.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.naming.reorganisation.Mergers.ACT;
import static vn.govmail.naming.reorganisation.Mergers.DAY;
import static vn.govmail.naming.reorganisation.Mergers.NAMING;
import static vn.govmail.naming.reorganisation.Mergers.SKHCN;
import static vn.govmail.naming.reorganisation.Mergers.STTTT;
import static vn.govmail.naming.reorganisation.Mergers.address;
import static vn.govmail.naming.reorganisation.Mergers.at;
import static vn.govmail.naming.reorganisation.Mergers.carriedOut;
import static vn.govmail.naming.reorganisation.Mergers.codes;
import static vn.govmail.naming.reorganisation.Mergers.person;
import static vn.govmail.naming.reorganisation.Mergers.step;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.naming.reorganisation.StepOutcome.Result;

/** Which mailbox takes over where the list says so. */
class MergerDecisionsTest {
    private final Directory directory = Mergers.directory();
    private String an;
    private String binh;
    private String there;

    @BeforeEach
    void staff() {
        an = person(directory, STTTT, "nv-1", "Nguyễn Văn An", "2020-01-01");
        binh = person(directory, STTTT, "nv-2", "Trần Thị Bình", "2021-01-01");
        there = person(directory, SKHCN, "nv-3", "Lê Văn Chi", "2021-01-01");
    }

    private ReorganisationPlan plan(String... decisions) {
        String lines = "stttt\tskhcn\n" + String.join("\n", decisions);
        return Reorganisation.of(directory, NAMING, MergeList.parse(lines)).plan(DAY);
    }

    @Test
    void mailboxThatIsNobodysCannotTakeOverAndThatIsSaidBeforeAnythingIsDone() {
        ReorganisationPlan plan = plan(an + "\tkhongco.skhcn@daknong.gov.vn");

        PlanStep step = step(plan, an);
        assertThat(step.action()).isEqualTo(Action.DECIDE);
        assertThat(codes(step.findings())).containsExactly("SUCCESSOR_UNKNOWN");
        assertThat(plan.isSettled()).isFalse();
        carriedOut(plan, directory, ACT);
        assertThat(at(directory, an).state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(at(directory, "binhtt.skhcn@daknong.gov.vn").state()).isEqualTo(MailboxState.ACTIVE);
    }

    @Test
    void textThatIsNoAddressOrARevokedOneIsNobodys() {
        directory.by(ACT).revoke(MailAddress.parse(there), vn.govmail.naming.directory.Departure.RETIRED);

        assertThat(at(directory, there).state()).isEqualTo(MailboxState.REVOKED);
        assertThat(codes(step(plan(an + "\t" + there), an).findings())).containsExactly("SUCCESSOR_UNKNOWN");
        assertThat(codes(step(plan(an + "\tx@@y"), an).findings())).containsExactly("SUCCESSOR_UNKNOWN");
    }

    @Test
    void mailboxOfTheDirectoryTakesOver() {
        PlanStep step = step(plan(an + "\t" + there), an);

        assertThat(step.action()).isEqualTo(Action.REPLACE);
        assertThat(address(step)).isEqualTo(there);
    }

    @Test
    void mailboxOfThePlanTakesOverWhetherItsFormerOrItsNewAddressIsNamed() {
        for (String named : new String[] {binh, "binhtt.skhcn@daknong.gov.vn"}) {
            ReorganisationPlan plan = plan(an + "\t" + named);
            assertThat(step(plan, an).action()).isEqualTo(Action.REPLACE);
            assertThat(address(step(plan, an))).isEqualTo("binhtt.skhcn@daknong.gov.vn");
            assertThat(carriedOut(plan, directory.rehearsal(), ACT))
                    .extracting(StepOutcome::result)
                    .containsOnly(Result.DONE);
        }
    }

    @Test
    void chainEndsAtTheMailboxThatRemains() {
        ReorganisationPlan plan = plan(an + "\t" + binh, binh + "\t" + there);

        assertThat(address(step(plan, an))).isEqualTo(there);
        assertThat(carriedOut(plan, directory, ACT))
                .extracting(StepOutcome::result)
                .containsOnly(Result.DONE);
        assertThat(at(directory, an).successor()).contains(MailAddress.parse(there));
    }

    @Test
    void circleIsToldOfAndNobodyOnItIsTouched() {
        for (ReorganisationPlan plan : new ReorganisationPlan[] {
            plan(an + "\t" + an), plan(an + "\t" + binh, binh + "\t" + an),
        }) {
            assertThat(step(plan, an).action()).isEqualTo(Action.DECIDE);
            assertThat(codes(step(plan, an).findings())).contains("SUCCESSOR_CIRCLE");
        }
    }

    @Test
    void whoIsToGoIntoAnOpenMailboxWaitsToo() {
        ReorganisationPlan plan = plan(an + "\t" + binh, binh + "\tkhongco@daknong.gov.vn");

        assertThat(codes(step(plan, binh).findings())).containsExactly("SUCCESSOR_UNKNOWN");
        assertThat(codes(step(plan, an).findings())).containsExactly("SUCCESSOR_OPEN");
    }
}
