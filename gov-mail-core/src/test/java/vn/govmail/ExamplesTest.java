package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** The examples of the rule files are tests: each is written as a message and judged under its own file. */
class ExamplesTest {
    @TempDir
    private Path folder;

    static List<String> shipped() {
        return RuleSets.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void examplesAreJudgedAsTheFileSays(String ruleSet) {
        assertThat(RuleExamples.failures(RuleSets.named(ruleSet)))
                .extracting(RuleExamples.Failure::english)
                .isEmpty();
    }

    private RuleSet rules(String from, String examples) throws IOException {
        return RuleSets.read(Files.writeString(folder.resolve("mau.xml"), """
                <regulation xmlns="urn:gov-mail:rules:1" id="mau" version="1" number="1" %s>
                  <issuer>UBND tỉnh Mẫu</issuer>
                  <title><vi>Quy chế</vi><en>Regulation</en></title>
                  <cite><vi>Quy chế</vi><en>the Regulation</en></cite>
                  <provision id="MAU.D1" article="1" obligation="MUST_NOT" binds="SYSTEM">
                    <quote>Tệp không quá 100 byte.</quote>
                    <english>Files of at most 100 bytes.</english>
                    <rule code="ATTACHMENT_TOO_LARGE" subject="ATTACHMENT" effect="ERROR">
                      <require><size-at-most bytes="100"/></require>
                %s
                    </rule>
                  </provision>
                </regulation>
                """.formatted(from, examples)));
    }

    @Test
    void anExampleThatIsJudgedOtherwiseIsNamedWithItsLine() throws IOException {
        List<RuleExamples.Failure> failures = RuleExamples.failures(rules("from=\"2026-01-01\"", """
                <example met="true" size="100"/>
                <example met="true" size="101"/>
                <example met="false" size="100"/>
                """));
        assertThat(failures).extracting(f -> f.example().line()).containsExactly(11, 12);
        assertThat(failures.get(0).english()).startsWith("the example should meet ATTACHMENT_TOO_LARGE, but breaks it");
        assertThat(failures.get(1).english()).startsWith("the example should break ATTACHMENT_TOO_LARGE, but nothing");
    }

    @Test
    void factsThatMakeNoMessageAreNamed() throws IOException {
        assertThat(RuleExamples.failures(rules("from=\"2026-01-01\"", """
                <example met="true" size="many"/>
                <example met="true" size="2000000000"/>
                <example met="true" size="1" role="KING"/>
                <example met="true" size="1" sent="yesterday"/>
                """)))
                .hasSize(4)
                .allMatch(f -> f.english().startsWith("the example cannot be made a message"));
    }

    @Test
    void aRegulationThatIsNotInForceTodayIsTriedOnADayOfItsOwn() throws IOException {
        String broken = "<example met=\"false\" size=\"101\"/>";
        assertThat(RuleExamples.failures(rules("from=\"2030-01-01\"", broken))).isEmpty();
        assertThat(RuleExamples.failures(rules("from=\"2001-01-01\" until=\"2002-01-01\"", broken)))
                .isEmpty();
    }
}
