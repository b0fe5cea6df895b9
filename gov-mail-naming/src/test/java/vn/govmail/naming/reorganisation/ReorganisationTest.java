package vn.govmail.naming.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.naming.reorganisation.Mergers.ACT;
import static vn.govmail.naming.reorganisation.Mergers.DAY;
import static vn.govmail.naming.reorganisation.Mergers.DECISION;
import static vn.govmail.naming.reorganisation.Mergers.END;
import static vn.govmail.naming.reorganisation.Mergers.NAMING;
import static vn.govmail.naming.reorganisation.Mergers.SKHCN;
import static vn.govmail.naming.reorganisation.Mergers.STTTT;
import static vn.govmail.naming.reorganisation.Mergers.act;
import static vn.govmail.naming.reorganisation.Mergers.address;
import static vn.govmail.naming.reorganisation.Mergers.at;
import static vn.govmail.naming.reorganisation.Mergers.carriedOut;
import static vn.govmail.naming.reorganisation.Mergers.codes;
import static vn.govmail.naming.reorganisation.Mergers.person;
import static vn.govmail.naming.reorganisation.Mergers.step;
import static vn.govmail.naming.reorganisation.Mergers.unit;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.naming.reorganisation.StepOutcome.Result;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

class ReorganisationTest {
    private static final MergeList MERGER = MergeList.parse("stttt\tskhcn\n");

    private final Directory directory = Mergers.directory();

    private ReorganisationPlan plan(MergeList list) {
        return Reorganisation.of(directory, NAMING, list).aliasesUntil(END).plan(DAY);
    }

    private String an;
    private String binh;
    private String box;

    @BeforeEach
    void staff() {
        an = person(directory, STTTT, "nv-1", "Nguyễn Văn An", "2020-01-01");
        binh = person(directory, STTTT, "nv-2", "Trần Thị Bình", "2021-01-01");
        box = unit(directory, MailboxKind.AGENCY, STTTT, Unit.agency("stttt"));
    }

    @Test
    void everyMailboxGetsItsAddressInTheNewAgencyAndTheEarlierOneStaysUntilItsDay() {
        ReorganisationPlan plan = plan(MERGER);

        assertThat(plan.isSettled()).isTrue();
        assertThat(address(step(plan, an))).isEqualTo("annv.skhcn@daknong.gov.vn");
        assertThat(address(step(plan, box))).isEqualTo("skhcn@daknong.gov.vn");
        assertThat(step(plan, an).aliasUntil()).contains(END);

        assertThat(carriedOut(plan, directory, ACT))
                .extracting(StepOutcome::result)
                .containsOnly(Result.DONE)
                .hasSize(3);
        assertThat(at(directory, an).state()).isEqualTo(MailboxState.ALIAS);
        assertThat(at(directory, an).heldUntil()).contains(END);
        assertThat(at(directory, an).successor()).contains(MailAddress.parse("annv.skhcn@daknong.gov.vn"));
        assertThat(at(directory, "annv.skhcn@daknong.gov.vn").agencyId()).contains("skhcn");
        assertThat(at(directory, "annv.skhcn@daknong.gov.vn").state()).isEqualTo(MailboxState.ACTIVE);
    }

    @Test
    void carryingItOutAgainChangesNothing() {
        ReorganisationPlan plan = plan(MERGER);
        carriedOut(plan, directory, ACT);
        int events =
                directory.events(vn.govmail.naming.directory.EventQuery.all()).size();

        assertThat(carriedOut(plan, directory, ACT))
                .extracting(StepOutcome::result)
                .containsOnly(Result.DONE_BEFORE);
        assertThat(carriedOut(plan(MERGER), directory, ACT))
                .extracting(StepOutcome::result)
                .containsOnly(Result.DONE_BEFORE)
                .hasSize(3);
        assertThat(directory.events(vn.govmail.naming.directory.EventQuery.all()))
                .hasSize(events);
    }

