package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole provinces: every address once, the same at every run, and none with letters that another has by name. */
class ManyAddressesTest {
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLES = List.of(
            "Văn", "Thị", "Thị Ngọc", "Minh", "Đức", "Thị Thu", "Hữu", "Quang", "Thanh", "Thị Ái", "Xuân", "Đình", "A");
    private static final List<String> GIVEN = List.of(
            "An", "Anh", "Ái", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hân", "Hoa", "Hòa", "Hương",
            "Khai", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Ngọc", "Oanh", "Phúc", "Quý", "Sơn", "Tài", "Thư",
            "Tú", "Vân", "Ý", "Yến");

    private final Naming naming = Naming.under(DakNong.rules());

    @Test
    void thirtyThousandPeopleOverTheAgenciesOfAProvince() throws IOException {
        Path list = Path.of(System.getProperty("govmail.corpus", "")).resolve("naming/agencies.tsv");
        assumeTrue(Files.isReadable(list), "the list of agencies is not here");
        List<Unit> agencies = agencies(list);
        List<String> names = StaffListSuiteTest.names();
        List<Proposal> wanted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            wanted.add(naming.propose(PersonName.parse(names.get(i)), agencies.get(i % agencies.size())));
        }

        List<Proposal> settled = AddressPlan.of(wanted).settled();

        assertThat(agencies).hasSizeGreaterThan(100);
        requireUniqueAndUnlikeNaturals(settled, new HashSet<>());
        assertThat(addresses(AddressPlan.of(wanted).settled())).isEqualTo(addresses(settled));
    }

    /** Communes stand as agencies in their districts; two agencies that come to one abbreviation are left out. */
    private static List<Unit> agencies(Path list) throws IOException {
        List<Unit> units = new ArrayList<>();
        Set<Unit> seen = new HashSet<>();
        for (String line : Files.readAllLines(list)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2 && cells[0].equals("Đắk Nông")) {
                String[] places = cells[2].split(",", -1);
                Unit unit = switch (cells[1]) {
                    case "tỉnh" -> Unit.agency(cells[3].split("\\|", -1)[0]);
                    case "xã" -> Unit.commune(places[0]).inDistrict(places[1]);
                    default -> Unit.department("vp").inDistrict(cells[2]);
                };
                if (seen.add(unit)) {
                    units.add(unit);
                }
            }
        }
        return units;
    }

    @Test
    @Tag("slow")
    void millionPeopleOverTwoThousandAgencies() {
        Set<String> taken = new HashSet<>(2_000_000);
        int hash = 1;
        for (int agency = 0; agency < 2_000; agency++) {
            List<Proposal> settled = people(agency, 500);
            requireUniqueAndUnlikeNaturals(settled, taken);
            hash = 31 * hash + addresses(settled).hashCode();
        }
        int again = 1;
        for (int agency = 0; agency < 2_000; agency++) {
            again = 31 * again + addresses(people(agency, 500)).hashCode();
        }

        assertThat(taken).hasSize(1_000_000);
        assertThat(again).isEqualTo(hash);
    }

    @Test
    void thirtyThousandInOneAgencyTakeNoLongerThanTheyMust() {
        List<Proposal> settled = people(1, 30_000);

        requireUniqueAndUnlikeNaturals(settled, new HashSet<>());
        assertThat(settled).extracting(Proposal::addition).anyMatch(added -> added.length() > 1);
    }

    private List<Proposal> people(int agency, int count) {
        Random random = new Random(agency);
        Unit unit = Unit.agency("cq" + agency);
        List<Proposal> wanted = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = any(FAMILIES, random) + " " + any(MIDDLES, random) + " " + any(GIVEN, random);
            wanted.add(naming.propose(PersonName.parse(name), unit));
        }
        return AddressPlan.of(wanted).settled();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> addresses(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::canonicalAddress).toList();
    }

    private static void requireUniqueAndUnlikeNaturals(List<Proposal> settled, Set<String> taken) {
        Set<String> naturals = new HashSet<>();
        settled.forEach(proposal -> naturals.add(proposal.naturalText()));
        for (Proposal proposal : settled) {
            String address = proposal.canonicalAddress();
            boolean added = !proposal.addition().isEmpty();
            if (address.isEmpty() || !taken.add(address) || (added && naturals.contains(address))) {
                throw new AssertionError(proposal.toString());
            }
        }
    }
}
