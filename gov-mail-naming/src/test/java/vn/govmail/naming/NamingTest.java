package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

class NamingTest {
    private final Naming naming = Naming.under(DakNong.rules());

    private static String address(Proposal proposal) {
        return proposal.address().map(MailAddress::toString).orElse("");
    }

    private String unit(MailboxKind kind, Unit unit) {
        return address(naming.propose(kind, unit));
    }

    private Proposal person(String name, Unit unit) {
        return naming.propose(PersonName.parse(name), unit);
    }

    @Test
    void personOfAProvincialAgency() {
        Proposal proposal = person("Nguyễn Thị Minh Khai", Unit.agency("Sở Thông tin và Truyền thông"));

        assertThat(address(proposal)).isEqualTo("khaintm.stttt@daknong.gov.vn");
        assertThat(proposal.mailbox()).isEqualTo("khaintm");
        assertThat(proposal.citation(Language.VIETNAMESE)).isEqualTo("điểm a khoản 1 Điều 5");
        assertThat(proposal.certain()).isTrue();
        assertThat(proposal.findings())
                .extracting(NamingFinding::code)
                .containsExactly(NamingCode.ABBREVIATION_DERIVED);
        assertThat(proposal.alternatives())
                .extracting(Proposal.Alternative::mailbox)
                .containsExactly("minhkhaint");
    }

    @Test
    void examplesOfTheRegulation() {
        assertThat(address(person("Nguyễn Văn An", Unit.agency("stttt")))).isEqualTo("annv.stttt@daknong.gov.vn");
        assertThat(address(person("Nguyễn Văn An", Unit.agency("vp").inDistrict("Cư Jút"))))
                .isEqualTo("annv.vp.cujut@daknong.gov.vn");
        assertThat(address(person("Nguyễn Văn An", Unit.commune("Nam Dong").inDistrict("Cư Jút"))))
                .isEqualTo("annv.namdong.cujut@daknong.gov.vn");
        assertThat(unit(MailboxKind.AGENCY, Unit.agency("stttt"))).isEqualTo("stttt@daknong.gov.vn");
        assertThat(unit(MailboxKind.DEPARTMENT, Unit.department("Văn phòng").inAgency("stttt")))
                .isEqualTo("vp.stttt@daknong.gov.vn");
        assertThat(unit(MailboxKind.DEPARTMENT, Unit.department("vp").inDistrict("Huyện Cư Jút")))
                .isEqualTo("vp.cujut@daknong.gov.vn");
        assertThat(unit(MailboxKind.DISTRICT, Unit.district("Huyện Cư Jút"))).isEqualTo("cujut@daknong.gov.vn");
        assertThat(unit(MailboxKind.COMMUNE, Unit.commune("Xã Nam Dong").inDistrict("Cư Jút")))
                .isEqualTo("namdong.cujut@daknong.gov.vn");
        assertThat(unit(MailboxKind.BROADCAST, Unit.everybody())).isEqualTo("internal@daknong.gov.vn");
        assertThat(unit(MailboxKind.BROADCAST, Unit.agency("stttt"))).isEqualTo("internal.stttt@daknong.gov.vn");
    }

    @Test
    void partsWithoutAFormatGiveNoAddress() {
        Proposal proposal =
                naming.propose(MailboxKind.BROADCAST, Unit.department("vp").inAgency("stttt"));

        assertThat(proposal.address()).isEmpty();
        assertThat(proposal.findings()).extracting(NamingFinding::code).containsExactly(NamingCode.ADDRESS_FORMAT);
    }

    @Test
    void reservedNameIsNotIssued() {
        Proposal agency = naming.propose(MailboxKind.AGENCY, Unit.agency("internal"));
        Proposal person = person("Internal", Unit.agency("stttt"));

        assertThat(agency.address()).isEmpty();
        assertThat(agency.findings()).extracting(NamingFinding::code).containsExactly(NamingCode.RESERVED_NAME);
        assertThat(address(person)).isEqualTo("internala.stttt@daknong.gov.vn");
        assertThat(person.clash()).isEqualTo(Clash.RESERVED);
        assertThat(person.findings()).extracting(NamingFinding::code).contains(NamingCode.RESERVED_NAME);
    }

    @Test
    void uncertainOrderIsSaid() {
        Proposal proposal = person("H'Hen Tơlơi", Unit.agency("stttt"));

        assertThat(address(proposal)).isEqualTo("hent.stttt@daknong.gov.vn");
        assertThat(proposal.certain()).isFalse();
        assertThat(proposal.findings())
                .extracting(NamingFinding::code)
                .containsExactly(NamingCode.NAME_ORDER_UNCERTAIN);
        assertThat(proposal.alternatives())
                .extracting(Proposal.Alternative::mailbox)
                .containsExactly("henht", "henth", "hhent");
    }

    @Test
    void lettersGoOnAfterZ() {
        Proposal proposal = person("Nguyễn Văn An", Unit.agency("stttt"));

        assertThat(address(proposal.atStep(1, Clash.SAME_NAME))).startsWith("annva.stttt@");
        assertThat(address(proposal.atStep(26, Clash.SAME_NAME))).startsWith("annvz.stttt@");
        assertThat(address(proposal.atStep(27, Clash.SAME_NAME))).startsWith("annvaa.stttt@");
        assertThat(address(proposal.atStep(702, Clash.SAME_NAME))).startsWith("annvzz.stttt@");
        assertThat(address(proposal.atStep(703, Clash.SAME_NAME))).startsWith("annvaaa.stttt@");
    }

    @Test
    void byHandAddsNoLetters() {
        Naming byHand = Naming.under(DakNong.rules(DuplicatePolicy.BY_HAND));
        Proposal proposal = byHand.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("stttt"));

        assertThat(proposal.lastStep()).isZero();
        assertThatThrownBy(() -> proposal.atStep(1, Clash.SAME_NAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameTooLongForAnAddressGivesNone() {
        Proposal proposal = person("Nguyễn " + "a".repeat(70), Unit.agency("stttt"));

        assertThat(proposal.address()).isEmpty();
        assertThat(proposal.findings()).extracting(NamingFinding::code).contains(NamingCode.ADDRESS_TOO_LONG);
    }
}
