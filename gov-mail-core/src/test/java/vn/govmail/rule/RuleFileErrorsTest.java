package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileErrorsTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <regulation xmlns="urn:gov-mail:rules:1" id="mau-2026" version="1" number="1/2026/QĐ-UBND" from="2026-01-01">
              <issuer>UBND tỉnh Mẫu</issuer>
              <title><vi>Quy chế</vi><en>Regulation</en></title>
              <cite><vi>Quy chế mẫu</vi><en>the model Regulation</en></cite>
              <domain>mau.gov.vn</domain>
            """;
    private static final String PROVISION = """
              <provision id="MAU-2026.D1" article="1" obligation="MUST" binds="AGENCY">
                <quote>Điều 1.</quote>
                <english>Article 1.</english>
                %s
              </provision>
            """;

    @TempDir
    private Path folder;

    private RuleSet read(String... parts) throws IOException {
        Path file = folder.resolve("mau.xml");
        Files.writeString(file, HEAD + String.join("", parts) + "</regulation>\n");
        return RuleSets.read(file);
    }

    private static String provision(String body) {
        return PROVISION.formatted(body);
    }

    private static String rule(String conditions) {
        return provision(
                "<rule code=\"X\" subject=\"MESSAGE\" effect=\"WARN\"><require>" + conditions + "</require></rule>");
    }

    @Test
    void goodFileIsRead() throws IOException {
        RuleSet set = read(provision("<address kind=\"AGENCY\" template=\"{agency}\" duplicates=\"BY_HAND\"/>"));
        assertThat(set.addressFormats())
                .singleElement()
                .satisfies(f -> assertThat(f.domain()).hasToString("mau.gov.vn"));
    }

    @Test
    void brokenXmlNamesFileAndLine() {
        assertThatThrownBy(() -> read("<provision>"))
                .isInstanceOfSatisfying(RuleFileException.class, e -> {
                    assertThat(e.line()).isEqualTo(7);
                    assertThat(e.file()).endsWith("mau.xml");
                })
                .hasMessageContaining("mau.xml:7: broken XML");
    }

    @Test
    void doctypeIsRefused() throws IOException {
        Path file = folder.resolve("xxe.xml");
        Files.writeString(file, "<!DOCTYPE regulation [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<regulation/>");
        assertThatThrownBy(() -> RuleSets.read(file)).isInstanceOf(RuleFileException.class);
    }

    @Test
    void unknownMechanismIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> read(rule("<telepathy/>")))
                .hasMessageContaining(":10:")
                .hasMessageContaining("unknown mechanism <telepathy>")
                .hasMessageContaining("sender-role");
    }

    @Test
    void unknownWordOfAParameterIsNamed() {
        assertThatThrownBy(() -> read(rule("<sender-role in=\"AGENCY MINISTER\"/>")))
                .hasMessageContaining("'MINISTER'");
    }

    @Test
    void unknownAttributeIsRefused() {
        assertThatThrownBy(() -> read(rule("<sender-role in=\"AGENCY\" please=\"yes\"/>")))
                .hasMessageContaining("unknown attribute 'please'");
    }

    @Test
    void mechanismAskedAboutTheWrongThingIsRefused() {
        assertThatThrownBy(() -> read(rule("<size-at-most bytes=\"1\"/>")))
                .hasMessageContaining("cannot be asked about a MESSAGE");
    }

    @Test
    void listThatNothingUsesIsRefused() {
        assertThatThrownBy(() -> read("<list id=\"words\"><item>a</item></list>", provision("")))
                .hasMessageContaining("nothing uses the list 'words'");
    }

    @Test
    void listThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> read(rule("<not><secrecy-mark marks=\"words\"/></not>")))
                .hasMessageContaining("no list 'words'");
    }

    @Test
    void twoEntriesOfOneClauseForTheSameDayAreRefused() {
        assertThatThrownBy(() -> read(provision(""), provision("")))
                .hasMessageContaining("two entries of MAU-2026.D1 are in force on the same day");
    }

    @Test
    void amendedClauseMayStandTwiceWithItsOwnDates() throws IOException {
        String earlier = provision("").replace("binds=", "until=\"2026-06-01\" binds=");
        String later = provision("").replace("binds=", "from=\"2026-06-01\" binds=");
        assertThat(read(earlier, later).provisions()).hasSize(2);
    }

    @Test
    void exactlyOneReadingOfAQuestionIsChosen() {
        String reading = "<reading about=\"x\" id=\"a\" chosen=\"false\"><vi>a</vi><en>a</en></reading>";
        assertThatThrownBy(() -> read(provision(reading))).hasMessageContaining("exactly one reading about 'x'");
    }

    @Test
    void unknownPartOfAnAddressIsNamed() {
        assertThatThrownBy(
                        () -> read(provision("<address kind=\"PERSON\" template=\"{nick}\" duplicates=\"LETTERS\"/>")))
                .hasMessageContaining("unknown part 'nick'");
    }

    @Test
    void partOfAPersonsNameInAnAgencysAddressIsRefused() {
        assertThatThrownBy(() -> read(
                        provision("<address kind=\"AGENCY\" template=\"{given}.{agency}\" duplicates=\"BY_HAND\"/>")))
                .hasMessageContaining("a mailbox of kind AGENCY has no {given}");
    }

    @Test
    void unknownElementIsRefused() {
        assertThatThrownBy(() -> read(provision("<penalty/>"))).hasMessageContaining("unknown element <penalty>");
    }

    @Test
    void wrongDateIsNamed() throws IOException {
        Path file = folder.resolve("date.xml");
        Files.writeString(file, HEAD.replace("2026-01-01", "1/1/2026") + provision("") + "</regulation>");
        assertThatThrownBy(() -> RuleSets.read(file)).hasMessageContaining("date.xml:2: '1/1/2026' is not a date");
    }

    @Test
    void unknownNameOfAShippedRuleSetListsThoseThatThereAre() {
        assertThatThrownBy(() -> RuleSets.named("atlantis"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dak-nong-2012");
    }

    @Test
    void allProblemsOfAFileAreToldAtOnceInTheOrderOfItsLines() {
        String formats = """
                <address kind="AGENCY" template="{agency}@mau.gov.vn" duplicates="BY_HAND"/>
                <address kind="PERSON" template="{given:upper}" duplicates="LETTERS"/>
                <address kind="PERSON" template="{given}" duplicates="LETTERS" suffix-first="3"/>
                <address kind="PERSON" template="{given}" duplicates="NUMBERS" suffix-after="family"/>
                <address kind="COMMUNE" template="{district}" duplicates="BY_HAND"/>
                <address kind="AGENCY" template="{agency}" domain="khac.gov.vn" duplicates="BY_HAND"/>
                <abbreviation part="agency" name="Sở Ngoại vụ" value="SNgV"/>
                <fixed-address kind="AGENCY" name="Sở Y tế" address="syt@khac.gov.vn"/>
                <rule code="x" subject="MESSAGE" effect="WARN"><require><nothing/></require></rule>
                """;
        assertThatThrownBy(() -> read(provision(formats)))
                .isInstanceOfSatisfying(
                        RuleFileException.class,
                        e -> assertThat(e.problems()).hasSize(9).satisfies(problems -> {
                            assertThat(problems.get(0))
                                    .asString()
                                    .contains("'@' cannot stand here")
                                    .contains("attribute 'domain'");
                            assertThat(problems.get(1)).asString().contains("unknown form 'upper'");
                            assertThat(problems.get(2)).asString().contains("suffix-first='3' is not a letter");
                            assertThat(problems.get(3)).asString().contains("suffix-after='family'");
                            assertThat(problems.get(4)).asString().contains("COMMUNE needs {commune}");
                            assertThat(problems.get(5)).asString().contains("'khac.gov.vn' is not below a <domain>");
                            assertThat(problems.get(6)).asString().contains("'SNgV' is not a short name");
                            assertThat(problems.get(7)).asString().contains("syt@khac.gov.vn");
                            assertThat(problems.get(8)).asString().contains("'x' is not a code");
                        }));
    }

    @Test
    void formatsAbbreviationsAndSingleAddressesAreRead() throws IOException {
        RuleSet set = read(provision("""
                <address kind="PERSON" template="{given}{initials}.{agency}" domain="{agency}.mau.gov.vn" duplicates="NUMBERS"
                    suffix-first="2" suffix-width="2" suffix-separator="-" suffix-after="given" unique-in="DOMAIN">
                  <alternative template="{given}.{family}"/>
                </address>
                <abbreviation part="agency" name="Sở Ngoại vụ" value="sngv"/>
                <fixed-address kind="PERSON" name="Nguyễn Văn An" unit="stttt" address="an@mau.gov.vn"/>
                """));

        AddressFormat format = set.addressFormats().get(0);
        assertThat(format.alternatives()).containsExactly(AddressTemplate.parse("{given}.{family}"));
        assertThat(format.duplicates())
                .isEqualTo(new DuplicatePolicy(
                        DuplicatePolicy.Way.NUMBERS,
                        2,
                        2,
                        "-",
                        AddressPart.GIVEN,
                        false,
                        DuplicatePolicy.Scope.DOMAIN));
        assertThat(format.duplicates().addition(1)).isEqualTo("-02");
        assertThat(set.abbreviations()).extracting(DeclaredAbbreviation::value).containsExactly("sngv");
        assertThat(set.fixedAddresses()).extracting(FixedAddress::address).containsExactly("an@mau.gov.vn");
    }
}
