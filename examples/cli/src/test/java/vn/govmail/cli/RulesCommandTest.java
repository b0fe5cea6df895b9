package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
