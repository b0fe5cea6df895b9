package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.RuleFileException;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** A whole regulation file with one mistake each: what is wrong is said with its line, and nothing is passed over. */
class MistakenRegulationsTest {
    @TempDir
    private Path folder;

    private static String file() throws IOException {
        return Files.readString(ProjectFiles.find("examples/regulations/tinh-roi-2026.xml"));
    }

    private RuleFileException problem(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sai.xml"), text);
        return catchThrowableOfType(RuleFileException.class, () -> RuleSets.read(file));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "template=\"{agency}\" | template=\"{agnecy}\" | agnecy",
                "template=\"{agency}\" | template=\"{agency\" | {agency",
                "template=\"{agency}\" | template=\"Cơ quan\" | Cơ quan",
                "template=\"{agency}\" | template=\"\" | template",
                "template=\"{department}-{agency}\" | template=\"{department:first-0}-{agency}\" | first-0",
                "template=\"{department}-{agency}\" | template=\"{department:loud}-{agency}\" | loud",
                "template=\"{commune}.{district:first-3}\" | template=\"{given}.{district}\" | given",
                "kind=\"BROADCAST\" | kind=\"EVERYBODY\" | EVERYBODY",
                "duplicates=\"NUMBERS\" suffix-first=\"02\" | duplicates=\"DICE\" suffix-first=\"02\" | DICE",
                "suffix-first=\"02\" | suffix-first=\"b\" | b",
                "suffix-separator=\"-\" suffix-after=\"end\" unique-in=\"DOMAIN\">| suffix-separator=\"#\" suffix-after=\"end\" unique-in=\"DOMAIN\">| #",
                "suffix-width=\"2\" | suffix-width=\"two\" | two",
                "suffix-after=\"end\" unique-in=\"DOMAIN\">| suffix-after=\"agency\" unique-in=\"DOMAIN\">| agency",
                "unique-in=\"DOMAIN\">| unique-in=\"WORLD\">| WORLD",
                "<abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" value=\"sngv\"/> | <abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" value=\"S NGV\"/> | S NGV",
                "<abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" value=\"sngv\"/> | <abbreviation part=\"given\" name=\"Sở Ngoại vụ\" value=\"sngv\"/> | given",
                "address=\"vp@roi.gov.vn\" | address=\"vp@@roi.gov.vn\" | vp@@roi.gov.vn",
                "from=\"2026-07-01\" | from=\"2026-06-30\" | ROI-9-2026.D4.K1",
                "from=\"2026-07-01\" | from=\"1/7/2026\" | 1/7/2026",
                "<domain>roi.gov.vn</domain> | <domain>roi..gov.vn</domain> | roi..gov.vn",
                "<reserved-name>banbientap</reserved-name> | <reserved-name>Ban biên tập</reserved-name> | Ban biên tập",
                "<alternative template=\"{given}_{family}\"/> | <alternativ template=\"{given}_{family}\"/> | alternativ",
                "<quote>2. Cơ quan | <quote><b>2. Cơ quan | <b>",
                "<abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" | <abbreviation part=\"agency\" name=\"SỞ  NGOẠI VỤ\" value=\"x\"/><abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" | Sở Ngoại vụ",
                "<abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" | <abbreviation part=\"agency\" name=\"Sở Nội vụ\" value=\"sngv\"/><abbreviation part=\"agency\" name=\"Sở Ngoại vụ\" | Sở Nội vụ",
                "<fixed-address kind=\"AGENCY\" | <fixed-address kind=\"AGENCY\" name=\"Ban A\" address=\"vp@roi.gov.vn\"/><fixed-address kind=\"AGENCY\" | Ban A",
                "<fixed-address kind=\"AGENCY\" | <fixed-address kind=\"AGENCY\" name=\"Văn phòng UBND tỉnh\" address=\"vpub@roi.gov.vn\"/><fixed-address kind=\"AGENCY\" | Văn phòng UBND tỉnh",
                "<address kind=\"AGENCY\" template=\"{agency}\" duplicates=\"BY_HAND\"/> | <address kind=\"AGENCY\" template=\"{agency}\" duplicates=\"BY_HAND\"/><address kind=\"AGENCY\" template=\"a-{agency}\" duplicates=\"BY_HAND\"/> | same mailboxes",
                "template=\"{agency}\" duplicates=\"BY_HAND\" | template=\"{agency}\" duplicates=\"BY_HAND\" suffix-separator=\".\" | suffix-separator",
                "template=\"{agency}\" | template=\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{agency}\" | 64",
            })
    void isNamedWithFileAndLine(String right, String wrong, String named) throws IOException {
        String text = file();
        assertThat(text).contains(right);
        String changed = text.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));

        RuleFileException problem = problem(changed);

        assertThat(problem).isNotNull();
        assertThat(problem.getMessage()).contains(named).containsPattern("sai\\.xml:[0-9]+: ");
        assertThat(problem.problems())
                .allSatisfy(each -> assertThat(each.message(Language.VIETNAMESE))
                        .isNotEqualTo(each.message(Language.ENGLISH))
                        .doesNotContain("{0}"));
        assertThat(problem.line()).isBetween(lineOf(changed, wrong) - 1, lineOf(changed, wrong) + 8);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByTheirLine() throws IOException {
        byte[] bytes = file().replace("2. Cơ quan", "2. C\u00FF quan").getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2. C") + 4;
        bytes[at] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("sai.xml"), bytes);

        RuleFileException problem = catchThrowableOfType(RuleFileException.class, () -> RuleSets.read(file));

        assertThat(problem.getMessage()).contains("UTF-8");
        assertThat(problem.line()).isEqualTo(lineOf(file(), "2. Cơ quan"));
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    @Test
    void severalMistakesAreToldAtOnceEachWithItsLine() throws IOException {
        RuleFileException problem = problem(file().replace("template=\"{agency}\"", "template=\"{agnecy}\"")
                .replace("kind=\"BROADCAST\"", "kind=\"EVERYBODY\"")
                .replace("value=\"sngv\"", "value=\"S NGV\""));

        assertThat(problem.getMessage().lines().filter(line -> line.matches(".*sai\\.xml:[0-9]+: .*")))
                .hasSize(3);
    }
}
