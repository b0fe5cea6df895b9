package vn.govmail.naming.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.naming.reorganisation.Mergers.ACT;
import static vn.govmail.naming.reorganisation.Mergers.DAY;
import static vn.govmail.naming.reorganisation.Mergers.NAMING;
import static vn.govmail.naming.reorganisation.Mergers.SKHCN;
import static vn.govmail.naming.reorganisation.Mergers.STTTT;
import static vn.govmail.naming.reorganisation.Mergers.address;
import static vn.govmail.naming.reorganisation.Mergers.carriedOut;
import static vn.govmail.naming.reorganisation.Mergers.codes;
import static vn.govmail.naming.reorganisation.Mergers.person;
import static vn.govmail.naming.reorganisation.Mergers.step;
import static vn.govmail.naming.reorganisation.Mergers.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Directory;
import vn.govmail.rule.MailboxKind;

/** Who could write to everybody in an agency can do so after its merger (điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND). */
class MergedSendersTest {
    private static final MergeList MERGER = MergeList.parse("stttt\tskhcn\n");
    private static final LocalDate AFTER = DAY.plusDays(1);

    private final Directory directory = Mergers.directory();
    private final Administration by = directory.by(ACT);
    private MailAddress an;
    private MailAddress stranger;
    private MailAddress box;
    private MailAddress everybody;

    @BeforeEach
    void boxes() {
        an = MailAddress.parse(person(directory, STTTT, "nv-1", "Nguyễn Văn An", "2020-01-01"));
        stranger = MailAddress.parse(person(directory, SKHCN, "nv-3", "Lê Văn Chi", "2021-01-01"));
        box = MailAddress.parse(unit(directory, MailboxKind.BROADCAST, STTTT, Unit.agency("stttt")));
        everybody = directory
                .reserve(
                        NAMING.propose(MailboxKind.BROADCAST, Unit.everybody()),
                        vn.govmail.naming.directory.Owner.agency(
                                vn.govmail.address.Agency.named("ubnd", "UBND tỉnh Đắk Nông", "")))
                .address()
                .orElseThrow();
        by.allowSender(box, an, null);
        by.allowSender(box, stranger, LocalDate.of(2027, 1, 1));
        by.allowSender(everybody, an, null);
    }

    private ReorganisationPlan plan() {
        return Reorganisation.of(directory, NAMING, MERGER).plan(DAY);
    }

    private List<String> asked(MailAddress broadcast, String sender) {
        return codes(directory.checkSender(broadcast, MailAddress.parse(sender), AFTER));
    }

    @Test
    void sendersWriteToTheNewBoxAndFromTheirNewAddress() {
        ReorganisationPlan plan = plan();
        assertThat(codes(step(plan, box.toString()).findings())).contains("SENDERS_CARRIED_OVER");
        assertThat(step(plan, box.toString()).senders()).hasSize(2);

        carriedOut(plan, directory, ACT);

        MailAddress now = MailAddress.parse("internal.skhcn@daknong.gov.vn");
        assertThat(asked(now, "annv.skhcn@daknong.gov.vn")).isEmpty();
        assertThat(asked(now, stranger.toString())).isEmpty();
        assertThat(directory.sendersOf(now)).contains(new BroadcastSender(stranger, LocalDate.of(2027, 1, 1)));
        assertThat(asked(everybody, "annv.skhcn@daknong.gov.vn")).isEmpty();
        assertThat(asked(now, "la@daknong.gov.vn")).containsExactly("BROADCAST_NOT_ALLOWED");
    }

    @Test
    void boxThatIsThereAlreadyTakesTheSendersIn() {
        MailAddress there = MailAddress.parse(unit(directory, MailboxKind.BROADCAST, SKHCN, Unit.agency("skhcn")));

        ReorganisationPlan plan = plan();
        carriedOut(plan, directory, ACT);

        assertThat(address(step(plan, box.toString()))).isEqualTo(there.toString());
        assertThat(asked(there, "annv.skhcn@daknong.gov.vn")).isEmpty();
    }

    @Test
    void whoWasTakenOffTheListStaysOffWhenThePlanIsRepeatedAndTheFormerBoxIsNoWayRound() {
        ReorganisationPlan plan = plan();
        carriedOut(plan, directory, ACT);
        MailAddress now = MailAddress.parse("internal.skhcn@daknong.gov.vn");
        by.removeSender(now, stranger);

        carriedOut(plan, directory, ACT);
        carriedOut(plan(), directory, ACT);

        assertThat(asked(now, stranger.toString())).containsExactly("BROADCAST_NOT_ALLOWED");
        assertThat(asked(box, stranger.toString())).containsExactly("BROADCAST_NOT_ALLOWED");
        assertThat(asked(box, "annv.skhcn@daknong.gov.vn")).isEmpty();
    }

    @Test
    void sendersOfAnotherProvinceCome() {
        Directory other = Directory.inMemory();
        other.register(STTTT);
        MailAddress theirs = MailAddress.parse(unit(other, MailboxKind.BROADCAST, STTTT, Unit.agency("stttt")));
        MailAddress mai = MailAddress.parse(person(other, STTTT, "hn-1", "Lê Thị Mai", "2020-01-01"));
        other.by(ACT).allowSender(theirs, mai, null);
        Directory empty = Mergers.directory();

        carriedOut(Reorganisation.of(empty, NAMING, MERGER).joining(other).plan(DAY), empty, ACT);

        assertThat(empty.checkSender(
                        MailAddress.parse("internal.skhcn@daknong.gov.vn"),
                        MailAddress.parse("mailt.skhcn@daknong.gov.vn"),
                        AFTER))
                .isEmpty();
    }

    @Test
    void rehearsalCarriesThemTooAndLeavesNothing() {
        Directory tried = directory.rehearsal();
        carriedOut(plan(), tried, ACT);

        MailAddress now = MailAddress.parse("internal.skhcn@daknong.gov.vn");
        assertThat(tried.sendersOf(now)).hasSize(3);
        assertThat(directory.sendersOf(now)).isEmpty();
    }
}
