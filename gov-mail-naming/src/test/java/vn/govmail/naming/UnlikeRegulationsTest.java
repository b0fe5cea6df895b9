package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.naming.check.AddressCheck;
import vn.govmail.naming.check.AddressReport;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** Regulations of provinces that do not exist and whose forms are unlike those of the files that ship. */
class UnlikeRegulationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private RuleSet rules(String file) throws IOException {
        try (InputStream in = UnlikeRegulationsTest.class.getResourceAsStream(file)) {
            Path copy = folder.resolve(file);
            Files.copy(Objects.requireNonNull(in), copy);
            return RuleSets.read(copy);
        }
    }

    private static Proposal own(Naming naming, MailboxKind kind, Unit unit) {
        return naming.propose(kind, unit);
    }

    @Test
    void staffOfDistrictsAndTheirMailboxesLieInTheDistrictsDomain() throws IOException {
        Naming naming = Naming.under(rules("quan-2026.xml"), DAY).with(new UnitRegister());
        Unit lower = Unit.district("Huyện Quán Hạ");
        Unit upper = Unit.district("Thành phố Quán Thượng");
        Unit culture = Unit.department("Phòng Văn hóa").inDistrict("Huyện Quán Hạ");

        assertThat(own(naming, MailboxKind.DISTRICT, upper).canonicalAddress()).isEqualTo("ubnd@tpqt.quan.gov.vn");
        assertThat(own(naming, MailboxKind.DISTRICT, lower).canonicalAddress()).isEqualTo("ubnd@quanha.quan.gov.vn");
        assertThat(naming.propose(PersonName.parse("Nguyễn Văn An"), culture).canonicalAddress())
                .isEqualTo("nvan-vh@quanha.quan.gov.vn");
    }

    @Test
    void shapeNeedsTheSignsThatItsFormatHasAndFixedWordsSpeakForTheirKind() throws IOException {
        AddressCheck check = AddressCheck.under(rules("quan-2026.xml"), DAY);

        assertThat(check.check("ubnd@quan.gov.vn").kinds()).containsExactly(MailboxKind.AGENCY);
        assertThat(check.check("ubnd@tpqt.quan.gov.vn").kind()).contains(MailboxKind.DISTRICT);
        assertThat(check.check("nvan2-snv@quan.gov.vn").kinds()).containsExactly(MailboxKind.PERSON);
    }

    @Test
    void unitsWhoseShortNamesTheRegulationLaysDownDoNotClash() throws IOException {
        UnitRegister register = new UnitRegister();
        Naming naming = Naming.under(rules("van-2026.xml"), DAY).with(register);

        for (String name : List.of("Sở Nội vụ", "Sở Ngoại vụ", "Sở Nội vụ")) {
            Proposal proposal = own(naming, MailboxKind.AGENCY, Unit.agency(name));
            assertThat(proposal.address()).as(name).isPresent();
        }
        assertThat(register.clashes()).isEmpty();
    }

    @Test
    void ladderIsGoneUpBeforeAPersonIsAskedAndTheSentenceSaysSo() throws IOException {
        Naming naming = Naming.under(rules("van-2026.xml"), DAY);
        Unit unit = Unit.agency("Sở Nội vụ");
        Proposal first = naming.propose(PersonName.parse("Nguyễn Bá An"), unit);
        Proposal second = first.atStep(1, Clash.SAME_LETTERS);

        assertThat(first.canonicalAddress()).isEqualTo("an.nguyen@van.gov.vn");
        assertThat(second.canonicalAddress()).isEqualTo("an.ba.nguyen@van.gov.vn");
        assertThat(first.atStep(2, Clash.SAME_LETTERS).canonicalAddress()).isEqualTo("an-noivu@van.gov.vn");
        assertThat(first.lastStep()).isEqualTo(2);
        assertThat(second.findings().stream().map(f -> f.message(Language.ENGLISH)))
                .anyMatch(message -> message.endsWith("so the regulation’s alternative was taken."))
                .noneMatch(message -> message.contains("““") || message.contains("“”"));
    }

    @Test
    void digitsThatTheCallerSuppliesAreNoAddition() throws IOException {
        RuleSet rules = rules("huu-2026.xml");
        AddressReport report = AddressCheck.under(rules, DAY).check("an1024@huu.gov.vn");
        Naming naming = Naming.under(rules, DAY);

        assertThat(report.kind()).contains(MailboxKind.PERSON);
        assertThat(report.suffix()).isEmpty();
        assertThat(own(naming, MailboxKind.BROADCAST, Unit.agency("syt")).mailbox())
                .isEqualTo("all");
        assertThat(own(naming, MailboxKind.AGENCY, Unit.agency("Sở Y tế")).canonicalAddress())
                .isEqualTo("y_te@huu.gov.vn");
    }
}
