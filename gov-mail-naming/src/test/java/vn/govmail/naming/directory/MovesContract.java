package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.text.Language;

/** What every directory does when mailboxes get other addresses or end. */
interface MovesContract extends DirectoryFixtures {
    @Test
    default void transferGivesANewAddressAndLeavesAnAlias() {
        Directory directory = withAn();

        Change moved = directory
                .by(DOCUMENTED)
                .transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(moved.done()).isTrue();
        MailAddress there = MailAddress.parse("annv.stc@daknong.gov.vn");
        Mailbox mailbox = directory.mailbox(there).orElseThrow();
        assertThat(mailbox.id()).isEqualTo(ANNV.canonical());
        assertThat(mailbox.agencyId()).contains("stc");
        Mailbox old = directory.mailbox(ANNV).orElseThrow();
        assertThat(old.state()).isEqualTo(MailboxState.ALIAS);
        assertThat(old.successor()).contains(there);
        assertThat(directory.find(ANNV).flatMap(Correspondent::agency).map(Agency::id))
                .contains("stc");
        assertThat(directory.holderOn(ANNV, TODAY).orElseThrow().agencyId()).contains("stttt");
        assertThat(directory.holderOn(there, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    default void whoComesBackGetsTheOldAddressBack() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));
        MailAddress there = MailAddress.parse("annv.stc@daknong.gov.vn");

        Change back = directory
                .by(DOCUMENTED)
                .transfer(there, DirectoryFixtures.proposal(AN.name(), "stttt"), Owner.official(STTTT, AN));

        assertThat(back.mailbox().orElseThrow().address()).isEqualTo(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.mailbox(there).orElseThrow().state()).isEqualTo(MailboxState.ALIAS);
    }

