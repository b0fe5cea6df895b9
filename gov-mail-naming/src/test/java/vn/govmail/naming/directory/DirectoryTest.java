package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.Clash;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.NamingCode;
import vn.govmail.naming.NamingFinding;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;

class DirectoryTest {
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");

    private final Naming naming = Naming.under(DakNong.rules());
    private final Directory directory = Directory.inMemory();

    private Reservation reserve(String name) {
        return directory.reserve(
                naming.propose(PersonName.parse(name), Unit.agency("stttt")), Owner.official(STTTT, name));
    }

    private String reserved(String name) {
        return reserve(name).address().map(MailAddress::localPart).orElse("");
    }

    @Test
    void secondOfTheSameNameGetsALetter() {
        assertThat(reserved("Nguyễn Văn An")).isEqualTo("annv.stttt");
        Reservation second = reserve("Nguyễn Văn An");

        assertThat(second.address()).contains(MailAddress.parse("annva.stttt@daknong.gov.vn"));
        assertThat(second.proposal().clash()).isEqualTo(Clash.SAME_NAME);
        assertThat(second.proposal().findings())
                .extracting(NamingFinding::code)
                .containsExactly(NamingCode.ADDRESS_COLLISION_SUFFIX);
        assertThat(reserved("Nguyễn Văn An")).isEqualTo("annvb.stttt");
    }

    @Test
    void sameLettersOfAnotherNameAreSaidToBeThat() {
        reserve("Nguyễn Văn An");

        assertThat(reserve("Ngô Vũ An").proposal().clash()).isEqualTo(Clash.SAME_LETTERS);
    }

    @Test
    void lettersNeverTakeAnAddressThatSomebodyHasByName() {
        assertThat(reserved("Nguyễn Thị Anh")).isEqualTo("anhnt.stttt");
        assertThat(reserved("Nguyễn Thị Ái Anh")).isEqualTo("anhnta.stttt");

        assertThat(reserved("Nguyễn Thị Anh")).isEqualTo("anhntb.stttt");
    }

    @Test
    void whoComesAfterASuffixedOneGetsLettersAndIsToldWhy() {
        reserve("Nguyễn Thị Anh");
        assertThat(reserved("Nguyễn Thị Anh")).isEqualTo("anhnta.stttt");

        Reservation third = reserve("Nguyễn Thị Ái Anh");

        assertThat(third.address()).contains(MailAddress.parse("anhntaa.stttt@daknong.gov.vn"));
        assertThat(third.proposal().clash()).isEqualTo(Clash.HELD_BY_SUFFIXED);
    }

    @Test
    void twoAgenciesOfTheSameLettersAreForAPerson() {
        Agency interior = Agency.named("noivu", "Sở Nội vụ", "UBND tỉnh Đắk Nông");
        Agency foreign = Agency.named("ngoaivu", "Sở Ngoại vụ", "UBND tỉnh Đắk Nông");
        directory.reserve(naming.propose(MailboxKind.AGENCY, Unit.agency("Sở Nội vụ")), Owner.agency(interior));

        Reservation second = directory.reserve(
                naming.propose(MailboxKind.AGENCY, Unit.agency("Sở Ngoại vụ")), Owner.agency(foreign));

        assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(second.address()).isEmpty();
        assertThat(second.proposal().findings()).extracting(NamingFinding::code).contains(NamingCode.ADDRESS_TAKEN);
    }

    @Test
    void byHandIsRefusedWhereTheAddressIsTaken() {
        Naming byHand = Naming.under(DakNong.rules(DuplicatePolicy.BY_HAND));
        Proposal proposal = byHand.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("stttt"));
        directory.reserve(proposal, Owner.official(STTTT, "Nguyễn Văn An"));

        assertThat(directory
                        .reserve(proposal, Owner.official(STTTT, "Nguyễn Văn An"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nobodyGetsAnAddressThatDiffersInCaseOnly() {
        directory.add(MailAddress.parse("ANNV.stttt@daknong.gov.vn"), Owner.citizen("An"));

        assertThat(reserved("Nguyễn Văn An")).isEqualTo("annva.stttt");
    }

    @Test
    void longestAddressIsFollowedByARefusal() {
        String name = "Nguyễn " + "a".repeat(57);
        assertThat(reserve(name).outcome()).isEqualTo(Outcome.RESERVED);

        assertThat(reserve(name).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void addressBookKnowsOwnersAndTheirFreeMailboxes() {
        directory.register(STTTT);
        MailAddress free = MailAddress.parse("soyte@gmail.com");
        assertThat(directory.add(free, Owner.agency(STTTT))).isTrue();
        assertThat(directory.add(free, Owner.citizen("Lan"))).isFalse();

        Correspondent found =
                directory.find(MailAddress.parse("SoYTe@gmail.com")).orElseThrow();

        assertThat(found.role()).isEqualTo(SenderRole.AGENCY);
        assertThat(found.agency()).contains(STTTT);
        assertThat(directory.find(MailAddress.parse("x@gmail.com"))).isEmpty();
    }

    @Test
    void agencyIsFoundByItsNameHoweverItIsSpaced() {
        directory.register(STTTT);
        directory.register(Agency.named("x", "Sở Y tế", ""));
        directory.register(Agency.named("x", "Sở Y tế mới", ""));

        assertThat(directory.agenciesNamed(" SỞ THÔNG TIN  và Truye\u0302\u0300n thông"))
                .containsExactly(STTTT);
        assertThat(directory.agenciesNamed("Sở Y tế")).isEmpty();
    }

    @Test
    void ofManyAtOnceEachGetsAnotherAddress() throws Exception {
        int people = 2_000;
        Proposal proposal = naming.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("stttt"));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Reservation>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(pool.submit(() -> {
                start.await();
                return directory.reserve(proposal, Owner.official(STTTT, "Nguyễn Văn An"));
            }));
        }
        start.countDown();
        Set<MailAddress> addresses = new HashSet<>();
        for (Future<Reservation> one : all) {
            addresses.add(one.get().address().orElseThrow());
        }
        pool.shutdown();

        assertThat(addresses).hasSize(people);
        assertThat(directory.size()).isEqualTo(people);
    }

    @Test
    void nothingIsBoundToACertificateNobodyRegistered() throws Exception {
        directory.register(STTTT);

        assertThat(directory.agenciesBoundTo(TestCertificate.create(), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }
}
