package vn.govmail.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.rule.Statement;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

class OverlayTest {
    private static final RuleSet PROVINCE = RuleSets.named("dak-nong-2012");
    private static final String ALL_TOPICS = """
            <covers topic="running-the-system"/><covers topic="personal-mailbox"/><covers topic="agency-mailbox"/>
            <covers topic="procedure"/><covers topic="mandatory-content"/>
            """;
    private static final String SIZE = """
            <rule code="ATTACHMENT_TOO_LARGE" subject="ATTACHMENT" effect="%s">
              <require><size-at-most bytes="%d"/></require>
            </rule>
            """;
    private static final String PROVIDER = """
            <rule code="FREE_MAILBOX_TEMPORARY" subject="MESSAGE" effect="WARN" acceptance="HUMAN">
              <require><not><sender-provider kinds="%s"/></not></require>
            </rule>
            """;
    private static final String ROUTE = """
            <route gives="EQUIVALENT">
              <for><document-form in="EDITABLE"/></for>
              <conditions>%s</conditions>
            </route>
            """;

    @TempDir
    private Path folder;

    private RuleSet own(String body) throws IOException {
        return RuleSets.read(Files.writeString(folder.resolve("own.xml"), """
                <regulation xmlns="urn:gov-mail:rules:1" id="stttt-2013" version="1" number="1/QĐ-STTTT" from="2013-01-01">
                  <issuer>Sở Thông tin và Truyền thông</issuer>
                  <title><vi>Nội quy</vi><en>Internal rules</en></title>
                  <cite><vi>Nội quy của Sở</vi><en>the Department's internal rules</en></cite>
                  <provision id="NQ-2013.D1" article="1" obligation="MUST" binds="AGENCY">
                    <quote>Điều 1.</quote>
                    <english>Article 1.</english>
                """ + body + "</provision></regulation>"));
    }

    private List<Finding> weaker(String body) throws IOException {
        return Overlay.of(PROVINCE, own(body)).findings();
    }

    @Test
    void aStricterRegulationIsUsedWithTheProvinces() throws IOException {
        Overlay overlay = Overlay.of(
                PROVINCE,
                own(SIZE.formatted("ERROR", 10_000_000) + "<term name=\"password-length\" value=\"12\"/>"
                        + "<term name=\"unused-revoke\" value=\"P3M\"/>"));
        assertThat(overlay.findings()).isEmpty();
        assertThat(overlay.together().versions()).containsExactly("dak-nong-2012@1", "stttt-2013@1");
    }

    @Test
    void equalValuesAreAllowed() throws IOException {
        assertThat(weaker(SIZE.formatted("ERROR", 26_214_400)
                        + "<term name=\"password-characters\" value=\"UPPER LOWER SPECIAL\"/>"
                        + "<term name=\"unused-revoke\" value=\"P6M\"/>"))
                .isEmpty();
    }

    @Test
    void aRegulationThatAllowsGmailIsWeaker() throws IOException {
        Overlay overlay = Overlay.of(PROVINCE, own(PROVIDER.formatted("FREE DISPOSABLE")));
        Finding finding = overlay.findings().get(0);
        assertThat(finding.code()).isEqualTo("OVERLAY_WEAKER");
        assertThat(finding.citation(Language.VIETNAMESE).orElseThrow()).startsWith("khoản 4 Điều 14");
        assertThat(finding.message(Language.ENGLISH)).contains("NQ-2013.D1").contains("DN-12-2012.D9.K4");
        assertThatIllegalStateException().isThrownBy(overlay::together).withMessageContaining("NQ-2013.D1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<term name=\"password-length\" value=\"7\"/>",
                "<term name=\"password-characters\" value=\"UPPER LOWER DIGIT\"/>",
                "<term name=\"unused-revoke\" value=\"P1Y\"/>",
                "<term name=\"mailbox-quota\" value=\"1073741824\"/>",
                "<term name=\"broadcast-senders\" value=\"ADMINISTRATOR NAMED\"/><term name=\"cancellation-documents\" value=\"REQUEST\"/>"
            })
    void aLaxerValueIsNamed(String term) throws IOException {
        assertThat(weaker(term)).extracting(Finding::code).containsExactly("OVERLAY_WEAKER");
    }

