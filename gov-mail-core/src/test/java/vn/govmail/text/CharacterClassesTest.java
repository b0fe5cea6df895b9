package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

class CharacterClassesTest {
    @Test
    void calmCharactersAreInNfcWhateverStandsBeforeThem() {
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        for (int c = 0; c < CharacterClasses.OF.length; c++) {
            if (CharacterClasses.isCalm((char) c)) {
                assertThat(nfc.hasBoundaryBefore(c)).as("U+%04X", c).isTrue();
                assertThat(nfc.quickCheck(Character.toString(c)))
                        .as("U+%04X", c)
                        .isEqualTo(Normalizer.YES);
            }
        }
    }

    @Test
    void whatLooksLikeVietnameseIsNotCalm() {
        for (int c = 0; c < CharacterClasses.OF.length; c++) {
            boolean suspicious = Invisibles.isInvisible(c)
                    || (LookAlikes.latin(c) != 0)
                    || LookAlikes.isEth(c)
                    || (LookAlikes.meant(c) != 0)
                    || LookAlikes.isPresentationForm(c)
                    || LookAlikes.isWideDigit(c)
                    || (WrongMarks.meant((char) c) != 0);
            if (suspicious) {
                assertThat(CharacterClasses.isCalm((char) c)).as("U+%04X", c).isFalse();
            }
        }
    }
}
