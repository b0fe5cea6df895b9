package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexadecimalDigitsTest {
    private static final byte[] EXPECTED = {(byte) 0xa0, 0x1f, (byte) 0xff};

    @Test
    void everyStretchOfTheRowIsFoundRight() {
        String row = "a01FfF";
        for (int from = 0; from <= row.length(); from++) {
            for (int to = from; to <= row.length(); to++) {
                assertThat(spell(from, row.substring(from, to))).isTrue();
            }
        }
    }

    @Test
    void oneWrongDigitAnywhereIsNoticed() {
        String row = "a01FfF";
        for (int from = 0; from < row.length(); from++) {
            for (int wrong = from; wrong < row.length(); wrong++) {
                for (char other : "29 g\0\u0090".toCharArray()) {
                    String changed = row.substring(from, wrong) + other + row.substring(wrong + 1);
                    assertThat(spell(from, changed))
                            .as("%s from %d", changed, from)
                            .isFalse();
                }
            }
        }
    }

    private static boolean spell(int first, String digits) {
        byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
        return HexadecimalDigits.spell(EXPECTED, first, bytes, bytes.length);
    }
}
