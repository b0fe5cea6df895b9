package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.naming.NameProblem;
import vn.govmail.text.Language;

class AddressMakeCommandTest {
    @Test
    void aPersonsAddressFollowsTheNamingRule() {
        Run run = Run.of("address", "make", "Nguyễn Thị Minh Khai\tstttt", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        JsonNode object = run.only();
        assertThat(object.get("address").asText()).isEqualTo("khaintm.stttt@daknong.gov.vn");
        assertThat(object.get("mailbox").asText()).isEqualTo("khaintm");
        assertThat(object.get("reading").get("given").asText()).isEqualTo("Khai");
        assertThat(object.get("reading").get("family").asText()).isEqualTo("Nguyễn");
        assertThat(object.get("certain").asBoolean()).isTrue();
        assertThat(object.get("alternatives").isArray()).isTrue();
    }

    @Test
    void addressesAreUniqueWithinTheRun() {
        Run run = Run.withInput("Lê Văn An\tsyt\nLê Văn An\tsyt\nLê Vũ An\tsyt\n", "address", "make", "-", "--json");
        assertThat(run.objects())
                .extracting(o -> o.get("address").asText())
                .containsExactly("anlv.syt@daknong.gov.vn", "anlva.syt@daknong.gov.vn", "anlvb.syt@daknong.gov.vn");
        JsonNode finding = run.objects().get(1).get("findings").get(0);
        assertThat(finding.get("basis").asText()).isEqualTo("LAW");
        assertThat(finding.get("citation").asText()).contains("12/2012/QĐ-UBND");
    }

    @Test
    void anAddedLetterNeverMakesTheAddressThatSomebodyLaterInTheListHasByName() {
        String list = "Nguyễn Thị Anh\tsyt\nNguyễn Thị Anh\tsyt\nNguyễn Thị Ái Anh\tsyt\n";
        Run run = Run.withInput(list, "address", "make", "-", "--json");
        assertThat(run.objects())
                .extracting(o -> o.get("address").asText())
                .containsExactly("anhnt.syt@daknong.gov.vn", "anhntb.syt@daknong.gov.vn", "anhnta.syt@daknong.gov.vn");
    }

    @Test
    void unitsHaveTheirFormats() {
        String lines = String.join(
                "\n",
                "{\"kind\":\"agency\",\"agency\":\"syt\"}",
                "{\"kind\":\"department\",\"department\":\"Phòng Nội vụ\",\"district\":\"Cư Jút\"}",
                "{\"kind\":\"commune\",\"commune\":\"Nam Dong\",\"district\":\"Cư Jút\"}",
                "{\"kind\":\"broadcast\"}",
                "{\"name\":\"Lê Văn An\",\"agency\":\"vp\",\"district\":\"Cư Jút\"}");
        Run run = Run.withInput(lines + "\n", "address", "make", "--json-in", "--json");
        assertThat(run.objects())
                .extracting(o -> o.get("address").asText())
                .containsExactly(
                        "syt@daknong.gov.vn",
                        "nv.cujut@daknong.gov.vn",
                        "namdong.cujut@daknong.gov.vn",
                        "internal@daknong.gov.vn",
                        "anlv.vp.cujut@daknong.gov.vn");
    }

    @Test
    void columnsMeanWhatTheKindSays() {
        assertThat(address("district", "Cư Jút")).isEqualTo("cujut@daknong.gov.vn");
        assertThat(address("department", "cchc\tstttt")).isEqualTo("cchc.stttt@daknong.gov.vn");
        assertThat(address("commune", "Nam Dong\tCư Jút")).isEqualTo("namdong.cujut@daknong.gov.vn");
    }

    private static String address(String kind, String value) {
        return Run.of("address", "make", "--kind", kind, value, "--json")
                .only()
                .get("address")
                .asText();
    }

    @Test
    void whatIsNoNameHasNoAddress() {
        Run run = Run.of("address", "make", "Nguy?n V?n A\tsyt", "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("address").isNull()).isTrue();
        assertThat(run.only().get("findings").findValuesAsText("code")).containsExactly("NAME_UNEXPECTED_CHARACTER");
    }

    @Test
    void anUnknownKindInAnObjectIsToldAndTheOthersGoOn() {
        Run run = Run.withInput(
                "{\"kind\":\"ministry\"}\n{\"name\":\"Lê Văn An\",\"agency\":\"syt\"}\n",
                "address",
                "make",
                "--json-in",
                "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        List<JsonNode> objects = run.objects();
        assertThat(objects.get(0).get("error").get("code").asText()).isEqualTo("KIND_UNKNOWN");
        assertThat(objects.get(1).get("mailbox").asText()).isEqualTo("anlv");
    }

    @Test
    void textForPeopleShowsTheAddressAndTheDoubt() {
        Run run = Run.of("address", "make", "H'Hen Niê\tvp\tCư Jút", "--lang", "vi");
        assertThat(run.out()).contains(".vp.cujut@daknong.gov.vn").contains("Cách đọc khác");
    }

    @Test
    void everyCodeHasItsSentencesInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.in(language);
            for (NameProblem.Code code : NameProblem.Code.values()) {
                assertThat(sentences.has("NAME_" + code + ".message"))
                        .as(code + " " + language)
                        .isTrue();
            }
        }
    }

    @Test
    void digitsOfTheCallerStandWhereTheFormatHasThem() throws java.io.IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("mau", ".xml");
        java.nio.file.Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <regulation xmlns="urn:gov-mail:rules:1" id="mau-2026" version="1" number="1/2026/QĐ-UBND" from="2026-01-01">
                  <issuer>UBND tỉnh Mẫu</issuer>
                  <title><vi>Quy chế mẫu</vi><en>A model regulation</en></title>
                  <cite><vi>Quy chế mẫu</vi><en>the model regulation</en></cite>
                  <domain>mau.gov.vn</domain>
                  <provision id="MAU-2026.D3.K1" article="3" clause="1" obligation="MUST" binds="ADMINISTRATOR">
                    <quote>1. Hộp thư</quote>
                    <english>Mailboxes</english>
                    <address kind="PERSON" template="{given}{initials}{digits}.{agency}" duplicates="LETTERS"/>
                  </provision>
                </regulation>
                """);
        String line = "{\"name\":\"Lê Văn An\",\"agency\":\"syt\",\"digits\":\"0123\"}\n";
        Run run = Run.withInput(line, "address", "make", "--policy", file.toString(), "--json-in", "--json");
        java.nio.file.Files.delete(file);
        assertThat(run.only().get("address").asText()).isEqualTo("anlv0123.syt@mau.gov.vn");
        assertThat(Run.withInput(line, "address", "make", "--json-in", "--json")
                        .only()
                        .get("findings"))
                .as("a policy whose formats have no digits")
                .isNotNull();
    }
}
