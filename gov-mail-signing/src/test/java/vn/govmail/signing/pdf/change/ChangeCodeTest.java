package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.text.Language;
import vn.govmail.verdict.SignatureSentences;

class ChangeCodeTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceInBothLanguages(ChangeCode code) {
        for (Language language : Language.values()) {
            String sentence = SignatureSentences.in(language).change(code + " Check");
            assertThat(sentence).doesNotContain(code.name()).endsWith(" Check");
        }
    }
}
