package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextFoldingProperties {
    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars("aàảãáạăằắâầeèêếệiìoòôốơờuùưừyỳýđĐHQTnNm ,.-12漢éüж\u200B".toCharArray())
                .ofMaxLength(60);
    }

    @Property
    void foldingTwiceEqualsFoldingOnce(@ForAll("vietnamese") String text) {
        assertThat(TextFolding.search(TextFolding.search(text))).isEqualTo(TextFolding.search(text));
        assertThat(TextFolding.spelling(TextFolding.spelling(text))).isEqualTo(TextFolding.spelling(text));
    }

    @Property
    void composedAndSeparateMarksGiveOneKey(@ForAll("vietnamese") String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(TextFolding.search(apart)).isEqualTo(TextFolding.search(text));
        assertThat(TextFolding.spelling(apart)).isEqualTo(TextFolding.spelling(text));
    }

    @Property
    void caseGivesOneKey(@ForAll("vietnamese") String text) {
        assertThat(TextFolding.search(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(TextFolding.search(text));
    }

    @Property
    void noTextMakesFoldingThrow(@ForAll String text) {
        assertThat(TextFolding.search(text)).doesNotStartWith(" ").doesNotEndWith(" ");
        assertThat(TextFolding.spelling(text)).doesNotContain("  ");
    }
}
