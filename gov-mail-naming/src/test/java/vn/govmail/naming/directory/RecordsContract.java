package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.rule.MailboxKind;

/** What every directory keeps and finds again. */
interface RecordsContract extends DirectoryFixtures {
    @Test
    default void trailTellsWhoDidWhatWhenAndOnWhatGround() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, DirectoryFixtures.proposal(AN.name(), "stc"), Owner.official(STC, AN));

        List<Event> events = directory.events(EventQuery.all().about(ANNV.canonical()));

        assertThat(events)
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.ADDRESS_RESERVED, Event.Kind.MAILBOX_OPENED, Event.Kind.MAILBOX_TRANSFERRED);
        Event moved = events.get(2);
        assertThat(moved.act()).isEqualTo(DOCUMENTED);
        assertThat(moved.before()).isEqualTo("address=annv.stttt@daknong.gov.vn; agency=stttt");
        assertThat(moved.after()).isEqualTo("address=annv.stc@daknong.gov.vn; agency=stc");
        assertThat(events).extracting(Event::number).isSorted();
        assertThat(directory.events(EventQuery.all().page(moved.number() - 1, 1)))
                .containsExactly(moved);
        assertThat(directory.events(EventQuery.all().by("ai đó"))).isEmpty();
        Instant at = DOCUMENTED.at();
        assertThat(directory.events(EventQuery.all().about(ANNV.canonical()).between(at, at.plusNanos(1))))
                .hasSize(3);
        assertThat(directory.events(EventQuery.all().between(at.plusNanos(1), at.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    default void mailboxesAreFoundByWhatIsKnownOfThem() {
        Directory directory = withAn();
        MailAddress binh = directory
                .reserve(DirectoryFixtures.request(BINH, STC))
                .address()
                .orElseThrow();

        assertThat(directory.mailboxes(MailboxQuery.all()))
                .extracting(Mailbox::address)
                .containsExactly(ANNV, binh);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("BINH tran")))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().containing("tran thi binh")))
                .hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("nv.stttt@")))
                .hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("100%_"))).isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().ofAgency("stc"))).hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().ofPerson("nv-1"))).hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().in(MailboxState.REVOKED)))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().ofKind(MailboxKind.AGENCY)))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().after(ANNV).atMost(1)))
                .extracting(Mailbox::address)
                .containsExactly(binh);
    }

    @Test
    default void whatIsEnteredComesBackAsItWas() {
        Directory directory = directory(MailboxPolicy.none());
        CertificateBinding binding = new CertificateBinding(
                CertificateBinding.Kind.CERTIFICATE_SHA256, "ab".repeat(32), TODAY, TODAY.plusYears(1));
        Agency agency = STTTT.withCertificate(binding);
        directory.register(agency, ACT);
        directory.register(AN, ACT);
        Post post = new Post("nv-1", "stttt", Duty.HEAD, TODAY, null);
        directory.assign(post, ACT);
        MailAddress free = MailAddress.parse("SoTTTT@Gmail.com");

        assertThat(directory.add(free, Owner.agency(agency))).isTrue();
        assertThat(directory.add(MailAddress.parse("sotttt@gmail.com"), Owner.citizen("Lan")))
                .isFalse();
        assertThat(directory.agency("stttt")).contains(agency);
        assertThat(directory.agenciesNamed("SỞ  THÔNG TIN và truyền thông")).containsExactly(agency);
        assertThat(directory.person("nv-1")).contains(AN);
        assertThat(directory.postsOf("nv-1")).containsExactly(post);
        assertThat(directory.postsIn("stttt")).containsExactly(post);
        assertThat(directory.find(free).orElseThrow().address().toString()).isEqualTo("SoTTTT@gmail.com");
        assertThat(directory.correspondents()).extracting(Correspondent::name).containsExactly(STTTT.name());
        assertThatThrownBy(() -> directory.assign(new Post("x", "stttt", Duty.HEAD, TODAY, null), ACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.registerUnit(CENTRE, "nobody", ACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatIsUnknownIsSaidToBeUnknown() {
        Directory directory = directory(DirectoryFixtures.dakNong());

        assertThat(DirectoryFixtures.codes(directory.by(DOCUMENTED).open(ANNV)))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(DirectoryFixtures.codes(directory.by(DOCUMENTED).revoke(ANNV, Departure.LEFT)))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(DirectoryFixtures.codes(
                        directory.by(DOCUMENTED).rename(ANNV, DirectoryFixtures.proposal("A B", "stttt"), "A B")))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(directory.mailbox(ANNV)).isEmpty();
        assertThat(directory.holderOn(ANNV, TODAY)).isEmpty();
    }

    @Test
    default void strangeCharactersInNamesAreKeptOrDroppedButNeverAnError() {
        Directory directory = directory(MailboxPolicy.none());
        Owner owner = Owner.official(STTTT, "An\u0000 '; drop table mailbox; --\uD83D\uDE00");

        assertThat(directory
                        .reserve(DirectoryFixtures.proposal("Nguyễn Văn An", "stttt"), owner)
                        .outcome())
                .isEqualTo(Outcome.RESERVED);
        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo("An '; drop table mailbox; --\uD83D\uDE00");
    }

    @Test
    default void nameOfAnyLengthIsKept() {
        Directory directory = directory(MailboxPolicy.none());
        String name = "Ấ".repeat(60_000);

        directory.add(ANNV, Owner.citizen(name));

        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo(name);
    }
}
