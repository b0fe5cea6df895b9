package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.address.ProviderCode;
import vn.govmail.text.Language;

class ProviderCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aFreeProviderIsRejectedWithAFindingInTheCommonShape() {
        Run run = Run.of("provider", "x@gmail.com", "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        JsonNode object = run.only();
        assertThat(object.get("input").asText()).isEqualTo("x@gmail.com");
        assertThat(object.get("domain").asText()).isEqualTo("gmail.com");
        assertThat(object.get("kind").asText()).isEqualTo("FREE");
        assertThat(object.get("verdict").asText()).isEqualTo("REJECT");
        JsonNode finding = object.get("findings").get(0);
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly(
                        "basis", "rule", "effect", "subject", "code", "message", "evidence", "advice", "citation");
        assertThat(finding.get("basis").asText()).isEqualTo("LAW");
        assertThat(finding.get("rule").asText()).isEqualTo("DN-12-2012.D9.K4");
        assertThat(finding.get("citation").asText()).contains("Article 9(4)");
        assertThat(finding.get("code").asText()).isEqualTo("PROVIDER_FREE");
        assertThat(finding.get("effect").asText()).isEqualTo("ERROR");
    }

    @Test
    void beforeTheClauseIsInForceAPersonDecides() {
        Run run = Run.of("provider", "x@gmail.com", "--at", "2012-08-26T09:00+07:00", "--json");
        assertThat(run.only().get("verdict").asText()).isEqualTo("REVIEW");
        assertThat(run.only().get("findings").get(0).get("basis").asText()).isEqualTo("TECHNICAL");
    }

    @Test
    void aNameOfAnotherAgencyIsSeenByTheDirectory() throws IOException {
        Path directory = Files.writeString(
                folder.resolve("danh-ba.tsv"),
                "stc@daknong.gov.vn\tAGENCY\tstc\tSở Tài chính\nsyt@daknong.gov.vn\tAGENCY\tsyt\tSở Y tế\n");
        Run run = Run.of(
                "provider",
                "Sở Y tế <stc@daknong.gov.vn>",
                "Sở Y tế <syt@daknong.gov.vn>",
                "--directory",
                directory.toString(),
                "--json");
        assertThat(run.objects()).extracting(o -> o.get("verdict").asText()).containsExactly("REVIEW", "ACCEPT");
        assertThat(run.objects().get(0).get("findings").findValuesAsText("code"))
                .contains("NAME_OF_OTHER_AGENCY");
    }

    @Test
    void theStateAndTheOwnDomainAreAccepted() {
        Run run = Run.of("provider", "\"Sở Y tế\" <syt@daknong.gov.vn>", "a@moh.gov.vn", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.objects()).extracting(o -> o.get("kind").asText()).containsExactly("OWN", "STATE");
    }

    @Test
    void valuesComeFromStandardInputInTheirOrder() {
        Run run = Run.withInput("a@gmail.com\na@daknong.gov.vn\n\n", "provider", "-", "--json");
        assertThat(run.objects())
                .extracting(o -> o.get("input").asText())
                .containsExactly("a@gmail.com", "a@daknong.gov.vn", "");
    }

    @Test
    void allSenderFieldsAreTakenFromAnObject() {
        Run run = Run.withInput(
                "{\"from\":\"a@daknong.gov.vn\",\"replyTo\":[\"b@gmail.com\"]}\n", "provider", "--json-in", "--json");
        JsonNode object = run.only();
        assertThat(object.get("input").get("from").asText()).isEqualTo("a@daknong.gov.vn");
        assertThat(object.get("findings").findValuesAsText("code")).contains("REPLY_TO_ELSEWHERE");
        assertThat(object.get("verdict").asText()).isNotEqualTo("ACCEPT");
    }

    @Test
    void aLineThatIsNoJsonHasItsObjectAndTheOthersGoOn() {
        Run run = Run.withInput("oops\n\"a@daknong.gov.vn\"\n", "provider", "--json-in", "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        List<JsonNode> objects = run.objects();
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).get("error").get("code").asText()).isEqualTo("INPUT_NOT_JSON");
        assertThat(objects.get(1).get("verdict").asText()).isEqualTo("ACCEPT");
    }

    @Test
    void anyCharacterCanBePassedAsJson() {
        Run run = Run.withInput("\"a\\ud800\\u2028\\n@gmail.com\"\n", "provider", "--json-in", "--json");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.only().get("input").asText()).isEqualTo("a\ud800\u2028\n@gmail.com");
    }

    @Test
    void theOperatorsListsDecide() throws IOException {
        Path allow = Files.writeString(folder.resolve("allow.txt"), "gmail.com # by order\n");
        Run run = Run.of("provider", "x@gmail.com", "--allow", allow.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("verdict").asText()).isEqualTo("ACCEPT");
    }

    @Test
    void aBrokenListIsToldWithItsLine() throws IOException {
        Path deny = Files.writeString(folder.resolve("deny.txt"), "gmail.com\n???\n");
        Run run = Run.of("provider", "x@gmail.com", "--deny", deny.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("deny.txt, line 2:");
    }

    @Test
    void withoutValuesTheUsageIsWrong() {
        assertThat(Run.of("provider").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void textForPeopleIsInTheLanguageAskedFor() {
        assertThat(Run.of("provider", "x@gmail.com", "--lang", "vi").out()).contains("hộp thư miễn phí");
        assertThat(Run.of("provider", "x@gmail.com").out()).contains("free mailboxes");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        Run run = Run.withInput("\"x\\u001b[2J@gmail.com\"\n", "provider", "--json-in");
        assertThat(run.out()).doesNotContain("\u001b").contains("\uFFFD[2J");
    }

    @Test
    void everyCodeHasItsSentencesInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.in(language);
            for (ProviderCode code : ProviderCode.values()) {
                assertThat(sentences.has(code + ".message"))
                        .as(code + " " + language)
                        .isTrue();
                assertThat(sentences.has(code + ".advice"))
                        .as(code + " " + language)
                        .isTrue();
            }
        }
    }
}
