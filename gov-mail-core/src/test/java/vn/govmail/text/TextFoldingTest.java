package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFoldingTest {
    @Test
    void theKeyForSearchLeavesMarksCasePlaceOfToneAndYAside() {
        for (String name : List.of("Hòa", "hoà", "HOA", "ho\u0300a", "Hoá")) {
            assertThat(TextFolding.search(name)).isEqualTo("hoa");
        }
        assertThat(TextFolding.search("  Lý Thường-Kiệt ")).isEqualTo("li thuong kiet");
        assertThat(TextFolding.search("Ðắk Nông, Đắk\u00A0Nông")).isEqualTo("dak nong dak nong");
        assertThat(TextFolding.search("quý, quí, y tế, kỹ sư 12/2012/QĐ-UBND"))
                .isEqualTo("qui qui i te ki su 12 2012 qd ubnd");
        assertThat(TextFolding.search("thúy")).isNotEqualTo(TextFolding.search("thúi"));
        assertThat(TextFolding.search("Привет — 漢字")).isEqualTo("привет 漢字");
    }

    @Test
    void theKeyOfTheSpellingKeepsWhatMakesAnotherWord() {
        assertThat(TextFolding.spelling("Hòa"))
                .isEqualTo(TextFolding.spelling("HOÀ"))
                .isEqualTo("hoa1");
        assertThat(TextFolding.spelling("lý")).isEqualTo(TextFolding.spelling("lí"));
        assertThat(TextFolding.spelling("hoa")).isNotEqualTo(TextFolding.spelling("hòa"));
        assertThat(TextFolding.spelling("đa")).isNotEqualTo(TextFolding.spelling("da"));
        assertThat(TextFolding.spelling("tân")).isNotEqualTo(TextFolding.spelling("tan"));
    }
}
