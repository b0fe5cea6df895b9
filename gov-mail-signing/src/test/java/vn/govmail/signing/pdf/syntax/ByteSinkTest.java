package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ByteSinkTest {
    private static final int LARGE = 1 << 20;

    @Test
    void zerosAreAddedAcrossEachPlaceWhereTheArrayGrows() {
        // the array is of 1,024 bytes at first
        for (int before = 1_015; before <= 1_030; before++) {
            for (int zeros = 0; zeros <= 20; zeros++) {
                String digits = "7f".repeat(before) + "00".repeat(zeros) + "aB";
                ByteSink sink = new ByteSink(LARGE, "limit");
                assertThat(add(sink, digits, 0, digits.length())).isEqualTo(before + zeros + 1);
                assertThat(sink.toByteArray())
                        .as("%d bytes, %d zeros", before, zeros)
                        .isEqualTo(HexFormat.of().parseHex(digits));
            }
        }
    }

    @Test
    void zerosAloneOfAnyNumberKeepTheirNumber() {
        for (int zeros : new int[] {0, 1, 3, 4, 5, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 5_001}) {
            ByteSink sink = new ByteSink(LARGE, "limit");
            assertThat(add(sink, "00".repeat(zeros), 0, 2 * zeros)).isEqualTo(zeros);
            assertThat(sink.toByteArray()).isEqualTo(new byte[zeros]);
        }
    }

    @Test
    void pairThatIsNoneEndsThemWhereverItStands() {
        for (int zeros = 0; zeros <= 13; zeros++) {
            for (String wrong : new String[] {"0>", ">0", "g0", "0g", "0 ", "\n0", "\u00b00"}) {
                String digits = "00".repeat(zeros) + wrong + "00".repeat(9) + "11";
                ByteSink sink = new ByteSink(LARGE, "limit");
                assertThat(add(sink, digits, 0, digits.length()))
                        .as("%d zeros before %s", zeros, wrong)
                        .isEqualTo(zeros);
                sink.add(0x5a);
                byte[] found = new byte[zeros + 1];
                found[zeros] = 0x5a;
                assertThat(sink.toByteArray()).isEqualTo(found);
            }
        }
    }

    @Test
    void bytesOutsideTheStretchAreNotLookedAt() {
        String digits = "ff" + "00".repeat(7) + "ff";
        for (int to = 2; to <= 16; to++) {
            ByteSink sink = new ByteSink(LARGE, "limit");
            assertThat(add(sink, digits, 2, to)).isEqualTo((to - 2) / 2);
            assertThat(sink.toByteArray()).isEqualTo(new byte[(to - 2) / 2]);
        }
    }

    @Test
    void pairsBeyondTheLimitAreALimit() {
        String digits = "00".repeat(2_001);
        assertThat(add(new ByteSink(2_001, "limit"), digits, 0, digits.length()))
                .isEqualTo(2_001);
        assertThatThrownBy(() -> add(new ByteSink(2_000, "limit"), digits, 0, digits.length()))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.limit()).isEqualTo("limit"));
    }

    private static int add(ByteSink sink, String digits, int from, int to) {
        return sink.addHexadecimal(digits.getBytes(StandardCharsets.ISO_8859_1), from, to);
    }
}
