package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    private static String mailbox(NameReading reading) {
        return reading.foldedGiven() + reading.initials();
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An, annv",
        "Nguyễn Thị Minh Khai, khaintm",
        "Đỗ Đức Dũng, dungdd",
        "Lê Ơ, ol",
        "Hiền, hien",
        "Tôn Nữ Thị Bình, binhtnt",
        "Giàng A Páo, paoga",
        "Bế Thị Ẻn, enbt",
    })
    void kinhOrderIsCertain(String name, String mailbox) {
        PersonName read = PersonName.parse(name);

        assertThat(mailbox(read.reading())).isEqualTo(mailbox);
        assertThat(read.certain()).isTrue();
    }

    @Test
    void partsAreKeptApart() {
        NameReading reading = PersonName.parse("Nguyễn Thị Minh Khai").reading();

        assertThat(reading.family()).containsExactly("Nguyễn");
        assertThat(reading.middle()).containsExactly("Thị", "Minh");
        assertThat(reading.given()).containsExactly("Khai");
        assertThat(reading.markers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  Nguyễn   Văn\tBình ",
                "NGUYỄN VĂN BÌNH",
                "nguyễn văn bình",
                "Nguye\u0302\u0303n Va\u0306n Bi\u0300nh",
                "Nguyễn\u00A0Văn\u3000Bình",
            })
    void spellingOfTheSameNameMakesNoDifference(String name) {
        assertThat(PersonName.parse(name)).isEqualTo(PersonName.parse("Nguyễn Văn Bình"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y-'", "Y-\u0301", "Y-\u0301 K'"})
    void whatIsNoLetterBehindAMarkerIsNoGivenName(String name) {
        assertThat(PersonName.parse(name).readings())
                .allSatisfy(reading -> assertThat(reading.foldedGiven()).matches("[a-z]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "Y Thanh Êban, thanhe, Êban",
        "H'Hen Niê, henn, Niê",
        "H\u2019Jam Buôn Krông, jambk, Buôn Krông",
        "Y Krang Mlô Duôn Du, krangmdd, Mlô Duôn Du",
        "H Thủy Nie, thuyn, Nie",
        "Y-Blơk Kbuôr, blokk, Kbuôr",
    })
    void givenNameFirstIsReadSoWhereAFamilyNameThatStandsLastFollows(String name, String mailbox, String family) {
        PersonName read = PersonName.parse(name);

        assertThat(read.mailboxName()).isEqualTo(mailbox);
        assertThat(String.join(" ", read.reading().family())).isEqualTo(family);
        assertThat(read.reading().markers()).hasSize(1);
        assertThat(read.certain()).isTrue();
        assertThat(read.alternatives()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Y Wang Xơdrai, wangx",
        "H'Mai Tơlơi, mait",
        "A Brôl Vẽ, veab",
        "Minh Nguyễn, nguyenm",
        "Đỗ Thị Hoa Buôn Krông, hoadt",
        "Hen Niê, henn",
        "Sarah Parker, parkers",
        "Nguyễn Mu K' Ý, ynmk",
    })
    void orderThatCannotBeToldIsUncertainAndHasOtherReadings(String name, String mailbox) {
        PersonName read = PersonName.parse(name);

        assertThat(read.mailboxName()).isEqualTo(mailbox);
        assertThat(read.certain()).isFalse();
        assertThat(read.alternatives()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Siu H'Ren, rens, true",
        "Rơ Mah Hơn, honrm, true",
        "Kpă Blui, bluik, true",
        "Cil Ha Krong, krongch, true",
        "K'Tẻo, teo, true",
        "Điểu K'Lung, lungd, true",
        "Thạch Sô Phia, sophiat, true",
        "Thạch Thị Minh Trang, trangttm, true",
        "Vừ A Dính, dinhva, true",
        "Alăng Bhuốch, bhuocha, true",
        "Têrêsa Trần Thị Lan, lanttt, true",
        "Võ - Nguyệt, nguyetv, true",
        "Công Huyền Tôn Nữ Diệu Hương, huongchtnd, true",
    })
    void peoplesWithTheFamilyNameFirst(String name, String mailbox, boolean certain) {
        PersonName read = PersonName.parse(name);

        assertThat(read.mailboxName()).isEqualTo(mailbox);
        assertThat(read.certain()).isEqualTo(certain);
    }

    @Test
    void quickPassAndReaderGiveTheSame() {
        for (String name : List.of(
                "Nguyễn Văn An", "Lê Thị Giang", "Phạm Quỳnh", "Giàng A Páo", "Kim Ngọc Yến", "Huỳnh Gia Huy")) {
            PersonName quick = QuickName.read(name);
            PersonName read = NameReader.read(NameText.of(name));

            assertThat(quick).isNotNull().isEqualTo(read);
            assertThat(quick.mailboxName()).isEqualTo(read.mailboxName());
            assertThat(quick.reading()).isEqualTo(read.reading());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "Nguyễn Văn An 2, UNEXPECTED_CHARACTER",
        "Nguy?n V?n Bình, UNEXPECTED_CHARACTER",
        "annv@daknong.gov.vn, UNEXPECTED_CHARACTER",
        "Nguyễn V\u0430n An, LOOKALIKE_LETTER",
        "NguyÔn Văn Bình, WRONG_ENCODING",
        "Nguyeãn Vaên Bình, WRONG_ENCODING",
        "Hå Bïi, WRONG_ENCODING",
        "Nguyễn Vɑn An, LOOKALIKE_LETTER",
        "Nguyễn Văn Bıch, LOOKALIKE_LETTER",
        "Nguye\u0336n An, UNEXPECTED_CHARACTER",
    })
    void textThatIsNoNameIsRefused(String text, NameProblem.Code code) {
        assertThatThrownBy(() -> PersonName.parse(text))
                .isInstanceOfSatisfying(
                        InvalidNameException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
        assertThat(PersonName.tryParse(text)).isEmpty();
    }

    @Test
    void tooLongTextIsRefused() {
        for (String text : List.of("An ".repeat(100), "a".repeat(10_000), "e" + "\u0301".repeat(10_000))) {
            assertThatThrownBy(() -> PersonName.parse(text))
                    .isInstanceOfSatisfying(
                            InvalidNameException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(NameProblem.Code.TOO_LONG));
        }
    }

    @Test
    void titleThatMayBeAFamilyNameAndALetterThatTellsNamesakesApartLeaveTheReadingToAPerson() {
        assertThat(mailboxes("Ông Hùng")).contains("hungo", "hung");
        assertThat(mailboxes("Ông Vũ Tuấn")).contains("tuanov", "tuanv");
        assertThat(mailboxes("Nguyễn Thị Lan A")).contains("lannt", "antl");
        assertThat(mailboxes("Hùng, Nguyễn Văn")).contains("hungnv", "vanhn");
        assertThat(mailboxes("Nguyễn Thị Hồng - Nhung")).contains("nhungnth", "hongnhungnt");
        assertThat(mailboxes("Linh Nga Niê Kđăm")).contains("ngal", "linhngank");
        assertThat(PersonName.parse("Hùng, Nguyễn Văn").text()).isEqualTo("Nguyễn Văn Hùng");
    }

    private static List<String> mailboxes(String name) {
        PersonName read = PersonName.parse(name);
        assertThat(read.certain()).isFalse();
        return read.readings().stream().map(PersonNameTest::mailbox).toList();
    }

    @Test
    void wordsWrittenInOneArePartedAtTheirCapitalsAndHiddenCharactersDoNotPartSyllables() {
        assertThat(PersonName.parse("NguyễnVănAn").notes()).containsExactly(NameNote.WORDS_PARTED);
        assertThat(PersonName.parse("Nguy\u200Bễn Văn\u200DAn").text()).isEqualTo("Nguyễn Văn An");
        assertThat(PersonName.parse("NGUYỄNVĂNAN").certain()).isFalse();
    }

    @Test
    void titleIsLeftOutAndSaidSo() {
        PersonName read = PersonName.parse("ThS. Nguyễn Văn Bình - Phó Giám đốc");

        assertThat(read.text()).isEqualTo("Nguyễn Văn Bình");
        assertThat(PersonName.parse("PGS.TS. Nguyễn Văn Bình").text()).isEqualTo("Nguyễn Văn Bình");
        assertThat(PersonName.parse("Bác sĩ Nguyễn Văn Bình").text()).isEqualTo("Nguyễn Văn Bình");
        assertThat(PersonName.parse("Ông Văn Bình").text()).isEqualTo("Ông Văn Bình");
        assertThat(read.notes()).containsExactly(NameNote.TITLE_LEFT_OUT, NameNote.ADDITION_LEFT_OUT);
    }

    @Test
    void chosenReadingIsCertain() {
        PersonName read = PersonName.parse("H'Hen Niê");
        NameReading other = read.alternatives().get(0);

        PersonName chosen = read.choosing(other);

        assertThat(chosen.reading()).isEqualTo(other);
        assertThat(chosen.certain()).isTrue();
        assertThat(chosen.readings()).hasSameElementsAs(read.readings());
        assertThatThrownBy(
                        () -> read.choosing(new NameReading(List.of(), List.of(), List.of("X"), List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameWithHyphensBetweenAllItsWordsHasThoseWordsAndSaysSo() {
        PersonName name = PersonName.parse("Nguyễn-Văn-An");

        assertThat(name.mailboxName()).isEqualTo("annv");
        assertThat(name.notes()).containsExactly(NameNote.HYPHENS_REPLACED);
        assertThat(PersonName.parse("Anh-Thư").mailboxName()).isEqualTo("anhthu");
    }

    @Test
    void turkishDefaultLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(mailbox(PersonName.parse("TRỊNH THỊ IN").reading())).isEqualTo("intt");
        } finally {
            Locale.setDefault(before);
        }
    }
}
