package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static RuleSet read(String body) {
        return RuleSets.parse("""
                <regulation xmlns="urn:gov-mail:rules:1" id="mau" version="1" number="1/2026" from="2026-01-01">
                  <issuer>UBND tỉnh Mẫu</issuer>
                  <title><vi>Quy chế</vi><en>Regulation</en></title>
                  <cite><vi>Quy chế</vi><en>the Regulation</en></cite>
                  <provision id="MAU.D1" article="1" obligation="MUST" binds="AGENCY">
                    <quote>Điều 1.</quote>
                    <english>Article 1.</english>
                %s
                  </provision>
                </regulation>
                """.formatted(body).getBytes(StandardCharsets.UTF_8), "mau.xml");
    }

    @Test
    void whatServesAClauseAndWhyNothingChecksItAreRead() {
        RuleSet rules = read("""
                <served-by capability="reports"><vi>Báo cáo.</vi><en>Reports.</en></served-by>
                <not-checked why="PEOPLE"><vi>Việc của người.</vi><en>Up to people.</en></not-checked>
                """);
        assertThat(rules.servedBy(Capability.REPORTS)).extracting(Provision::id).containsExactly("MAU.D1");
        assertThat(rules.statements(Statement.NotChecked.class))
                .extracting(Statement.NotChecked::why)
                .containsExactly(Statement.NotChecked.Why.PEOPLE);
    }

    @Test
    void aLegalBasisHoldsForItsTime() {
        List<Statement.LegalBasis> laws = RuleSets.named("dak-nong-2012").statements(Statement.LegalBasis.class);
        assertThat(inForce(laws, LocalDate.of(2012, 9, 1)))
                .contains("51/2005/QH11")
                .doesNotContain("20/2023/QH15");
        assertThat(inForce(laws, LocalDate.of(2024, 6, 30)))
                .contains("51/2005/QH11")
                .doesNotContain("20/2023/QH15");
        assertThat(inForce(laws, LocalDate.of(2024, 7, 1)))
                .contains("20/2023/QH15")
                .doesNotContain("51/2005/QH11");
    }

    private static List<String> inForce(List<Statement.LegalBasis> laws, LocalDate day) {
        return laws.stream()
                .filter(law -> law.validity().includes(day))
                .map(Statement.LegalBasis::number)
                .toList();
    }

    @Test
    void anUnknownCapabilityIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> read("<served-by capability=\"magic\"><vi>a</vi><en>a</en></served-by>"))
                .hasMessageContaining("mau.xml:8: unknown capability 'magic'")
                .hasMessageContaining("audit-trail");
    }

    @Test
    void anUnknownTopicAReasonAListAndADomainThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> read("""
                <covers topic="weather"/>
                <not-checked why="BECAUSE"><vi>a</vi><en>a</en></not-checked>
                <scope of="UNIT" in="units"/>
                <scope of="DOMAIN"/>
                <legal-basis number="1" from="2026-01-01" until="2025-01-01"><vi>a</vi><en>a</en></legal-basis>
                """))
                .isInstanceOfSatisfying(
                        RuleFileException.class,
                        e -> assertThat(e.problems()).hasSize(5).satisfies(problems -> {
                            assertThat(problems.get(0)).asString().contains("unknown topic 'weather'");
                            assertThat(problems.get(1)).asString().contains("'BECAUSE' is not one of");
                            assertThat(problems.get(2)).asString().contains("no list 'units'");
                            assertThat(problems.get(3)).asString().contains("needs the regulation's <domain>");
                            assertThat(problems.get(4)).asString().contains("is no day at all");
                        }));
    }
}
