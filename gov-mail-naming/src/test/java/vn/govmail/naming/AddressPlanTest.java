package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.DuplicatePolicy;

class AddressPlanTest {
    private final Naming naming = Naming.under(DakNong.rules());
    private final Unit agency = Unit.agency("stttt");

    private List<Proposal> settled(Naming with, String... names) {
        return AddressPlan.of(Arrays.stream(names)
                        .map(name -> with.propose(PersonName.parse(name), agency))
                        .toList())
                .settled();
    }

    private List<String> mailboxes(String... names) {
        return settled(naming, names).stream().map(Proposal::mailbox).toList();
    }

    @Test
    void laterOfTwoNamesakesGetsALetter() {
        List<Proposal> settled = settled(naming, "Nguyễn Văn An", "Nguyễn Văn An", "Ngô Vũ An");

        assertThat(settled).extracting(Proposal::mailbox).containsExactly("annv", "annva", "annvb");
        assertThat(settled)
                .extracting(Proposal::clash)
                .containsExactly(Clash.NONE, Clash.SAME_NAME, Clash.SAME_LETTERS);
    }

    @Test
    void addedLetterNeverMakesTheNaturalAddressOfAnotherOnTheList() {
        assertThat(mailboxes("Nguyễn Thị Anh", "Nguyễn Thị Anh", "Nguyễn Thị Ái Anh"))
                .containsExactly("anhnt", "anhntb", "anhnta");
        assertThat(mailboxes("Nguyễn Thị Ái Anh", "Nguyễn Thị Anh", "Nguyễn Thị Anh"))
                .containsExactly("anhnta", "anhnt", "anhntb");
    }

    @Test
    void heldAddressesArePassedBy() {
        Proposal wanted = naming.propose(PersonName.parse("Nguyễn Văn An"), agency);
        AddressPlan plan = AddressPlan.of(List.of(wanted), address -> address.startsWith("annv."));

        assertThat(plan.settled()).extracting(Proposal::mailbox).containsExactly("annva");
    }

    @Test
    void numbersWithZerosAndASeparatorAfterTheGivenName() {
        DuplicatePolicy policy = new DuplicatePolicy(
                DuplicatePolicy.Way.NUMBERS,
                2,
                2,
                "-",
                vn.govmail.rule.AddressPart.GIVEN,
                false,
                DuplicatePolicy.Scope.AGENCY);

        assertThat(settled(Naming.under(DakNong.rules(policy)), "Nguyễn Văn An", "Nguyễn Văn An"))
                .extracting(Proposal::mailbox)
                .containsExactly("annv", "an-02nv");
    }

    @Test
    void scopeOfTheDomainMakesTheMailboxNameUniqueAcrossAgencies() {
        DuplicatePolicy policy =
                new DuplicatePolicy(DuplicatePolicy.Way.NUMBERS, 1, 1, "", null, false, DuplicatePolicy.Scope.DOMAIN);
        Naming wide = Naming.under(DakNong.rules(policy));
        PersonName an = PersonName.parse("Nguyễn Văn An");

        assertThat(AddressPlan.of(List.of(wide.propose(an, agency), wide.propose(an, Unit.agency("snv"))))
                        .settled())
                .extracting(Proposal::canonicalAddress)
                .containsExactly("annv.stttt@daknong.gov.vn", "annv1.snv@daknong.gov.vn");
    }

    @Test
    void digitsOfAnIdentityCardAreWarnedOf() {
        Proposal card = naming.propose(PersonName.parse("Nguyễn Văn An"), agency.digits("066012345678"));
        Proposal staff = naming.propose(PersonName.parse("Nguyễn Văn An"), agency.digits("2024"));

        assertThat(card.findings()).extracting(NamingFinding::code).contains(NamingCode.PERSONAL_NUMBER);
        assertThat(staff.findings()).isEmpty();
    }
}
