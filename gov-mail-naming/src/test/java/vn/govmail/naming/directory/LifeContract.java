package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;

/** What every directory says of opening, use, passwords, keepers and senders. */
interface LifeContract extends DirectoryFixtures {
    @Test
    default void openingNeedsTheWrittenRegistration() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.reserve(DirectoryFixtures.request(AN, STTTT));

        Change refused = directory.by(ACT).open(ANNV);

        assertThat(refused.done()).isFalse();
        assertThat(DirectoryFixtures.codes(refused)).containsExactly(DirectoryCode.REGISTRATION_DOCUMENT_MISSING);
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.RESERVED);
        assertThat(directory.by(ACT.askedFor(REQUEST)).open(ANNV).done()).isTrue();
        Mailbox opened = directory.mailbox(ANNV).orElseThrow();
        assertThat(opened.state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(opened.openedOn()).contains(TODAY);
        assertThat(opened.password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void unusedMailboxIsWarnedOfAndDueByTheCalendar() {
        Directory directory = withAn();
        directory.by(ACT).used(Map.of(ANNV, LocalDate.of(2026, 8, 31)));

        assertThat(directory.inactiveOn(LocalDate.of(2027, 1, 28))).isEmpty();
        assertThat(directory.inactiveOn(LocalDate.of(2027, 1, 29)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.due()).isFalse();
                    assertThat(warning.dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
                    assertThat(warning.finding().provision().orElseThrow().id()).isEqualTo("DN-12-2012.D7.K3");
                });
        assertThat(directory.inactiveOn(LocalDate.of(2027, 2, 28)).get(0).due()).isTrue();
        assertThat(directory
                        .by(DirectoryFixtures.act(LocalDate.of(2027, 2, 28)))
                        .revoke(ANNV, Departure.UNUSED)
                        .done())
                .isTrue();
        assertThat(directory.inactiveOn(LocalDate.of(2027, 3, 1))).isEmpty();
    }

    @Test
    default void unusedMailboxIsLockedFirstWhereTheRegulationSaysSo() {
        MailboxPolicy ngheAn =
                MailboxPolicy.none().with(Name.UNUSED_LOCK, "P6M").with(Name.UNUSED_REVOKE, "P12M");
        Directory directory = directory(ngheAn);
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        directory.by(ACT).open(ANNV);

        assertThat(directory.inactiveOn(TODAY.plusMonths(6)).get(0).measure()).isEqualTo(Inactivity.Measure.LOCK);
        assertThat(directory.by(ACT).lock(ANNV, "6 tháng không sử dụng").done()).isTrue();
        assertThat(directory.find(ANNV)).isPresent();
        assertThat(directory.inactiveOn(TODAY.plusMonths(7))).isEmpty();
        assertThat(directory.inactiveOn(TODAY.plusMonths(12)).get(0).measure()).isEqualTo(Inactivity.Measure.REVOKE);
        assertThat(directory
                        .by(DirectoryFixtures.act(TODAY.plusMonths(7)))
                        .unlock(ANNV)
                        .done())
                .isTrue();
        assertThat(directory.inactiveOn(TODAY.plusMonths(12))).isEmpty();
    }

    @Test
    default void earlierUseChangesNothing() {
        Directory directory = withAn();

        assertThat(directory.by(ACT).used(Map.of(ANNV, TODAY.plusDays(9)))).isEqualTo(1);
        assertThat(directory.by(ACT).used(Map.of(ANNV, TODAY.plusDays(3)))).isZero();
        assertThat(directory.mailbox(ANNV).orElseThrow().lastUsedOn()).contains(TODAY.plusDays(9));
    }

    @Test
    default void passwordIsChangedAtTheFirstLoginAndAgainAfterAReset() {
        Directory directory = withAn();

        directory.by(ACT).passwordChanged(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().password()).isEqualTo(PasswordState.CHANGED);
        Change unreported = directory.by(ACT).passwordIssued(ANNV, List.of());
        assertThat(DirectoryFixtures.codes(unreported)).containsExactly(DirectoryCode.RESET_REPORT_MISSING);
        assertThat(unreported.done()).isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void agencysMailboxIsKeptByTheHeadOrAnAuthorisedPersonAndHandedOverWhole() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        MailAddress box = MailAddress.parse("stttt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));
        directory.by(DOCUMENTED).open(box);
        Keeper nobody = new Keeper("", "Trần Thị Bình", false, null, TODAY, null);

        assertThat(DirectoryFixtures.codes(directory.by(ACT).entrust(box, nobody)))
                .containsExactly(DirectoryCode.MANAGER_NOT_AUTHORISED);
        Keeper clerk = Keeper.authorised(BINH, DECISION, TODAY, TODAY.plusYears(1));
        assertThat(directory.by(ACT).entrust(box, clerk).done()).isTrue();
        assertThat(directory.mailbox(box).orElseThrow().keeper()).contains(clerk);
        Keeper head = Keeper.head(AN, TODAY);
        Change incomplete = directory.by(ACT).handOver(box, new HandOver("Trần Thị Bình", head, true, null));
        assertThat(DirectoryFixtures.codes(incomplete)).containsExactly(DirectoryCode.HANDOVER_INCOMPLETE);
        HandOver.Content content = new HandOver.Content(812, 40_000_000, "ab".repeat(32));
        assertThat(directory
                        .by(ACT)
                        .handOver(box, new HandOver("Trần Thị Bình", head, true, content))
                        .done())
                .isTrue();
        assertThat(directory.mailbox(box).orElseThrow().keeper()).contains(head);
        assertThat(directory.mailbox(box).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void onlyAdministratorsAndThoseNamedWriteToEverybody() {
        Directory directory = withAn();
        MailAddress everybody = MailAddress.parse("internal@daknong.gov.vn");
        MailAddress binh = directory
                .reserve(DirectoryFixtures.request(BINH, STTTT))
                .address()
                .orElseThrow();
        directory.by(DOCUMENTED).open(binh);
        Owner province = Owner.agency(STTTT);
        assertThat(directory
                        .reserve(NAMING.propose(MailboxKind.BROADCAST, Unit.everybody()), province)
                        .outcome())
                .isEqualTo(Outcome.RESERVED);
        directory.register(BINH, ACT);
        directory.assign(new Post("nv-2", "stttt", Duty.ADMINISTRATOR, TODAY, TODAY.plusDays(9)), ACT);

        assertThat(directory.checkSender(everybody, ANNV, TODAY))
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.BROADCAST_NOT_ALLOWED);
        assertThat(directory.checkSender(everybody, binh, TODAY)).isEmpty();
        assertThat(directory.checkSender(everybody, binh, TODAY.plusDays(9))).isNotEmpty();
        assertThat(directory.by(ACT).allowSender(everybody, ANNV, null).done()).isTrue();
        assertThat(directory.checkSender(everybody, ANNV, TODAY)).isEmpty();
        directory.by(ACT).removeSender(everybody, ANNV);
        assertThat(directory.checkSender(everybody, ANNV, TODAY)).isNotEmpty();
        assertThat(DirectoryFixtures.codes(directory.by(ACT).allowSender(ANNV, binh, null)))
                .containsExactly(DirectoryCode.MAILBOX_KIND);
    }

    private static List<DirectoryCode> dueOn(Directory directory, LocalDate day) {
        List<DirectoryCode> codes = new ArrayList<>();
        directory.dueOn(day, due -> codes.add(due.finding().code()));
        return codes;
    }

    @Test
    default void issuedPasswordThatIsKeptForAMonthLocksTheMailboxWhereTheRegulationSaysSo() {
        Directory directory = directory(MailboxPolicy.none().with(Name.PASSWORD_ISSUED_LOCK, "P1M"));
        directory.reserve(DirectoryFixtures.request(AN, STTTT));
        directory.by(ACT).open(ANNV);
        LocalDate lock = TODAY.plusMonths(1);

        assertThat(dueOn(directory, lock.minusDays(1))).isEmpty();
        assertThat(dueOn(directory, lock)).containsExactly(DirectoryCode.PASSWORD_KEPT_TOO_LONG);
        directory.by(ACT).lock(ANNV, "mật khẩu mặc định quá 01 tháng");
        assertThat(dueOn(directory, lock)).isEmpty();
        directory.by(ACT).unlock(ANNV);
        directory.by(ACT).passwordChanged(ANNV);
        assertThat(dueOn(directory, lock.plusYears(1))).isEmpty();
    }

    @Test
    default void passwordThatWasIssuedOrIsOldIsDue() {
        MailboxPolicy policy = DirectoryFixtures.dakNong().with(Name.PASSWORD_ROTATION, "P3M");
        Directory directory = withAn(policy);
        List<Due> issued = new ArrayList<>();
        directory.dueOn(TODAY, issued::add);
        assertThat(issued).singleElement().satisfies(due -> {
            assertThat(due.finding().effect()).as("nobody has logged in yet").isEqualTo(Effect.WARN);
            assertThat(due.finding().provision()).isPresent();
        });
        directory.by(ACT).used(Map.of(ANNV, TODAY.plusDays(1)));
        directory.dueOn(
                TODAY.plusDays(1), due -> assertThat(due.finding().effect()).isEqualTo(Effect.ERROR));

        directory.by(ACT).passwordChanged(ANNV);

        assertThat(dueOn(directory, TODAY.plusMonths(3))).isEmpty();
        assertThat(dueOn(directory, TODAY.plusMonths(3).plusDays(1))).containsExactly(DirectoryCode.PASSWORD_TOO_OLD);
    }

    @Test
    default void mailboxOfWhoHasNoPostAnyMoreIsToBeCancelled() {
        Directory directory = withAn();
        directory.by(ACT).passwordChanged(ANNV);
        directory.register(AN, ACT);
        assertThat(dueOn(directory, TODAY)).as("of whom no post is known").isEmpty();
        directory.assign(new Post(AN.id(), "stttt", Duty.STAFF, TODAY.minusYears(1), TODAY.plusDays(5)), ACT);

        assertThat(dueOn(directory, TODAY.plusDays(4))).isEmpty();
        assertThat(dueOn(directory, TODAY.plusDays(5))).containsExactly(DirectoryCode.MAILBOX_MUST_BE_CANCELLED);
        directory.by(DOCUMENTED).revoke(ANNV, Departure.RETIRED);
        assertThat(dueOn(directory, TODAY.plusDays(5))).isEmpty();
    }
}
