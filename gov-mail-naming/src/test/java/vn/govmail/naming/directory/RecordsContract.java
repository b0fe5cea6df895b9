package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
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
    default void manyPeopleAndPostsAreEnteredTogetherAndWhoIsKnownIsLeftAsIs() {
        Directory directory = directory(MailboxPolicy.none());
        directory.register(STTTT, ACT);
        directory.register(AN, ACT);
        List<Post> posts = List.of(
                new Post(AN.id(), STTTT.id(), Duty.HEAD, TODAY, null),
                new Post(BINH.id(), STTTT.id(), Duty.STAFF, TODAY, TODAY.plusYears(1)));

        directory.register(List.of(AN, BINH), posts, ACT);
        directory.register(List.of(BINH, AN), posts, ACT);

        assertThat(directory.postsIn(STTTT.id())).containsExactlyElementsOf(posts);
        assertThat(directory.person(BINH.id())).contains(BINH);
        assertThat(directory.events(EventQuery.all().of(Event.Kind.PERSON_REGISTERED)))
                .extracting(Event::subject)
                .containsExactly(AN.id(), BINH.id());
        assertThat(directory.events(EventQuery.all().of(Event.Kind.POST_ASSIGNED)))
                .extracting(Event::subject)
                .containsExactly(AN.id(), BINH.id());
    }

    @Test
    default void ofManyThatAreEnteredTogetherNoneIsIfOneCannotBe() {
        Directory directory = directory(MailboxPolicy.none());
        directory.register(STTTT, ACT);
        Post there = new Post(AN.id(), STTTT.id(), Duty.STAFF, TODAY, null);
        Post nowhere = new Post(BINH.id(), "khong-co", Duty.STAFF, TODAY, null);
        Post nobody = new Post("nv-9", STTTT.id(), Duty.STAFF, TODAY, null);

        assertThatThrownBy(() -> directory.register(List.of(AN, BINH), List.of(there, nowhere), ACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.register(List.of(AN), List.of(there, nobody), ACT))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(directory.person(AN.id())).isEmpty();
        assertThat(directory.postsIn(STTTT.id())).isEmpty();
    }

    @Test
    default void manyAddressesAreLookedForAtOnce() {
        Directory directory = directory(MailboxPolicy.none());
        List<MailAddress> addresses = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            addresses.add(MailAddress.parse("d" + i + "@daknong.gov.vn"));
        }
        for (int i = 0; i < 1_100; i += 100) {
            assertThat(directory.add(addresses.get(i), Owner.citizen("d" + i))).isTrue();
        }

        assertThat(directory.mailboxes(addresses))
                .hasSize(11)
                .extracting(Mailbox::address)
                .contains(addresses.get(0), addresses.get(1_000));
        assertThat(directory.mailboxes(List.of())).isEmpty();
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
