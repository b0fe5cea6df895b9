package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;

class UnitRegisterTest {
    private final UnitRegister register = new UnitRegister();
    private final Naming naming = Naming.under(DakNong.rules()).with(register);

    private Proposal agency(String name) {
        return naming.propose(MailboxKind.AGENCY, Unit.agency(name));
    }

    @Test
    void twoAgenciesOfOneAbbreviationAreReportedAndNeitherIsGivenIt() {
        register.enter(Unit.agency("Sở Nội vụ"));
        register.enter(Unit.agency("Sở Ngoại vụ"));

        for (String name : Set.of("Sở Nội vụ", "Sở Ngoại vụ")) {
            Proposal proposal = agency(name);
            assertThat(proposal.address()).isEmpty();
            assertThat(proposal.findings())
                    .filteredOn(f -> f.code() == NamingCode.ABBREVIATION_CLASH)
                    .singleElement()
                    .satisfies(f -> assertThat(f.arguments().get("units"))
                            .contains("Sở Nội vụ")
                            .contains("Sở Ngoại vụ"));
            Proposal person = naming.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency(name));
            assertThat(person.address()).isEmpty();
        }
        assertThat(register.clashes()).containsEntry("snv", Set.of("Sở Nội vụ", "Sở Ngoại vụ"));
    }

    @Test
    void declaredAbbreviationSettlesTheClash() {
        register.enter(Unit.agency("Sở Nội vụ"));
        register.enter(Unit.agency("Sở Ngoại vụ"));
        register.declare(AddressPart.AGENCY, "SỞ NGOẠI VỤ", "sngv");

        assertThat(agency("Sở Nội vụ").canonicalAddress()).isEqualTo("snv@daknong.gov.vn");
        assertThat(agency("Sở Ngoại vụ").canonicalAddress()).isEqualTo("sngv@daknong.gov.vn");
        assertThat(agency("Sở Ngoại vụ").findings()).isEmpty();
    }

    @Test
    void secondToComeByIsReportedWithoutBeingEnteredFirst() {
        assertThat(agency("Sở Nội vụ").address()).isPresent();
        assertThat(agency("Sở Ngoại vụ").address()).isEmpty();
        assertThat(agency("Sở Nội vụ").address()).isEmpty();
    }

    @Test
    void spellingsOfOneNameAndEqualDivisionsOfTwoAgenciesDoNotClash() {
        register.enter(Unit.agency("SỞ NỘI VỤ"));
        register.enter(Unit.agency("Sở  Nội vụ"));
        register.enter(Unit.department("Phòng Tổ chức").inAgency("stc"));
        register.enter(Unit.department("Phòng Tài chính").inAgency("snv"));

        assertThat(register.clashes()).isEmpty();
    }
}