    @Test
    void wordsThatSeveralClausesGiveCountTogether() throws IOException {
        assertThat(weaker("<term name=\"prohibited-use\" value=\"PRIVATE VIRUS SPAM REGISTRATION\"/>"))
                .isEmpty();
        assertThat(weaker("<term name=\"prohibited-use\" value=\"PRIVATE VIRUS SPAM\"/>"))
                .extracting(Finding::code)
                .containsExactly("OVERLAY_WEAKER");
    }

    @Test
    void aLargerFileOrALighterEffectIsNamed() throws IOException {
        assertThat(weaker(SIZE.formatted("ERROR", 26_214_401))).hasSize(1);
        assertThat(weaker(SIZE.formatted("WARN", 26_214_400))).hasSize(1);
    }

    @Test
    void aWayToLegalValueWithFewerConditionsIsNamed() throws IOException {
        assertThat(weaker(ROUTE.formatted("<signed-by-unit/>"))).hasSize(1);
        assertThat(weaker(ROUTE.formatted("<signed-by-unit/><signature-confirmed/>")))
                .isEmpty();
    }

    @Test
    void aRegulationThatLeavesOutATopicIsIncomplete() throws IOException {
        RuleSet national = RuleSets.named("national-2008");
        List<Finding> findings = Overlay.of(national, own(ALL_TOPICS)).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("PROFILE_INCOMPLETE");
        assertThat(findings.get(0).evidence()).isEqualTo("encouraged-content");
        assertThat(findings.get(0).provision().orElseThrow().id()).isEqualTo("CT34-2008.M1.a.4");
        assertThat(findings.get(0).message(Language.VIETNAMESE)).contains("khuyến khích trao đổi");
    }

    @Test
    void aRegulationThatSettlesEveryTopicIsComplete() throws IOException {
        RuleSet own = own(ALL_TOPICS + "<covers topic=\"encouraged-content\"/>");
        assertThat(Overlay.of(RuleSets.named("national-2008"), own).findings()).isEmpty();
    }

    @Test
    void aTopicIsSettledByAProvisionThatSaysThereIsNothing() throws IOException {
        assertThat(own("<covers topic=\"encouraged-content\"/>").statements(Statement.Covers.class))
                .extracting(Statement.Covers::topic)
                .containsExactly(Statement.Covers.Topic.ENCOURAGED_CONTENT);
        assertThat(Overlay.of(RuleSets.named("national-2008"), own("")).findings())
                .hasSize(Statement.Covers.Topic.values().length);
    }

    @Test
    void theProvincesRegulationSettlesEveryTopicOfTheDirective() {
        assertThat(Overlay.of(RuleSets.named("national-2008"), PROVINCE).findings())
                .filteredOn(f -> f.code().equals("PROFILE_INCOMPLETE"))
                .isEmpty();
    }

    @Test
    void anAgencyWithoutARegulationOfItsOwnIsTold() {
        List<Finding> findings = Overlay.missing(RuleSets.named("phu-yen-2009"));
        assertThat(findings).extracting(Finding::code).containsExactly("OVERLAY_MISSING");
        assertThat(findings.get(0).provision().orElseThrow().id()).isEqualTo("PY-05-2009.M1.d");
    }

    @Test
    void whereNoProvisionAsksForOneNothingIsMissing() {
        assertThat(Overlay.missing(RuleSets.named("national-2008"))).isEmpty();
    }

    @Test
    void anOwnRegulationUnderPhuYenIsWeighedLikeAnyOther() throws IOException {
        RuleSet laxer = own("<term name=\"opening-documents\" value=\"DECISION\"/>");
        assertThat(Overlay.of(RuleSets.named("phu-yen-2009"), laxer).findings())
                .extracting(f -> f.provision().orElseThrow().id())
                .containsExactly("PY-05-2009.M1.d");
    }
}
