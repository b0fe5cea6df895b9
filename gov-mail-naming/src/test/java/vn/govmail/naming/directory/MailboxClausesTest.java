package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Unit;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

/** Clauses of 12/2012/QĐ-UBND on mailboxes one by one: what meets them, what breaks them, and what lies on the border. */
class MailboxClausesTest implements DirectoryFixtures {
    private static final MailAddress BOX = MailAddress.parse("stttt@daknong.gov.vn");
    private static final HandOver.Content CONTENT = new HandOver.Content(812, 40_000_000, "ab".repeat(32));

    @Override
    public Directory directory(MailboxPolicy policy) {
        return Directory.inMemory(policy);
    }

    private Directory withBox() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));
        directory.by(DOCUMENTED).open(BOX);
        return directory;
    }

    private static List<DirectoryCode> codes(Change change) {
        return DirectoryFixtures.codes(change);
    }

    // Điều 5: one mailbox each

    @Test
    void aFirstMailboxNeedsNoReason() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        assertThat(directory.reserve(DirectoryFixtures.request(AN, STTTT)).findings())
                .isEmpty();
    }

    @Test
    void aSecondMailboxWithoutASpecialCaseIsRefused() {
        Directory directory = withAn();
        assertThat(directory.reserve(DirectoryFixtures.request(AN, STC)).findings())
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.SECOND_MAILBOX);
    }

    @Test
    void keepingTheUnitsMailboxDoesNotCountAsASecondOne() {
        Directory directory = withBox();
        assertThat(directory.by(ACT).entrust(BOX, Keeper.head(AN, TODAY)).done())
                .isTrue();
        assertThat(directory.reserve(DirectoryFixtures.request(AN, STTTT)).findings())
                .isEmpty();
    }

    // Điều 6 and khoản 1 Điều 7: documents

    @Test
    void aMailboxIsOpenedOnAWrittenRequest() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        assertThat(directory.by(ACT.askedFor(REQUEST)).open(ANNV).findings()).isEmpty();
    }

    @Test
    void aMailboxIsNotOpenedWithoutOne() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        assertThat(codes(directory.by(ACT).open(ANNV))).containsExactly(DirectoryCode.REGISTRATION_DOCUMENT_MISSING);
    }

    @Test
    void anAgencysMailboxIsTakenBackOnDecisionAndRequest() {
        assertThat(withBox().by(DOCUMENTED).revoke(BOX, Departure.DISSOLVED).done())
                .isTrue();
    }

    @Test
    void theRequestAloneIsNotEnoughForAnAgencysMailbox() {
        assertThat(codes(withBox().by(ACT.askedFor(REQUEST)).revoke(BOX, Departure.DISSOLVED)))
                .containsExactly(DirectoryCode.LIFECYCLE_DOCUMENT_MISSING);
    }

    @Test
    void aRequestOlderThanItsDecisionIsSaid() {
        DocumentReference early = new DocumentReference("1/CV-STTTT", LocalDate.of(2026, 2, 19), STTTT.name());
        Change change = withBox().by(ACT.under(DECISION).askedFor(early)).revoke(BOX, Departure.DISSOLVED);
        assertThat(codes(change)).containsExactly(DirectoryCode.REQUEST_BEFORE_DECISION);
        assertThat(change.done()).isTrue();
    }

    // điểm b khoản 1 Điều 7: who asks for a subordinate unit

    private Directory withCentre() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.register(STTTT, ACT);
        directory.register(STC, ACT);
        directory.registerUnit(CENTRE, "stttt", ACT);
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("cntt")), Owner.agency(CENTRE));
        return directory;
    }

    private Change openedAtTheRequestOf(String issuer) {
        DocumentReference request = new DocumentReference("1/CV", LocalDate.of(2026, 2, 25), issuer);
        return withCentre().by(ACT.askedFor(request)).open(MailAddress.parse("cntt@daknong.gov.vn"));
    }

    @Test
    void theGoverningUnitAsksForItsSubordinate() {
        assertThat(openedAtTheRequestOf(STTTT.name()).done()).isTrue();
    }

    @Test
    void theSubordinateDoesNotAskForItself() {
        assertThat(codes(openedAtTheRequestOf(CENTRE.name()))).containsExactly(DirectoryCode.WRONG_REQUESTER);
    }

    @Test
    void anotherAgencyDoesNotAskForIt() {
        assertThat(codes(openedAtTheRequestOf(STC.name()))).containsExactly(DirectoryCode.WRONG_REQUESTER);
    }

    // khoản 3 Điều 12: a lost password

    @Test
    void aLossReportedToBothGetsANewPassword() {
        Directory directory = withAn();
        Change change = directory.by(ACT).passwordIssued(ANNV, List.of("Thủ trưởng", "Sở Thông tin và Truyền thông"));
        assertThat(change.findings()).isEmpty();
        assertThat(directory.mailbox(ANNV).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    void aLossReportedToOneOfTheTwoIsSaid() {
        for (List<String> one : List.of(List.of("Thủ trưởng"), List.of("Thủ trưởng", " ", "Thủ trưởng"))) {
            Change change = withAn().by(ACT).passwordIssued(ANNV, one);
            assertThat(codes(change)).containsExactly(DirectoryCode.RESET_REPORT_MISSING);
            assertThat(change.findings().get(0).message(Language.VIETNAMESE)).contains("1 trong 2");
        }
    }

    @Test
    void aLossReportedToNobodyIsSaid() {
        assertThat(codes(withAn().by(ACT).passwordIssued(ANNV, List.of())))
                .containsExactly(DirectoryCode.RESET_REPORT_MISSING);
    }

    // Điều 13: who keeps the agency's mailbox, and its handing over

    @Test
    void theHeadKeepsTheMailbox() {
        assertThat(withBox().by(ACT).entrust(BOX, Keeper.head(AN, TODAY)).findings())
                .isEmpty();
    }

    @Test
    void somebodyWithoutAWrittenAuthorisationDoesNot() {
        Keeper staff = new Keeper("", "Trần Thị Bình", false, null, TODAY, null);
        assertThat(codes(withBox().by(ACT).entrust(BOX, staff))).containsExactly(DirectoryCode.MANAGER_NOT_AUTHORISED);
    }

    @Test
    void anAuthorisationHoldsUntilItsLastDay() {
        Keeper expired = Keeper.authorised(BINH, DECISION, TODAY.minusYears(1), TODAY);
        Keeper current = Keeper.authorised(BINH, DECISION, TODAY.minusYears(1), TODAY.plusDays(1));
        assertThat(codes(withBox().by(ACT).entrust(BOX, expired)))
                .containsExactly(DirectoryCode.MANAGER_NOT_AUTHORISED);
        assertThat(withBox().by(ACT).entrust(BOX, current).done()).isTrue();
    }

    @Test
    void addressPasswordAndContentAreHandedOver() {
        Directory directory = withBox();
        HandOver whole = new HandOver("Trần Thị Bình", Keeper.head(AN, TODAY), true, CONTENT);
        assertThat(directory.by(ACT).handOver(BOX, whole).done()).isTrue();
        assertThat(directory.mailbox(BOX).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    void withoutTheContentTheHandingOverIsIncomplete() {
        HandOver without = new HandOver("Trần Thị Bình", Keeper.head(AN, TODAY), true, null);
        assertThat(codes(withBox().by(ACT).handOver(BOX, without))).containsExactly(DirectoryCode.HANDOVER_INCOMPLETE);
    }

    @Test
    void withoutThePasswordTheHandingOverIsIncomplete() {
        HandOver without = new HandOver("Trần Thị Bình", Keeper.head(AN, TODAY), false, CONTENT);
        assertThat(codes(withBox().by(ACT).handOver(BOX, without))).containsExactly(DirectoryCode.HANDOVER_INCOMPLETE);
    }
}