    @Test
    void withoutTheDecisionNothingIsDoneAndEachLineSaysWhy() {
        assertThat(carriedOut(plan(MERGER), directory, act(DAY))).allSatisfy(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.NOT_DONE);
            assertThat(codes(outcome.findings())).contains("LIFECYCLE_DOCUMENT_MISSING");
        });
        assertThat(at(directory, an).state()).isEqualTo(MailboxState.ACTIVE);
    }

    @Test
    void whoIsThereKeepsTheAddressAndWhoComesGetsTheLetterOfTheClause() {
        person(directory, SKHCN, "nv-9", "Nguyễn Văn An", "2026-01-01");

        PlanStep step = step(plan(MERGER), an);

        assertThat(address(step)).isEqualTo("annva.skhcn@daknong.gov.vn");
        assertThat(codes(step.findings())).contains("CLASH_SETTLED", "ADDRESS_COLLISION_SUFFIX");
        assertThat(step.findings().get(0).provision().orElseThrow().citation(Language.VIETNAMESE))
                .contains("Điều 5");
    }

    @Test
    void ofTwoWhoComeTheOneWhoHeldTheAddressLongerHasTheClaim() {
        Agency sct = Agency.named("sct", "Sở Công Thương", "UBND tỉnh Đắk Nông");
        directory.register(sct);
        String earlier = person(directory, sct, "nv-8", "Nguyễn Văn An", "2019-01-01");
        String sameDay = person(directory, sct, "nv-7", "Trần Thị Bình", "2021-01-01");

        ReorganisationPlan plan = plan(MergeList.parse("stttt\tskhcn\nsct\tskhcn\n"));

        assertThat(address(step(plan, earlier))).isEqualTo("annv.skhcn@daknong.gov.vn");
        assertThat(address(step(plan, an))).isEqualTo("annva.skhcn@daknong.gov.vn");
        assertThat(address(step(plan, sameDay))).isEqualTo("binhtt.skhcn@daknong.gov.vn");
        assertThat(address(step(plan, binh))).isEqualTo("binhtta.skhcn@daknong.gov.vn");
        assertThat(codes(step(plan, binh).findings())).contains("CLASH_SAME_DAY");
        assertThat(codes(step(plan, an).findings())).doesNotContain("CLASH_SAME_DAY");
    }

    @Test
    void whoHasAMailboxThereKeepsThatOneAndItTakesTheOtherOver() {
        String there = directory
                .reserve(ReservationRequest.of(
                                NAMING.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("skhcn")),
                                Owner.official(SKHCN, new Person("nv-1", "Nguyễn Văn An")))
                        .by(ACT)
                        .asSpecialCase(new vn.govmail.naming.directory.SpecialCase("kiêm nhiệm", DECISION)))
                .address()
                .orElseThrow()
                .toString();

        ReorganisationPlan plan = plan(MERGER);

        assertThat(step(plan, an).action()).isEqualTo(Action.REPLACE);
        assertThat(address(step(plan, an))).isEqualTo(there);
        assertThat(codes(step(plan, an).findings())).contains("SECOND_MAILBOX_THERE");
        carriedOut(plan, directory, ACT);
        assertThat(at(directory, an).successor()).contains(MailAddress.parse(there));
    }

    @Test
    void peopleWhomNothingTellsApartGoToAPersonWhoseDecisionStandsInTheList() {
        String nobody = person(directory, SKHCN, "", "Trần Thị Bình", "2022-01-01");

        assertThat(step(plan(MERGER), binh).action()).isEqualTo(Action.DECIDE);
        assertThat(codes(step(plan(MERGER), binh).findings())).contains("SAME_PERSON_UNCERTAIN");
        assertThat(carriedOut(plan(MERGER), directory, ACT))
                .filteredOn(outcome -> outcome.result() == Result.NOT_DONE)
                .singleElement()
                .satisfies(outcome -> assertThat(codes(outcome.findings())).containsExactly("LEFT_TO_A_PERSON"));

        assertThat(address(step(plan(MergeList.parse("stttt\tskhcn\n" + binh + "\tnew\n")), binh)))
                .isEqualTo("binhtta.skhcn@daknong.gov.vn");
        PlanStep same = step(plan(MergeList.parse("stttt\tskhcn\n" + binh + "\t" + nobody + "\n")), binh);
        assertThat(same.action()).isEqualTo(Action.REPLACE);
        assertThat(address(same)).isEqualTo(nobody);
    }

    @Test
    void theMailboxOfAnAgencyThatHasOneAlreadyIsTakenOverByIt() {
        String own = unit(directory, MailboxKind.AGENCY, SKHCN, Unit.agency("skhcn"));

        PlanStep step = step(plan(MERGER), box);

        assertThat(step.action()).isEqualTo(Action.REPLACE);
        assertThat(address(step)).isEqualTo(own);
    }

    @Test
    void noiVuAndNgoaiVuAreToldOfAndSettledOnlyByAShortNameThatSomebodyLaysDown() {
        directory.register(Agency.named("snv", "Sở Nội vụ", "UBND tỉnh Đắk Nông"));

        ReorganisationPlan open = plan(MergeList.parse("stttt\tngoaivu-moi\tSở Ngoại vụ\n"));
        ReorganisationPlan laidDown = plan(MergeList.parse("stttt\tngoaivu-moi\tSở Ngoại vụ\tsngv\n"));

        assertThat(open.steps()).extracting(PlanStep::action).containsOnly(Action.DECIDE);
        assertThat(codes(step(open, an).findings())).contains("ABBREVIATION_CLASH");
        assertThat(address(step(laidDown, an))).isEqualTo("annv.sngv@daknong.gov.vn");
    }

    @Test
    void quotasCountWhatBothMailboxesHold() {
        String own = unit(directory, MailboxKind.AGENCY, SKHCN, Unit.agency("skhcn"));
        long most = 500L << 20;
        Reorganisation merger = Reorganisation.of(directory, NAMING, MERGER);

        assertThat(codes(step(merger.sizes(Map.of(box, most, own, 0L)).plan(DAY), box)
                        .findings()))
                .doesNotContain("OVER_QUOTA");
        assertThat(codes(step(merger.sizes(Map.of(box, most, own, 1L)).plan(DAY), box)
                        .findings()))
                .contains("OVER_QUOTA");
    }

    @Test
    void mailboxesOfAnotherProvinceAreTakenInUnderTheirEarlierAddresses() {
        Directory other = Directory.inMemory();
        other.register(STTTT);
        Owner owner = Owner.official(STTTT, new Person("hn-1", "Lê Thị Mai"));
        other.reserve(NAMING.propose(PersonName.parse("Lê Thị Mai"), Unit.agency("stttt")), owner);
        Reorganisation merger =
                Reorganisation.of(directory, NAMING, MERGER).joining(other).aliasesUntil(END);
        ReorganisationPlan plan = merger.plan(DAY);

        assertThat(carriedOut(plan, directory, ACT))
                .extracting(StepOutcome::result)
                .containsExactly(Result.DONE);
        assertThat(at(directory, "mailt.skhcn@daknong.gov.vn").state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(at(directory, "mailt.stttt@daknong.gov.vn").successor())
                .contains(MailAddress.parse("mailt.skhcn@daknong.gov.vn"));
        assertThat(at(directory, "mailt.stttt@daknong.gov.vn").heldUntil()).contains(END);
        assertThat(other.mailbox(MailAddress.parse("mailt.stttt@daknong.gov.vn"))
                        .orElseThrow()
                        .state())
                .isEqualTo(MailboxState.RESERVED);
        assertThat(carriedOut(plan, directory, ACT))
                .extracting(StepOutcome::result)
                .containsExactly(Result.DONE_BEFORE);
        assertThat(merger.plan(DAY).steps()).extracting(PlanStep::action).containsExactly(Action.DONE);
    }

    @Test
    void rehearsalSaysTheSameAndLeavesNothing() {
        ReorganisationPlan plan = plan(MERGER);

        assertThat(carriedOut(plan, directory.rehearsal(), ACT))
                .extracting(StepOutcome::result)
                .containsOnly(Result.DONE);
        assertThat(at(directory, an).state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.mailbox(MailAddress.parse("annv.skhcn@daknong.gov.vn")))
                .isEmpty();
        assertThat(carriedOut(plan, directory.rehearsal(), act(DAY)))
                .extracting(StepOutcome::result)
                .containsOnly(Result.NOT_DONE);
    }

    @Test
    void reportHasEveryMailboxInBothLanguages() throws Exception {
        directory.register(Agency.named("stttt", "<b>Sở", ""));
        ReorganisationPlan plan = plan(MERGER);
        for (Language language : Language.values()) {
            StringBuilder csv = new StringBuilder();
            StringBuilder html = new StringBuilder();
            plan.csv(csv, language);
            plan.html(html, language);
            assertThat(csv.toString().lines()).hasSize(4);
            assertThat(html.toString()).contains(an, binh, "skhcn@daknong.gov.vn", "2027-03-01", "scope=\"col\"");
            assertThat(html.toString())
                    .doesNotContain("heading.", "action.", "<script")
                    .contains("</html>");
        }
    }

    @Test
    void wrongLinesOfAListAreAllToldAtOnce() {
        assertThatThrownBy(() -> MergeList.parse("stttt\n\tskhcn\na\tb\tc\tD E\nx@\tnew\na\tb\t\t\tministry\n"))
                .isInstanceOf(MergeListException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("line 2")
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 4")
                .hasMessageContaining("line 5")
                .isInstanceOfSatisfying(
                        MergeListException.class,
                        e -> assertThat(e.message(Language.VIETNAMESE))
                                .contains("dòng 3: tên viết tắt chỉ gồm")
                                .doesNotContain("list."));
        for (MergeProblem.Code code : MergeProblem.Code.values()) {
            MergeProblem problem = MergeProblem.of(code, "x").inLine(2);
            assertThat(problem.message(Language.VIETNAMESE))
                    .startsWith("dòng 2: ")
                    .doesNotContain(code.name());
            assertThat(problem.message(Language.ENGLISH)).startsWith("line 2: ").doesNotContain(code.name());
        }
        assertThat(plan(MergeList.parse("no-such\tskhcn\n")).findings())
                .extracting(PlanFinding::code)
                .containsExactly(PlanCode.AGENCY_NOT_KNOWN);
        ReorganisationPlan chain = plan(MergeList.parse("stttt\tskhcn\nskhcn\tsct\tSở Công Thương\n"));
        assertThat(chain.findings()).extracting(PlanFinding::code).containsExactly(PlanCode.DESTINATION_ENDS);
        assertThat(chain.steps()).isEmpty();
        assertThat(chain.findings().get(0).message(Language.VIETNAMESE)).contains("“skhcn”");
    }
}
