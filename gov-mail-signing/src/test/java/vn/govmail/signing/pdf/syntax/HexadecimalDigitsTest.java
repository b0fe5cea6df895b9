package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HexadecimalDigitsTest {
    /** Runs of zeros that the comparison of eight digits at a time enters, leaves and just misses. */
    private static final String ROW = "a0" + "00".repeat(9) + "01" + "00".repeat(5) + "fF";

    private static final byte[] EXPECTED = HexFormat.of().parseHex(ROW);

    @Test
    void everyStretchOfTheRowIsFoundRight() {
        for (int from = 0; from <= ROW.length(); from++) {
            for (int to = from; to <= ROW.length(); to++) {
                assertThat(spell(EXPECTED, from, ROW.substring(from, to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void oneWrongDigitAnywhereIsNoticed() {
        for (int from = 0; from < ROW.length(); from++) {
            for (int wrong = from; wrong < ROW.length(); wrong++) {
                for (char other : new char[] {'2', '9', ' ', 'g', '\0', '\u0090', '\u00b0'}) {
                    String changed = ROW.substring(from, wrong) + other + ROW.substring(wrong + 1);
                    assertThat(spell(EXPECTED, from, changed))
                            .as("%s from %d", changed, from)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void zeroDigitsDoNotStandForAnyOtherByte() {
        for (int from = 0; from < ROW.length(); from++) {
            for (int to = from + 1; to <= ROW.length(); to++) {
                for (int other = from; other < to; other++) {
                    byte[] expected = EXPECTED.clone();
                    expected[other / 2] ^= (byte) (other % 2 == 0 ? 0x10 : 0x01);
                    assertThat(spell(expected, from, ROW.substring(from, to)))
                            .as("digit %d of %d to %d", other, from, to)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void digitsBehindTheirCountAreNotLookedAt() {
        byte[] page = (ROW.substring(2, 20) + "zz").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(HexadecimalDigits.spell(EXPECTED, 2, page, 18)).isTrue();
        assertThat(HexadecimalDigits.spell(EXPECTED, 2, page, 20)).isFalse();
    }

    private static boolean spell(byte[] expected, int first, String digits) {
        byte[] bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
        return HexadecimalDigits.spell(expected, first, bytes, bytes.length);
    }
}
