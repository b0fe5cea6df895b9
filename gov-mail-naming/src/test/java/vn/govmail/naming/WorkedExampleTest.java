package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** The worked example of CONTRIBUTING.md, read out of the page as a reader would copy it. */
class WorkedExampleTest {
    private static final String HEADING = "### A worked example";

    @TempDir
    private Path folder;

    @Test
    void fileOfThePageGivesTheAddressesOfItsTable() throws IOException {
        String page = Files.readString(ProjectFiles.find("CONTRIBUTING.md"));
        String section = page.substring(page.indexOf(HEADING), page.indexOf("## Glossary"));
        int start = section.indexOf("```xml\n") + "```xml\n".length();
        Path file = Files.writeString(
                folder.resolve("thu-2026.xml"), section.substring(start, section.indexOf("```", start)));

        RuleSet rules = RuleSets.read(file);
        List<String[]> rows = section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .toList();
        Naming naming = Naming.under(rules);
        List<Proposal> wanted = new ArrayList<>();
        rows.forEach(row -> wanted.add(proposal(naming, row)));
        List<String> made = AddressPlan.of(wanted).settled().stream()
                .map(Proposal::canonicalAddress)
                .toList();

        assertThat(rows).hasSize(12);
        assertThat(made).isEqualTo(rows.stream().map(row -> bare(row[4])).toList());
    }

    private static Proposal proposal(Naming naming, String[] row) {
        Unit unit = Unit.everybody();
        for (String part : row[3].split(";", -1)) {
            String[] named = part.split(":", -1);
            unit = with(unit, named[0].strip(), named[1].strip());
        }
        MailboxKind kind = MailboxKind.valueOf(bare(row[1]));
        return kind == MailboxKind.PERSON
                ? naming.propose(PersonName.parse(bare(row[2])), unit)
                : naming.propose(kind, unit);
    }

    private static Unit with(Unit unit, String part, String name) {
        return switch (part) {
            case "agency" -> unit.inAgency(name);
            case "department" -> unit.with(AddressPart.DEPARTMENT, Abbreviation.ofDepartment(name));
            case "district" -> unit.inDistrict(name);
            case "commune" -> unit.inCommune(name);
            case "position" -> unit.position(name);
            default -> throw new AssertionError(part);
        };
    }

    private static String bare(String cell) {
        return cell.replace("`", "").strip();
    }
}
