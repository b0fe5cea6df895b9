package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

class Tcvn6909RepairTest {
    private static String repaired(String text) {
        return Tcvn6909.repair(text).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoà hòa, thuỷ thủy, quý quí, kỹ sư kĩ sư, lí lý",
                "Y Blưk Êban, H'Hen Niê, buôn Ƀuôn Đôn, Č\u0306ư M\u2019gar, jưh, krŏng, ĕ ŭ č ƀ mơ\u0306ng ô\u0306",
                "Thông tư số 01/2011/TT-BNV – “văn bản”… 100 m², 5 ℃, № 5, ① ② 1º 2ª, 10\u00A0000 đồng",
                "Phản ứng của TNFα với tia Kα, góc α, 10 μm, ΔT, kΩ trong nước cất",
                "Lệnh `ls`, mục `to` và `la` trong tệp; ví dụ ‘Tina´s’ và l´eau",
                "Sigurður Guðmundsson thăm Việt Nam; það er gott",
                "ｶﾀｶﾅ ＡＢＣ １２３ 漢字 và chữ Việt của ta",
                "👨\u200D👩\u200D👧 ☎\uFE0F gửi người",
                "Văn bản của \u05E9\u05C1\u05DC\u05D5\u05DD và \u200Fمرحبا\u200F nữa",
                "Trường hợp 1\u20E3 và x\u0304 của mẫu"
            })
    void whatIsNoLookAlikeInAVietnameseTextStaysAsItIs(String text) {
        assertThat(Tcvn6909.violations(text)).isEmpty();
        assertThat(repaired(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Ðại hội Ðảng, Đại hội Đảng",
        "QÐ-UBND của HÐND, QĐ-UBND của HĐND",
        "\u0189ồng \u0256ường, Đồng đường",
        "ðề nghị, đề nghị",
        "\u0422ỉnh Đắk N\u043Eng, Tỉnh Đắk Nong",
        "U\u0412ND tỉnh, UBND tỉnh",
        "\uFF34ỉnh \uFF11\uFF12 của \uFF2E\uFF41\uFF4D, Tỉnh 12 của Nam",
        "Viê\u00B4t ho\u02CBa, Viết hòa",
        "của hoa\u0322 đê\u0331, của hoạ để",
        "mậ\u200Bt \u200Bvà\uFEFF của\u200B, mật và của",
        "vă\u00ADn bản của, văn bản của",
        "cộng \u200B hòa nước, cộng  hòa nước",
        "va\u030Cn của, văn của",
        "nươ\u0301c \u212Aha\u0301nh nu\u0302\u031Bớc, nước Khánh nû\u031Bớc"
    })
    void whatLooksVietnameseBecomesVietnamese(String text, String expected) {
        String wanted = expected.replace("để", "đệ").replace("hoạ", "hoạ");

        assertThat(repaired(text)).isEqualTo(Normalizer.normalize(wanted, Normalizer.Form.NFC));
    }

    @Test
    void changesAndWhatIsLeftAreListedWithTheirPlaces() {
        Tcvn6909.Repaired repaired = Tcvn6909.repair("Ðắk \uE000 Vie\u0302\u0323t n\u01CEm \uD800");

        assertThat(repaired.text()).isEqualTo("Đắk \uE000 Việt n\u01CEm \uD800");
        assertThat(repaired.changes())
                .containsExactly(
                        new CharacterViolation(0, 0xD0, Code.WRONG_LETTER, Remedy.REPAIR, 0, 1, "Đ"),
                        new CharacterViolation(8, 'e', Code.NOT_COMPOSED, Remedy.REPAIR, 8, 11, "ệ"));
        assertThat(repaired.left())
                .containsExactly(
                        new CharacterViolation(4, 0xE000, Code.PRIVATE_USE, Remedy.NONE, 4, 5, ""),
                        new CharacterViolation(14, 0x1CE, Code.WRONG_LETTER, Remedy.SUGGEST, 14, 15, "ă"),
                        new CharacterViolation(17, 0xD800, Code.LONE_SURROGATE, Remedy.NONE, 17, 18, ""));
        assertThat(repaired.conforms()).isFalse();
    }

    @Test
    void aControlCharacterBehindALetterWithItsMarkIsNotLost() {
        assertThat(repaired("A\u0300\u0000o\u0302\u0301\u0000\u0323")).isEqualTo("À\u0000ố\u0000\u0323");
        assertThat(repaired("A\u0300\uFFFFb")).isEqualTo("À\uFFFFb");
    }

    @Test
    void bytesOfAnOlderEncodingAreLeftToConversion() {
        Tcvn6909.Repaired repaired = Tcvn6909.repair("Céng hoµ x· héi chñ nghÜa ViÖt Nam");

        assertThat(repaired.changeCount()).isZero();
        assertThat(repaired.left()).extracting(CharacterViolation::code).containsOnly(Code.LEGACY_BYTE);
    }

    @Test
    void aQuotedMessageInAnOlderEncodingIsFoundInsideATextInUnicode() {
        String quoted = "> Céng hoµ x· héi chñ nghÜa ViÖt Nam\n> §éc lËp - Tù do - H¹nh phóc\n";
        String answer = "Kính gửi Văn phòng,\n" + quoted + "Trân trọng, Ðắk Nông.\n";

        assertThat(Tcvn6909.violations(answer))
                .filteredOn(found -> found.code() == Code.LEGACY_BYTE)
                .hasSize(13)
                .allMatch(found -> found.index() >= 20 && found.index() < 20 + quoted.length());
        assertThat(repaired(answer)).isEqualTo(answer.replace('Ð', 'Đ'));
    }

    @Test
    void lettersOfOtherScriptsAreBroughtToNfcThoughTheyAreNoViolation() {
        String hangul = "\u1112\u1161\u11AB\u1100\u1173\u11AF";

        assertThat(Tcvn6909.check(hangul).conforms()).isTrue();
        assertThat(repaired(hangul)).isEqualTo("한글");
        assertThat(Tcvn6909.repair(hangul).changes())
                .extracting(CharacterViolation::code)
                .containsOnly(Code.NOT_CANONICAL);
    }

    @Test
    void whatIsNoCharacterIsReportedAndKept() {
        String broken = "a\uDC00b\uFFFEc\uD83F\uDFFEd\uFFFD";

        assertThat(Tcvn6909.violations(broken))
                .extracting(CharacterViolation::code)
                .containsExactly(Code.LONE_SURROGATE, Code.NONCHARACTER, Code.NONCHARACTER, Code.LOST);
        assertThat(repaired(broken)).isSameAs(broken);
    }

    @Test
    void aToneOnALetterThatHasOneIsLeftOver() {
        assertThat(Tcvn6909.violations("tiế\u0301ng"))
                .containsExactly(new CharacterViolation(3, 0x301, Code.STRAY_MARK, Remedy.NONE, 3, 4, ""));
    }

    @Test
    void hundredThousandsOfMarksInTurnTakeNoQuadraticTime() {
        String marks = "e" + "\u0301\u0323".repeat(300_000) + " của";

        String repaired = repaired(marks);

        assertThat(repaired).startsWith("ẹ\u0323").endsWith("\u0301 của");
        assertThat(repaired(repaired)).isEqualTo(repaired);
    }

    @Test
    void oneWordOfMillionsOfLettersIsReadOnce() {
        String word = "Ðо\u200Bé\u0301".repeat(400_000);

        Tcvn6909.Conformity conformity = Tcvn6909.check(word);

        assertThat(conformity.count()).isGreaterThanOrEqualTo(400_000);
        assertThat(conformity.violations()).hasSize(Tcvn6909.LISTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \u00E0\u0302`\u0430\u0344\u0300",
                "\u0302\u045D\u037E\uFE0F\u0399\u1EDD\u00EC",
                "\u02CB\u0387\u034F",
                "Vi\u1EC7t =\u0338\u00F0\u01B0\u01A1ng",
                "co\u00E2ng va\u00EAn\u0341c\u043Eco\u00E2ng va\u00EAnVie\u0302\u0323t\u212B\u02C9\u031B",
                "c\u043E\u031B\u00D0\u1EAFkc\u00ABng v\u00A8nh\u00F2a\uFEFFco\u00E2ng va\u00EAn"
            })
    void whatOneRepairMakesPossibleIsRepairedAtOnce(String text) {
        Tcvn6909.Repaired once = Tcvn6909.repair(text);
        Tcvn6909.Repaired twice = Tcvn6909.repair(once.text());

        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(twice.changeCount()).isZero();
        assertThat(java.text.Normalizer.isNormalized(once.text(), java.text.Normalizer.Form.NFC))
                .isTrue();
        assertThat(once.left()).hasSize(Tcvn6909.check(once.text()).count());
    }
}
