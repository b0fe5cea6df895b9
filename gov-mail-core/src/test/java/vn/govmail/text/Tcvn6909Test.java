package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

class Tcvn6909Test {
    private static List<Code> codes(String text) {
        return Tcvn6909.violations(text).stream().map(CharacterViolation::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân tỉnh Đắk Nông; hòa và hoà, quý và quí — 1.000 đồng/m²…",
                "The quick brown fox – “quoted” • 50% ©",
                "Où est l'élève né à Besançon ? C'est déjà très tôt, même où le thé a été bu.",
                "Die Straße ist über Nürnberg gesperrt; Größe, Käse, Wort\u00ADtrennung.",
                "Não há informação; é preciso avançar às três.",
                "Það er við Ísafjörð. ÞAÐ MEÐ VIÐ",
                "İstanbul'da güneş ığdır şçğ",
                "中华人民共和国 ＡＢＣ 日本語 한국어",
                "Привет, мир! МАТ",
                "Καλημέρα κόσμε, αβγ",
                "👨\u200D👩\u200D👧 ✅ 😀",
                "صباح الخير \u200Fمرحبا",
                "Yorùbá ẹ\u0301kọ\u0301",
                "\uFEFFVăn bản có dấu BOM ở đầu",
                "5 μm, 10 kΩ, ΔT = 3 K",
                ""
            })
    void ordinaryTextOfAnyLanguageConforms(String text) {
        assertThat(Tcvn6909.violations(text)).isEmpty();
    }

    @Test
    void ethForTheVietnameseLetterIsFoundInWordsAndAbbreviations() {
        assertThat(Tcvn6909.violations("Ðắk Nông"))
                .containsExactly(new CharacterViolation(0, 0xD0, Code.WRONG_LETTER, Remedy.REPAIR, 0, 1, "Đ"));
        assertThat(codes("QÐ-UBND, LÐTBXH, \u0189ồng, ðường"))
                .containsOnly(Code.WRONG_LETTER)
                .hasSize(4);
    }

    @Test
    void separateMarksAreNotComposed() {
        assertThat(Tcvn6909.violations("Vie\u0302\u0323t"))
                .containsExactly(new CharacterViolation(2, 'e', Code.NOT_COMPOSED, Remedy.REPAIR, 2, 5, "ệ"));
        assertThat(codes("\u00EA\u0301")).containsExactly(Code.NOT_COMPOSED);
        assertThat(codes(Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD)))
                .hasSize(2);
    }

    @Test
    void theToneBeforeTheMarkOfTheLetterIsMisordered() {
        assertThat(Tcvn6909.violations("e\u0301\u0302"))
                .containsExactly(new CharacterViolation(0, 'e', Code.MISORDERED_MARKS, Remedy.REPAIR, 0, 3, "ế"));
        assertThat(codes("\u00E9\u0302")).containsExactly(Code.MISORDERED_MARKS);
    }

    @Test
    void oldToneMarksAreDeprecated() {
        assertThat(Tcvn6909.violations("a\u0340"))
                .containsExactly(new CharacterViolation(1, 0x340, Code.DEPRECATED_MARK, Remedy.REPAIR, 0, 2, "à"));
    }

    @Test
    void lettersOfOtherScriptsInsideAWordAreLookAlikes() {
        assertThat(Tcvn6909.violations("\u0422ỈNH"))
                .containsExactly(new CharacterViolation(0, 0x422, Code.LOOK_ALIKE, Remedy.REPAIR, 0, 1, "T"));
        assertThat(codes("c\u03BFng")).containsExactly(Code.LOOK_ALIKE);
        assertThat(codes("\uFF34ỉnh")).containsExactly(Code.LOOK_ALIKE);
    }

    @Test
    void hiddenCharactersInsideAVietnameseWordAreFound() {
        assertThat(Tcvn6909.violations("mậ\u200Bt"))
                .containsExactly(new CharacterViolation(2, 0x200B, Code.INVISIBLE, Remedy.REPAIR, 2, 3, ""));
        assertThat(codes("vă\u00ADn b\u202Eản")).containsExactly(Code.INVISIBLE, Code.INVISIBLE);
    }

    @Test
    void privateUseControlsAndLostCharactersAreFound() {
        assertThat(codes("a\uF0B7b\u0085c\uFFFDd\uDBC0\uDC00"))
                .containsExactly(Code.PRIVATE_USE, Code.C1_CONTROL, Code.LOST, Code.PRIVATE_USE);
    }

    @Test
    void bytesOfAnOlderEncodingAreNamedWithTheirLetters() {
        String legacy = "Céng hoµ x· héi chñ nghÜa ViÖt Nam";

        assertThat(Tcvn6909.violations(legacy)).allMatch(found -> found.code() == Code.LEGACY_BYTE);
        assertThat(Tcvn6909.violations(legacy).get(0))
                .isEqualTo(new CharacterViolation(1, 0xE9, Code.LEGACY_BYTE, Remedy.SUGGEST, 1, 2, "ộ"));
    }

    @Test
    void allAreCountedThoughNotAllAreListed() {
        Tcvn6909.Conformity conformity = Tcvn6909.check("Ðắk ".repeat(5_000));

        assertThat(conformity.count()).isEqualTo(5_000);
        assertThat(conformity.violations()).hasSize(Tcvn6909.LISTED);
        assertThat(conformity.conforms()).isFalse();
    }

    @Test
    void manyMarksOnOneLetterAreReadOnce() {
        String text = "e" + "\u0301".repeat(200_000);

        assertThat(Tcvn6909.check(text).count()).isBetween(1, 200_000);
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
