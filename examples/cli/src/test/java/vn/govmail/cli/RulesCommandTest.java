package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {
    private static final String REGULATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <regulation xmlns="urn:gov-mail:rules:1" id="mine" version="1" number="1/2026/QĐ-UBND" from="2026-01-01">
              <issuer>UBND tỉnh</issuer>
              <title><vi>Quy chế</vi><en>Regulation</en></title>
              <cite><vi>Quy chế</vi><en>the Regulation</en></cite>
              <provision id="M.D1.K1" article="1" clause="1" obligation="MUST" binds="AGENCY">
                <quote>1. Tệp đính kèm không quá 100 byte.</quote>
                <english>An attachment has at most 100 bytes.</english>
                <rule code="ATTACHMENT_TOO_LARGE" subject="ATTACHMENT" effect="ERROR">
                  <require><size-at-most bytes="100"/></require>
                  <example met="true" size="100"/>
                  <example met="false" size="101"/>
                </rule>
              </provision>
            </regulation>
            """;

    @TempDir
    private Path folder;

    @Test
    void everyProvisionIsThereWithItsWordsAndWhatChecksIt() {
        Run run = Run.of("rules", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        JsonNode secrecy = run.objects().stream()
                .filter(o -> o.get("rule").asText().equals("DN-12-2012.D3.K2"))
                .findFirst()
                .orElseThrow();
        assertThat(secrecy.get("input").asText()).isEqualTo("dak-nong-2012");
        assertThat(secrecy.get("effect").asText()).isEqualTo("BLOCK");
        assertThat(secrecy.get("checkedBy").get(0).asText()).isEqualTo("secrecy-mark");
        assertThat(secrecy.get("text").asText()).contains("bảo vệ bí mật");
        assertThat(secrecy.get("citation").asText()).contains("Article 3(2)");
    }

    @Test
    void whatIsNotInForceOnTheDayAskedForSaysSo() {
        Run before = Run.of("rules", "--lang", "vi", "--at", "2012-08-26T23:59:59+07:00");
        assertThat(before.out()).contains("Không có hiệu lực vào ngày 2012-08-26");
        Run since = Run.of("rules", "--lang", "vi", "--at", "2012-08-27T00:00:00+07:00");
        assertThat(since.out()).doesNotContain("Không có hiệu lực");
        assertThat(Run.of("rules", "--json", "--at", "2012-08-26T23:59:59+07:00")
                        .objects()
                        .get(0)
                        .get("inForce")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aMomentThatIsNoneIsAMistake() {
        assertThat(Run.of("rules", "--at", "hom-qua").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aRegulationFileThatCanBeUsedIsFine() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xml"), REGULATION);
        Run run = Run.of("rules", "--check", file.toString(), "--json");
        assertThat(run.only().get("problems")).isEmpty();
        assertThat(run.only().get("policies").get(0).asText()).isEqualTo("mine@1");
        assertThat(run.code()).isEqualTo(Exit.FINE);
    }

    @Test
    void aProblemNamesItsFileAndLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.xml"), REGULATION.replace("<size-at-most bytes=\"100\"/>", "<size-at-mots/>"));
        Run run = Run.of("rules", "--check", file.toString());
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.out()).contains("mine.xml:10:").contains("size-at-mots");
        assertThat(Run.of("rules", "--check", file.toString(), "--json")
                        .only()
                        .get("problems")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.xml"), REGULATION.replace("<size-at-most bytes=\"100\"/>", "<size-at-mots/>"));
        assertThat(Run.of("rules", "--check", file.toString(), "--lang", "vi").out())
                .contains("mine.xml:10: không có cơ chế <size-at-mots>");
        assertThat(Run.of("rules", "--check", file.toString(), "--lang", "en").out())
                .contains("mine.xml:10: unknown mechanism <size-at-mots>");
        assertThat(Run.of("rules", "--policy", file.toString(), "--lang", "vi").err())
                .contains("không dùng được tệp quy định")
                .contains("mine.xml:10: không có cơ chế <size-at-mots>");
    }

    @Test
    void anExampleThatFailsIsToldInTheLanguageAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.xml"),
                REGULATION.replace("<size-at-most bytes=\"100\"/>", "<size-at-most bytes=\"1\"/>"));
        assertThat(Run.of("rules", "--check", file.toString(), "--lang", "vi").out())
                .contains("ví dụ phải");
        assertThat(Run.of("rules", "--check", file.toString(), "--lang", "en").out())
                .contains("the example should");
    }

    @Test
    void aMissingFileIsToldAndTheOthersAreChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xml"), REGULATION);
        Run run = Run.of("rules", "--check", folder.resolve("no.xml").toString(), file.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.objects().get(0).get("error").get("code").asText()).isEqualTo("FILE_NOT_FOUND");
        assertThat(run.objects().get(1).get("valid").asBoolean()).isTrue();
    }

    @Test
    void theRulesOfAnOwnFileAreShown() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xml"), REGULATION);
        Run run = Run.of("rules", "--policy", file.toString(), "--lang", "vi");
        assertThat(run.out()).contains("M.D1.K1").contains("không quá 100 byte").contains("size-at-most");
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012, 75", "national-2008, 21", "phu-yen-2009, 18", "khanh-hoa-2013, 14"})
    void theWholeRegulationIsShown(String policy, int clauses) {
        List<JsonNode> shown = Run.of("rules", "--policy", policy, "--json").objects();
        assertThat(shown).hasSize(clauses).allSatisfy(clause -> {
            assertThat(clause.get("text").asText()).isNotBlank();
            assertThat(clause.get("citation").asText()).isNotBlank();
            assertThat(clause.has("effect")).isTrue();
        });
    }

    @Test
    void aClauseThatNothingChecksSaysWhy() {
        JsonNode training = clause("DN-12-2012.D11.K2.d");
        assertThat(training.get("checkedBy")).isEmpty();
        assertThat(training.get("notChecked").get("why").asText()).isEqualTo("PEOPLE");
        assertThat(Run.of("rules", "--lang", "vi").out()).contains("Đào tạo, bồi dưỡng, tập huấn.");
    }

    @Test
    void aClauseThatAPartOfGovMailServesSaysHow() {
        JsonNode overlay = clause("DN-12-2012.D14.K4");
        assertThat(overlay.get("checkedBy").get(0).asText()).isEqualTo("overlay");
        assertThat(overlay.get("served").get(0).asText()).contains("laxer than the province");
        assertThat(clause("DN-12-2012.D1.K1").get("checkedBy").get(0).asText()).isEqualTo("scope");
        assertThat(clause("DN-12-2012.D3.K1").get("checkedBy").get(0).asText()).isEqualTo("legal-basis");
        assertThat(clause("DN-12-2012.D7.K3").get("checkedBy").get(0).asText()).isEqualTo("unused-revoke");
    }

    private static JsonNode clause(String id) {
        return Run.of("rules", "--json").objects().stream()
                .filter(o -> o.get("rule").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExamplesOfAFileAreRun() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.xml"),
                REGULATION.replace("met=\"true\" size=\"100\"", "met=\"true\" size=\"102\""));
        Run run = Run.of("rules", "--check", file.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        JsonNode problem = run.only().get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(11);
        assertThat(problem.get("message").asText())
                .contains("mine.xml:11: the example should meet ATTACHMENT_TOO_LARGE, but breaks it");
    }

    @Test
    void everyProblemOfAFileHasItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.xml"),
                REGULATION
                        .replace("<size-at-most bytes=\"100\"/>", "<size-at-mots/>")
                        .replace("binds=", "bends="));
        JsonNode problems =
                Run.of("rules", "--check", file.toString(), "--json").only().get("problems");
        assertThat(problems.findValuesAsText("line")).contains("6").hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void aFileUnderAnotherMustNotBeWeaker() throws IOException {
        Path strict = Files.writeString(folder.resolve("mine.xml"), REGULATION);
        assertThat(Run.of("rules", "--check", strict.toString(), "--under", "dak-nong-2012")
                        .code())
                .isEqualTo(Exit.FINE);
        Path lax = Files.writeString(
                folder.resolve("lax.xml"),
                REGULATION
                        .replace("\"100\"", "\"99000000\"")
                        .replace("\"101\"", "\"99000001\"")
                        .replaceAll("<example [^>]*>", ""));
        Run run = Run.of("rules", "--check", lax.toString(), "--under", "dak-nong-2012", "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("problems").get(0).get("message").asText()).contains("OVERLAY_WEAKER");
    }

    @Test
    void anAgencysFileUnderTheDirectiveLeavesOutNoTopic() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xml"), REGULATION);
        assertThat(Run.of("rules", "--check", file.toString(), "--under", "national-2008")
                        .out())
                .contains("PROFILE_INCOMPLETE");
    }

    @Test
    void whatStandsAboveNeedsAFileThatStandsBelow() {
        assertThat(Run.of("rules", "--under", "dak-nong-2012").code()).isEqualTo(Exit.USAGE);
    }
}
