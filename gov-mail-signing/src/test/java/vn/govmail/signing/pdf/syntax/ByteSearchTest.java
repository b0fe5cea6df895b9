package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void findsWhatASimpleLoopFinds() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                // neighbours of the value looked for, which carries within a word could take for it
                bytes[i] = (byte) (new int[] {0, 1, 0x3d, 0x3e, 0x3f, 0x7f, 0x80, 0xbe, 0xff})[random.nextInt(9)];
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            for (int value : new int[] {0, 0x3e, 0xff}) {
                int expected = from;
                while (expected < to && (bytes[expected] & 0xff) != value) {
                    expected++;
                }
                assertThat(ByteSearch.indexOf(value, bytes, from, to)).isEqualTo(expected);
            }
        }
    }
}