    @Test
    default void transferWithoutADecisionChangesNothing() {
        Directory directory = withAn();

        Change refused = directory
                .by(ACT.askedFor(REQUEST))
                .transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(DirectoryFixtures.codes(refused)).containsExactly(DirectoryCode.LIFECYCLE_DOCUMENT_MISSING);
        assertThat(refused.findings().get(0).provision().orElseThrow().id()).isEqualTo("DN-12-2012.D7.K2.a");
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.size()).isEqualTo(1);
    }

    @Test
    default void takenAddressInTheNewAgencyGetsALetter() {
        Directory directory = withAn();
        directory.reserve(DirectoryFixtures.request(new Person("nv-9", "Nguyễn Văn An"), STC));

        Change moved = directory
                .by(DOCUMENTED)
                .transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(moved.mailbox().orElseThrow().address().localPart()).isEqualTo("annva.stc");
    }

    @Test
    default void revokedAddressGoesToNobodyElse() {
        Directory directory = withAn();
        assertThat(directory.by(DOCUMENTED).revoke(ANNV, Departure.RETIRED).done())
                .isTrue();

        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.mailbox(ANNV).orElseThrow().heldUntil()).contains(TODAY);
        Reservation next = directory.reserve(DirectoryFixtures.request(new Person("nv-9", "Nguyễn Văn An"), STTTT));
        assertThat(next.address().orElseThrow().localPart()).isEqualTo("annva.stttt");
        assertThat(next.findings())
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.ADDRESS_NOT_REISSUED);
        assertThat(directory.holderOn(ANNV, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    default void revokedAddressGoesToSomebodyElseAfterThePeriodOfThePolicy() {
        Directory directory = directory(MailboxPolicy.none().with(Name.REISSUE, "P2Y"));
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        directory.by(ACT).revoke(ANNV, Departure.LEFT);
        ReservationRequest later = DirectoryFixtures.request(new Person("nv-9", "Nguyễn Văn An"), STTTT);

        Reservation early = directory.reserve(
                later.by(DirectoryFixtures.act(TODAY.plusYears(2).minusDays(1))).withKey("early"));
        assertThat(early.address().orElseThrow().localPart()).isEqualTo("annva.stttt");
        directory.by(ACT).revoke(early.address().orElseThrow(), Departure.MISTAKE);
        Reservation due = directory.reserve(
                later.by(DirectoryFixtures.act(TODAY.plusYears(2))).withKey("due"));

        assertThat(due.address()).contains(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().personId()).contains("nv-9");
        assertThat(directory.holderOn(ANNV, TODAY.plusYears(2)).orElseThrow().personId())
                .contains("nv-9");
        assertThat(directory.events(EventQuery.all().of(Event.Kind.ADDRESS_REISSUED)))
                .hasSize(1);
    }

    @Test
    default void revokingEndsTheAliasesToo() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        directory.by(DOCUMENTED).revoke(MailAddress.parse("annv.stc@daknong.gov.vn"), Departure.LEFT);

        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.size()).isZero();
        assertThat(directory.reserve(DirectoryFixtures.request(AN, STC)).outcome())
                .isEqualTo(Outcome.RESERVED);
    }

    @Test
    default void aliasEndsOnItsDay() {
        Directory directory = directory(MailboxPolicy.none().with(Name.ALIAS, "P6M"));
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        directory.by(ACT).transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(directory
                        .by(DirectoryFixtures.act(TODAY.plusMonths(6).minusDays(1)))
                        .endAliases())
                .isEmpty();
        assertThat(directory.by(DirectoryFixtures.act(TODAY.plusMonths(6))).endAliases())
                .hasSize(1);
        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.holderOn(ANNV, TODAY.plusMonths(5))).isPresent();
        assertThat(directory.holderOn(ANNV, TODAY.plusMonths(6))).isEmpty();
    }

    @Test
    default void mergedAgencyIsReachedUnderItsOldAddress() {
        Directory directory = directory(MailboxPolicy.none());
        MailAddress old = MailAddress.parse("stc@daknong.gov.vn");
        MailAddress next = MailAddress.parse("stttt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stc")), Owner.agency(STC));
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));

        assertThat(directory.by(ACT).replace(old, next, TODAY.plusYears(1)).done())
                .isTrue();

        assertThat(directory.find(old).flatMap(Correspondent::agency)).contains(STTTT);
        assertThat(DirectoryFixtures.codes(
                        directory.by(ACT).replace(next, MailAddress.parse("x@daknong.gov.vn"), null)))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
    }

    @Test
    default void renamingKeepsTheMailbox() {
        Directory directory = withAn();

        Change renamed = directory
                .by(DOCUMENTED)
                .rename(ANNV, DirectoryFixtures.proposal("Nguyễn Văn Ân", "stttt"), "Nguyễn Văn Ân");

        assertThat(renamed.done()).isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo("Nguyễn Văn Ân");
        assertThat(directory
                        .by(DOCUMENTED)
                        .rename(ANNV, DirectoryFixtures.proposal("Nguyễn Văn Bê", "stttt"), "Nguyễn Văn Bê")
                        .done())
                .isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ALIAS);
    }

    @Test
    default void requestForAUnitComesFromTheAgencyAbove() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.register(STTTT, ACT);
        directory.registerUnit(CENTRE, "stttt", ACT);
        MailAddress box = MailAddress.parse("cntt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("cntt")), Owner.agency(CENTRE));

        DocumentReference own = new DocumentReference("1/TT", LocalDate.of(2026, 2, 25), CENTRE.name());
        assertThat(DirectoryFixtures.codes(directory.by(ACT.askedFor(own)).open(box)))
                .containsExactly(DirectoryCode.WRONG_REQUESTER);
        assertThat(directory.by(ACT.askedFor(REQUEST)).open(box).done()).isTrue();
        assertThat(directory.parentOf("cntt")).contains("stttt");
    }

    @Test
    default void movingWhatWasTakenBackSaysInWhichStateItIs() {
        Directory directory = withAn();
        Administration by = directory.by(DOCUMENTED);
        by.revoke(ANNV, Departure.LEFT);
        for (Change change : List.of(
                by.rename(ANNV, DirectoryFixtures.proposal("Nguyễn Văn Ân", "stttt"), "Nguyễn Văn Ân"),
                by.transfer(ANNV, DirectoryFixtures.proposal("Nguyễn Văn An", "stc"), Owner.official(STC, AN)))) {
            assertThat(DirectoryFixtures.codes(change)).containsExactly(DirectoryCode.MAILBOX_STATE);
            DirectoryFinding finding = change.findings().get(0);
            assertThat(finding.message(Language.VIETNAMESE)).endsWith("đã thu hồi.");
            assertThat(finding.message(Language.ENGLISH)).endsWith("taken back.");
        }
    }

    @Test
    default void aRehearsalMovesARealMailboxAndLeavesItAsItIs() {
        Directory directory = withAn();
        Directory rehearsal = directory.rehearsal();
        MailAddress moved = MailAddress.parse("annv.stc@daknong.gov.vn");

        assertThat(rehearsal
                        .by(DOCUMENTED)
                        .transfer(
                                ANNV,
                                DirectoryFixtures.proposal("Nguyễn Văn An", "stc"),
                                Owner.official(STC, AN),
                                TODAY.plusDays(9))
                        .done())
                .isTrue();

        assertThat(rehearsal.mailbox(ANNV).orElseThrow().heldUntil()).contains(TODAY.plusDays(9));
        assertThat(rehearsal.mailboxes(MailboxQuery.all()).stream().map(m -> m.address()))
                .containsExactlyInAnyOrder(ANNV, moved);
        assertThat(rehearsal.by(DOCUMENTED).revoke(moved, Departure.LEFT).done())
                .isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.mailbox(moved)).isEmpty();
    }
}
