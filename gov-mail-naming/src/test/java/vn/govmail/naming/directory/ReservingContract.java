package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Reservation.Outcome;

/** What every directory does when addresses are asked for. */
interface ReservingContract extends DirectoryFixtures {
    @Test
    default void secondOfTheSameNameGetsTheNextLetter() {
        Directory directory = directory(MailboxPolicy.none());
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Owner owner = Owner.official(STTTT, new Person("p" + i, "Nguyễn Văn An"));
            given.add(directory
                    .reserve(DirectoryFixtures.proposal("Nguyễn Văn An", "stttt"), owner)
                    .address()
                    .orElseThrow()
                    .localPart());
        }

        assertThat(given)
                .startsWith("annv.stttt", "annva.stttt", "annvb.stttt")
                .endsWith("annvab.stttt", "annvac.stttt");
    }

    @Test
    default void lettersNeverLeadToTheAddressThatSomebodyHasByName() {
        Directory directory = directory(MailboxPolicy.none());
        for (String name : List.of("Nguyễn Thị Anh", "Nguyễn Thị Ái Anh")) {
            directory.reserve(DirectoryFixtures.proposal(name, "stttt"), Owner.official(STTTT, name));
        }

        Reservation third = directory.reserve(
                DirectoryFixtures.proposal("Nguyễn Thị Anh", "stttt"), Owner.official(STTTT, "Nguyễn Thị Anh"));

        assertThat(third.address()).contains(MailAddress.parse("anhntb.stttt@daknong.gov.vn"));
    }

    @Test
    default void listGivesNaturalAddressesFirst() {
        Directory directory = directory(MailboxPolicy.none());
        List<ReservationRequest> staff = new ArrayList<>();
        for (String name : List.of("Nguyễn Thị Anh", "Nguyễn Thị Anh", "Nguyễn Thị Ái Anh", "Nguyễn Thị Anh")) {
            staff.add(ReservationRequest.of(DirectoryFixtures.proposal(name, "stttt"), Owner.official(STTTT, name))
                    .withKey("k" + staff.size()));
        }

        List<Reservation> first = directory.reserveAll(staff);

        assertThat(first)
                .extracting(r -> r.address().orElseThrow().localPart())
                .containsExactly("anhnt.stttt", "anhntb.stttt", "anhnta.stttt", "anhntc.stttt");
        List<Reservation> again = directory.reserveAll(staff);
        assertThat(again).extracting(Reservation::outcome).containsOnly(Outcome.REPEATED);
        assertThat(again)
                .extracting(Reservation::address)
                .isEqualTo(first.stream().map(Reservation::address).toList());
    }

    @Test
    default void repeatedRequestGetsTheSameAddressAndReservesNothing() {
        Directory directory = directory(MailboxPolicy.none());
        directory.reserve(DirectoryFixtures.proposal("Nguyễn Văn An", "stttt"), Owner.official(STTTT, "Nguyễn Văn An"));
        ReservationRequest request = DirectoryFixtures.request(AN, STTTT).withKey("yêu cầu 1");

        Reservation first = directory.reserve(request);
        Reservation second = directory.reserve(request);

        assertThat(first.outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(second.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(second.address())
                .isEqualTo(first.address())
                .contains(MailAddress.parse("annva.stttt@daknong.gov.vn"));
        assertThat(directory.size()).isEqualTo(2);
    }

    @Test
    default void keyOfAnotherRequestIsRefused() {
        Directory directory = directory(MailboxPolicy.none());
        directory.reserve(DirectoryFixtures.request(AN, STTTT).withKey("1"));

        Reservation other =
                directory.reserve(DirectoryFixtures.request(BINH, STTTT).withKey("1"));

        assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(other.findings())
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.REQUEST_KEY_REUSED);
    }

    @Test
    default void secondMailboxNeedsASpecialCaseOnRecord() {
        Directory directory = directory(DirectoryFixtures.dakNong());
        directory.reserve(DirectoryFixtures.request(AN, STTTT));

        Reservation second = directory.reserve(DirectoryFixtures.request(AN, STC));

        assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(second.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(DirectoryCode.SECOND_MAILBOX);
            assertThat(finding.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D5.one-mailbox");
        });
        Reservation special = directory.reserve(DirectoryFixtures.request(AN, STC)
                .asSpecialCase(new SpecialCase("kiêm nhiệm tại Sở Tài chính", DECISION)));
        assertThat(special.outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(special.findings()).extracting(DirectoryFinding::code).containsExactly(DirectoryCode.SPECIAL_CASE);
        assertThat(directory
                        .mailbox(special.address().orElseThrow())
                        .orElseThrow()
                        .specialCase())
                .isEqualTo("kiêm nhiệm tại Sở Tài chính");
    }

    @Test
    default void ofManyAtOnceEachGetsAnotherAddress() throws Exception {
        Directory directory = directory(MailboxPolicy.none());
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Reservation>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ReservationRequest request = DirectoryFixtures.request(new Person("p" + i, "Nguyễn Văn An"), STTTT)
                    .withKey("k" + i / 2 * 2);
            all.add(() -> directory.reserve(request));
        }
        Set<MailAddress> addresses = new HashSet<>();
        for (Future<Reservation> one : pool.invokeAll(all)) {
            one.get().address().ifPresent(addresses::add);
        }
        pool.shutdown();

        // of two requests with one key and different people one is refused
        assertThat(addresses).hasSize(30);
        assertThat(directory.size()).isEqualTo(30);
    }
}
