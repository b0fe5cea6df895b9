package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextProperties {
    private static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐ"
            + "bcdghklmnpqrstvx ,.;:-–“”/0123456789\n";

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings().withChars(LETTERS.toCharArray()).ofMaxLength(200);
    }

    @Property
    void lettersOfTheStandardAreNoViolation(@ForAll("vietnamese") String text) {
        // a letter of Latin-1 may show an older encoding; with a letter beyond, the text is Unicode already
        assertThat(Tcvn6909.violations("ế " + Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEmpty();
    }

    @Property
    void decomposedLettersAreFoundAndTheirSuggestionsCompose(@ForAll("vietnamese") String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        boolean same = apart.equals(text);

        assertThat(Tcvn6909.check(apart).conforms() || !same).isTrue();
        for (CharacterViolation violation : Tcvn6909.violations("ế " + apart)) {
            assertThat(violation.code()).isEqualTo(CharacterViolation.Code.NOT_COMPOSED);
            assertThat(violation.suggestion()).hasSize(1);
        }
    }

    @Property
    void noTextMakesTheChecksThrow(@ForAll String text) {
        assertThat(Tcvn6909.check(text).count())
                .isGreaterThanOrEqualTo(Tcvn6909.violations(text).size());
        assertThat(MailCharsets.named(text)).isNotNull();
        assertThat(TextFolding.bare(text)).isEqualTo(TextFolding.bare(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property
    void violationsLieInTheTextInItsOrder(@ForAll String text) {
        int last = 0;
        for (CharacterViolation violation : Tcvn6909.violations(text)) {
            assertThat(violation.index()).isBetween(last, text.length() - 1);
            assertThat(text.codePointAt(violation.index())).isEqualTo(violation.codePoint());
            last = violation.index();
        }
    }
}
