package vn.govmail.naming.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;

/** The communes of agencies.tsv (dvhcvn, 1 March 2025), as if their districts fell away from their addresses. */
class RealCommunesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final String WITHOUT_DISTRICT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <regulation xmlns="urn:gov-mail:rules:1" id="moi-2025" version="1" number="1/2025/QĐ-UBND" from="2025-07-01">
              <issuer>UBND tỉnh Mới</issuer>
              <title><vi>Quy chế mới</vi><en>New regulation</en></title>
              <cite><vi>Quy chế mới</vi><en>the new regulation</en></cite>
              <domain>moi.gov.vn</domain>
              <provision id="MOI-2025.D3.K1" article="3" clause="1" obligation="MUST" binds="ADMINISTRATOR">
                <quote>1. Xã: tên xã@moi.gov.vn; huyện: tên huyện@moi.gov.vn</quote>
                <english>Communes: name of the commune; districts: name of the district.</english>
                <address kind="COMMUNE" template="{commune}" duplicates="BY_HAND"/>
                <address kind="DISTRICT" template="{district}" duplicates="BY_HAND"/>
              </provision>
            </regulation>
            """;

    private record Place(String province, String level, String name) {}

    private static List<Place> places() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus.isEmpty() ? "." : corpus, "naming", "agencies.tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the corpus (-Dgovmail.corpus) has agencies.tsv");
        List<Place> places = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2
                    && cells[1].matches("xã|huyện")
                    && cells[2].matches("(Xã|Phường|Thị|Huyện|Thành) .*")) {
                places.add(new Place(cells[0], cells[1], cells[2]));
            }
        }
        return places;
    }

    /** The name without its level, in letters a to z: by other means than those under test. */
    private static String word(String name) {
        String bare = name.replaceFirst("(?iu)^(xã|phường|thị trấn|thị xã|thành phố|huyện) ", "");
        return Normalizer.normalize(bare.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }

    /** All units of the material that come to one word: eight pairs, one of two communes, one across two provinces. */
    private static Map<String, Set<String>> clashes() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Place place : places()) {
            String name = place.name().split(", ", -1)[0];
            all.computeIfAbsent(word(name), k -> new TreeSet<>()).add(name);
        }
        all.values().removeIf(names -> names.size() < 2);
        return all;
    }

    @Test
    void communesWithOneNameAreToldOfAndNoneGetsTheAddressOfAnother() throws IOException {
        Naming before = Naming.under(RuleSets.named("dak-nong-2012"));
        Path file = Files.createTempFile("moi", ".xml");
        Files.writeString(file, WITHOUT_DISTRICT);
        Naming after = Naming.under(RuleSets.read(file));
        Files.delete(file);
        Directory old = Directory.inMemory();
        Directory merged = Directory.inMemory();
        List<MergeList.Merge> merges = new ArrayList<>();
        for (Place place : places()) {
            String[] names = place.name().split(", ", -1);
            boolean commune = place.level().equals("xã");
            String id = place.province() + "/" + place.name();
            old.register(Agency.named(id, names[0], commune ? names[1] : place.province()));
            Agency agency = old.agency(id).orElseThrow();
            MailboxKind kind = commune ? MailboxKind.COMMUNE : MailboxKind.DISTRICT;
            Unit unit = commune ? Unit.commune(names[0]).inDistrict(names[1]) : Unit.district(names[0]);
            old.reserve(before.propose(kind, unit), Owner.agency(agency));
            merges.add(new MergeList.Merge(id, id, names[0], "", kind, ""));
        }

        ReorganisationPlan plan = Reorganisation.of(merged, after, MergeList.of(merges))
                .joining(old)
                .plan(DAY);

        Map<String, Set<String>> open = new TreeMap<>();
        plan.steps().stream()
                .filter(step -> step.action() == Action.DECIDE)
                .forEach(step -> open.computeIfAbsent(word(step.mailbox().name()), k -> new TreeSet<>())
                        .add(step.mailbox().name()));
        assertThat(plan.steps()).hasSize(places().size()).hasSizeGreaterThan(300);
        assertThat(open).isEqualTo(clashes());
        assertThat(open.values())
                .containsExactlyInAnyOrder(
                        Set.of("Huyện Đắk Mil", "Thị trấn Đắk Mil"),
                        Set.of("Huyện Diên Khánh", "Thị trấn Diên Khánh"),
                        Set.of("Huyện Khánh Vĩnh", "Thị trấn Khánh Vĩnh"),
                        Set.of("Huyện Phú Hoà", "Thị Trấn Phú Hoà"),
                        Set.of("Thị xã Sông Cầu", "Xã Sông Cầu"),
                        Set.of("Huyện Sông Hinh", "Xã Sông Hinh"),
                        Set.of("Huyện Trường Sa", "Thị trấn Trường Sa"),
                        Set.of("Phường Vạn Thạnh", "Xã Vạn Thạnh"));
        assertThat(plan.steps().stream().flatMap(step -> step.address().stream()))
                .doesNotHaveDuplicates();
    }
}
