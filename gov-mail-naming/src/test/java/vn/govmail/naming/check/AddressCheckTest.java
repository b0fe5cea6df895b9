package vn.govmail.naming.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.AddressSyntax;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

class AddressCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final AddressCheck CHECK = AddressCheck.under(RuleSets.named("dak-nong-2012"), DAY);
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");

    @ParameterizedTest
    @CsvSource({
        "stttt@daknong.gov.vn, AGENCY, AGENCY DISTRICT",
        "STTTT@DakNong.Gov.VN, AGENCY, AGENCY DISTRICT",
        "cujut@daknong.gov.vn, DISTRICT, AGENCY DISTRICT",
        "annv.stttt@daknong.gov.vn, PERSON, PERSON DEPARTMENT COMMUNE",
        "khaintma.stttt@daknong.gov.vn, PERSON, PERSON DEPARTMENT COMMUNE",
        "cchc.stttt@daknong.gov.vn, DEPARTMENT, PERSON DEPARTMENT COMMUNE",
        "nv.cujut@daknong.gov.vn, DEPARTMENT, PERSON DEPARTMENT COMMUNE",
        "namdong.cujut@daknong.gov.vn, COMMUNE, PERSON DEPARTMENT COMMUNE",
        "annv.vp.cujut@daknong.gov.vn, PERSON, PERSON",
        "internal@daknong.gov.vn, BROADCAST, BROADCAST",
        "internal.stttt@daknong.gov.vn, BROADCAST, BROADCAST",
        "vanthu.stttt@daknong.gov.vn, , PERSON DEPARTMENT COMMUNE",
        "thue@daknong.gov.vn, , AGENCY DISTRICT",
        "postmaster@daknong.gov.vn, , ",
    })
    void ownAddressIsOfTheKindsThatItsShapeAllows(String address, MailboxKind kind, String kinds) {
        AddressReport report = CHECK.check(address);

        assertThat(report.valid()).as(report.findings().toString()).isTrue();
        assertThat(report.official()).isTrue();
        assertThat(report.kind()).as(report.findings().toString()).isEqualTo(Optional.ofNullable(kind));
        assertThat(report.kinds()).extracting(Enum::name).containsExactlyElementsOf(words(kinds));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b.c.d@daknong.gov.vn",
                "an_nv.stttt@daknong.gov.vn",
                "an-nv.stttt@daknong.gov.vn",
                "\"annv.stttt\"@daknong.gov.vn",
                "nguyễnvănan.stttt@daknong.gov.vn",
                "annv+x.stttt@daknong.gov.vn",
                "postmaster.stttt@daknong.gov.vn",
                "internal.vp.cujut@daknong.gov.vn",
                "stttt@daknong.gov.vn.evil.com",
                "stttt@dakn0ng.gov.vn",
                "stttt@daknong-gov.vn",
                "stttt@dakn\u043Eng.gov.vn",
                "stttt@xn--daknng-yqf.gov.vn",
                "stttt@daknong.gov.vm",
                "stttt@daknon.gov.vn",
                "stttt@daknong.gov,vn",
                "stttt@daknong.gov.vn.",
                "stttt",
                ""
            })
    void whatNoFormatMakesOrOnlyLooksLikeItIsNotValid(String address) {
        AddressReport report = CHECK.check(address);

        assertThat(report.valid()).isFalse();
        assertThat(report.kind()).isEmpty();
        assertThat(report.findings()).extracting(AddressFinding::effect).contains(Effect.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "stttt@khanhhoa.gov.vn, true",
        "vanthu@chinhphu.vn, true",
        "stttt@mail.daknong.gov.vn, true",
        "nguyenvanan@gmail.com, false",
        "a@truong.edu.vn, false",
        "a@dallas.gov, false",
        "a@gov.vn.com, false",
        "a@[203.162.0.1], false",
    })
    void officialIsWhatTheStateHas(String address, boolean official) {
        AddressReport report = CHECK.check(address);

        assertThat(report.official()).isEqualTo(official);
        assertThat(report.kinds()).isEmpty();
        assertThat(report.syntax().isValid()).isTrue();
    }

    @Test
    void freeMailboxIsAnAddressAndTheClauseIsNamed() {
        AddressReport report = CHECK.check("nguyenvanan@gmail.com");

        assertThat(report.valid()).isTrue();
        AddressFinding finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo(AddressCode.ADDRESS_NOT_OFFICIAL);
        assertThat(finding.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D9.K4");
    }

    @Test
    void shapesNameTheUnitsAndTheClause() {
        AddressReport report = CHECK.check("AnNV.vp.CuJut@daknong.gov.vn");

        AddressShape shape = report.shapes().get(0);
        assertThat(shape.own()).isEqualTo("annv");
        assertThat(shape.units()).isEqualTo(Map.of(AddressPart.AGENCY, "vp", AddressPart.DISTRICT, "cujut"));
        assertThat(shape.format().provision().id()).isEqualTo("DN-12-2012.D5.K1.d");
        assertThat(report.findings())
                .filteredOn(f -> f.code() == AddressCode.ADDRESS_OF_FORMAT)
                .singleElement()
                .satisfies(f -> assertThat(f.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D5.K1.d"));
    }

    @Test
    void anOpenKindIsSaidNeverGuessedSilently() {
        assertThat(CHECK.check("annv.stttt@daknong.gov.vn").findings())
                .extracting(AddressFinding::code)
                .contains(AddressCode.ADDRESS_KIND_OPEN);
        assertThat(CHECK.check("annv.vp.cujut@daknong.gov.vn").findings())
                .extracting(AddressFinding::code)
                .doesNotContain(AddressCode.ADDRESS_KIND_OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annv.stttt@daknong.gov,vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@daknong.gov.vm | annv.stttt@daknong.gov.vn",
                "annv.stttt@daknong.gv.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@daknonggov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@dakong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@daknong.gov.vn. | annv.stttt@daknong.gov.vn",
                "annv.stttt @ daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv..stttt@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "<annv.stttt@daknong.gov.vn> | annv.stttt@daknong.gov.vn",
                "mailto:annv.stttt@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt.daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt＠daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv_stttt@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@mail.daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.sttt@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "cujutt@daknong.gov.vn | cujut@daknong.gov.vn",
                "annv.vp.cujtu@daknong.gov.vn | annv.vp.cujut@daknong.gov.vn",
                "soyte@gmial.com | soyte@gmail.com",
                "ánnv.stttt@daknong.gov.vn | annv.stttt@daknong.gov.vn",
                "annv.stttt@khanhhoa.gov,vn | annv.stttt@khanhhoa.gov.vn",
                "annv.stttt@daknong.gov.vn | ",
                "annv.syt@haugiang.gov.vn | ",
                "x@y | ",
            })
    void nearMissHasASuggestion(String address, String meant) {
        assertThat(CHECK.check(address).suggestion().map(MailAddress::toString)).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void aKnownProvinceIsNoSlipOfAnother() {
        AddressReport report = CHECK.check("syt@daklak.gov.vn");

        assertThat(report.valid()).isTrue();
        assertThat(report.suggestion()).isEmpty();
    }

    @Test
    void theDirectoryDecides() {
        Directory directory = Directory.inMemory();
        directory.add(MailAddress.parse("stttt@daknong.gov.vn"), Owner.agency(STTTT));
        directory.add(MailAddress.parse("vanthu.stttt@daknong.gov.vn"), Owner.official(STTTT, "Hồ Thị Vân Thu"));
        directory.add(MailAddress.parse("antt.stttt@daknong.gov.vn"), Owner.agency(STTTT));
        directory.add(MailAddress.parse("cu_cu@daknong.gov.vn"), Owner.agency(STTTT));
        AddressCheck check = CHECK.decidedBy(directory);

        assertThat(check.check("VanThu.stttt@daknong.gov.vn").kind()).contains(MailboxKind.PERSON);
        assertThat(check.check("antt.stttt@daknong.gov.vn").kind()).isNotEqualTo(Optional.of(MailboxKind.PERSON));
        assertThat(check.check("stttt@daknong.gov.vn").kind()).contains(MailboxKind.AGENCY);
        assertThat(check.check("cu_cu@daknong.gov.vn").valid()).isTrue();
        AddressReport absent = check.check("vanthuu.stttt@daknong.gov.vn");
        assertThat(absent.valid()).isFalse();
        assertThat(absent.kind()).isEmpty();
        assertThat(absent.findings()).extracting(AddressFinding::code).contains(AddressCode.ADDRESS_NOT_IN_DIRECTORY);
        assertThat(absent.suggestion()).contains(MailAddress.parse("vanthu.stttt@daknong.gov.vn"));
        assertThat(check.check("nguyenvanan@gmail.com").valid()).isTrue();
    }

    @Test
    void anAddedLetterIsSeenByTheHolderOfTheAddressWithoutIt() {
        Directory directory = Directory.inMemory();
        directory.add(MailAddress.parse("annv.stttt@daknong.gov.vn"), Owner.official(STTTT, "Nguyễn Văn An"));
        directory.add(MailAddress.parse("annva.stttt@daknong.gov.vn"), Owner.official(STTTT, "Nguyễn Vũ An"));
        AddressReport report = CHECK.decidedBy(directory).check("annva.stttt@daknong.gov.vn");

        assertThat(report.suffix())
                .contains(new AddressSuffix(MailAddress.parse("annv.stttt@daknong.gov.vn"), "a", true));
        assertThat(CHECK.check("annva.stttt@daknong.gov.vn").suffix()).isEmpty();
    }

    @Test
    void unitsOfADirectoryHelpToTellKindsAndMendSlips() {
        AddressCheck check = CHECK.knowingUnits(
                List.of(MailAddress.parse("ttcntt@daknong.gov.vn"), MailAddress.parse("vanthu.stttt@daknong.gov.vn")));

        assertThat(check.check("vanthu.stttt@daknong.gov.vn").kind()).contains(MailboxKind.DEPARTMENT);
        assertThat(check.check("annv.ttcntp@daknong.gov.vn").suggestion())
                .contains(MailAddress.parse("annv.ttcntt@daknong.gov.vn"));
    }

    @Test
    void rowsOfPersonalDigitsAreWarnedOf() {
        assertThat(CHECK.check("068123456789@daknong.gov.vn").findings())
                .filteredOn(f -> f.code() == AddressCode.ADDRESS_PERSONAL_DIGITS)
                .hasSize(1);
        assertThat(CHECK.check("phuong1.cujut@daknong.gov.vn").findings())
                .noneMatch(f -> f.code() == AddressCode.ADDRESS_PERSONAL_DIGITS);
    }

    @Test
    void beforeTheRegulationIsInForceItHasNoFormats() {
        AddressCheck before = AddressCheck.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2012, 8, 26));

        assertThat(before.check("annv.stttt@daknong.gov.vn").kinds()).isEmpty();
        assertThat(before.check("annv.stttt@daknong.gov.vn").official()).isTrue();
    }

    @Test
    void everyCodeHasItsSentencesInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.of(AddressCheck.class, language);
            for (AddressCode code : AddressCode.values()) {
                assertThat(sentences.has(code + ".message"))
                        .as(code + " " + language)
                        .isTrue();
                assertThat(sentences.has(code + ".advice"))
                        .as(code + " " + language)
                        .isTrue();
            }
            for (AddressSyntax.Code code : AddressSyntax.Code.values()) {
                assertThat(code == AddressSyntax.Code.VALID || sentences.has("syntax." + code))
                        .as(code + " " + language)
                        .isTrue();
            }
            for (MailboxKind kind : MailboxKind.values()) {
                assertThat(sentences.has("kind." + kind)).isTrue();
            }
        }
    }

    @Test
    void sentencesAreFilledIn() {
        AddressFinding finding =
                CHECK.check("annv.stttt@daknong.gov,vn").findings().get(0);

        assertThat(finding.message(Language.ENGLISH))
                .isEqualTo(
                        "This is not an address: a character stands in the domain that is not allowed there (character"
                                + " 23).");
        assertThat(finding.message(Language.VIETNAMESE)).contains("tên miền có ký tự không được phép");
        assertThat(finding.advice(Language.VIETNAMESE)).contains("danh bạ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "@", "a.", "(", "é", "\"", "-", "x@daknong.gov.vn ", "1"})
    void hostileRepetitionIsCheckedInLinearTime(String piece) {
        String many = piece.repeat((1 << 18) / piece.length());
        List<String> hostile = List.of(many, many + "@daknong.gov.vn", "a@" + many, "a@" + many + ".daknong.gov.vn");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(hostile)
                        .allSatisfy(
                                text -> assertThat(CHECK.check(text).findings()).isNotEmpty()));
    }
}
