package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.text.Language;

class ShippedRuleFilesTest {

    static List<String> shipped() {
        return RuleSets.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fileFollowsTheSchema(String id) throws IOException {
        RuleSet set = RuleSets.parse(resource(id + ".xml").getBytes(StandardCharsets.UTF_8), id);
        assertThat(set.regulations()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyLineOfAQuoteStandsInTheRegulationsTextInOrder(String id) throws IOException {
        String law = resource(id + ".txt");
        assertThat(Normalizer.isNormalized(law, Normalizer.Form.NFC)).isTrue();
        for (Provision provision : RuleSets.named(id).provisions()) {
            int position = 0;
            for (String line : provision.quote().lines().toList()) {
                int found = law.indexOf(line, position);
                assertThat(found).as("%s: %s", provision.id(), line).isNotNegative();
                position = found + line.length();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleHasAnExampleThatMeetsItOrBreaksIt(String id) {
        Regulation regulation = RuleSets.named(id).regulations().get(0);
        for (Rule rule : regulation.rules()) {
            assertThat(regulation.examples())
                    .as(rule.code())
                    .anyMatch(e -> e.rule().equals(rule.code()) && !e.met());
        }
    }

    @org.junit.jupiter.api.Test
    void citationsReadAsLawyersWriteThem() {
        Provision provision = RuleSets.named("dak-nong-2012").provisions().stream()
                .filter(p -> p.id().equals("DN-12-2012.D9.K2.a"))
                .findFirst()
                .orElseThrow();
        assertThat(provision.citation(Language.VIETNAMESE))
                .isEqualTo("điểm a khoản 2 Điều 9 Quy chế ban hành kèm theo Quyết định số 12/2012/QĐ-UBND");
        assertThat(provision.citation(Language.ENGLISH))
                .isEqualTo("Article 9(2)(a) of the Regulation issued with Decision 12/2012/QĐ-UBND");
    }

    @org.junit.jupiter.api.Test
    void dakNongIsInForceFromTheTenthDayAfterSigning() {
        Validity validity = RuleSets.named("dak-nong-2012").regulations().get(0).validity();
        assertThat(validity.includes(LocalDate.of(2012, 8, 26))).isFalse();
        assertThat(validity.includes(LocalDate.of(2012, 8, 27))).isTrue();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ShippedRuleFilesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
