package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressCheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPersonsAddressHasAllFields() {
        Run run = Run.of("address", "check", "khaintm.stttt@daknong.gov.vn", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        JsonNode object = run.only();
        assertThat(object.get("valid").asBoolean()).isTrue();
        assertThat(object.get("kind").asText()).isEqualTo("PERSON");
        assertThat(object.get("kinds")).extracting(JsonNode::asText).containsExactly("PERSON", "DEPARTMENT", "COMMUNE");
        assertThat(object.get("syntax").get("valid").asBoolean()).isTrue();
        assertThat(object.get("syntax").get("code").asText()).isEqualTo("VALID");
        assertThat(object.get("official").asBoolean()).isTrue();
        assertThat(object.get("suggestion")).isNull();
        JsonNode finding = object.get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("DN-12-2012.D5.K1.a");
        assertThat(finding.get("message").asText()).isEqualTo("Written as the clause lays down for a person.");
        assertThat(finding.get("citation").asText()).contains("Article 5(1)(a)");
    }

    @Test
    void whatIsNoAddressIsToldWithASuggestion() {
        Run run = Run.of("address", "check", "stttt@daknong.gov,vn", "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        JsonNode object = run.only();
        assertThat(object.get("valid").asBoolean()).isFalse();
        assertThat(object.get("kind").asText()).isEqualTo("UNKNOWN");
        assertThat(object.get("kinds")).isEmpty();
        assertThat(object.get("syntax").get("code").asText()).isEqualTo("DOMAIN_CHARACTER");
        assertThat(object.get("suggestion").asText()).isEqualTo("stttt@daknong.gov.vn");
    }

    @Test
    void whatWasMadeIsFoundValidAndOfItsKind() {
        Run made = Run.withInput(
                "Nguyễn Văn An\tstttt\nNguyễn Văn An\tstttt\nLê Thị Hoa\tvp\tCư Jút\n",
                "address",
                "make",
                "-",
                "--json");
        String addresses =
                made.objects().stream().map(o -> o.get("address").asText()).collect(Collectors.joining("\n"));
        Run run = Run.withInput(addresses + "\n", "address", "check", "-", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.objects())
                .hasSize(3)
                .extracting(o -> o.get("kind").asText())
                .containsOnly("PERSON");
    }

    @Test
    void theDirectoryDecides() throws IOException {
        Path directory = Files.writeString(
                folder.resolve("danh-ba.tsv"),
                "stttt@daknong.gov.vn\tAGENCY\tstttt\tSở Thông tin và Truyền thông\n"
                        + "vanthu.stttt@daknong.gov.vn\tOFFICIAL\tstttt\t\t\t\tHồ Vân Thu\n");
        Run run = Run.of(
                "address",
                "check",
                "vanthu.stttt@daknong.gov.vn",
                "annv.stttt@daknong.gov.vn",
                "--directory",
                directory.toString(),
                "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.objects().get(0).get("kind").asText()).isEqualTo("PERSON");
        assertThat(run.objects().get(0).get("holder").asText()).isEqualTo("Hồ Vân Thu");
        assertThat(run.objects().get(1).get("valid").asBoolean()).isFalse();
        assertThat(run.objects().get(1).get("findings").findValuesAsText("code"))
                .contains("ADDRESS_NOT_IN_DIRECTORY");
    }

    @Test
    void badLinesNeverStopTheOthers() {
        Run run = Run.withInput(
                "oops\n\"a\\ud800@x.vn\"\n{\"name\":\"x\"}\n[1]\n\"stttt@daknong.gov.vn\"\n\"\"\n",
                "address",
                "check",
                "--json-in",
                "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.objects()).hasSize(6);
        assertThat(run.objects().get(1).get("syntax").get("code").asText()).isEqualTo("LOCAL_PART_CHARACTER");
        assertThat(run.objects().get(2).get("error").get("code").asText()).isEqualTo("ADDRESS_MISSING");
        assertThat(run.objects().get(4).get("valid").asBoolean()).isTrue();
        assertThat(run.objects().get(5).get("syntax").get("code").asText()).isEqualTo("EMPTY");
    }

    @Test
    void thousandsOfInputsAreAnsweredInTheirOrder() {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "a" + i + ".stttt@daknong.gov.vn\n")
                .collect(Collectors.joining());
        Run run = Run.withInput(lines, "address", "check", "-", "--json");
        assertThat(run.objects()).hasSize(5_000);
        assertThat(run.objects().get(4_999).get("input").asText()).isEqualTo("a4999.stttt@daknong.gov.vn");
    }

    @Test
    void textForPeopleIsInBothLanguages() {
        assertThat(Run.of("address", "check", "stttt@daknong.gov.vn", "--lang", "vi")
                        .out())
                .contains("hợp lệ")
                .contains("cơ quan")
                .contains("điểm b khoản 1 Điều 5");
        assertThat(Run.of("address", "check", "x@y").out())
                .contains("not valid")
                .contains("the domain has no dot");
    }
}
