package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.signing.pdf.syntax.FileView;

class RawFileTest {

    @Test
    void gapHoldsExactlyOneHexadecimalString() {
        String text = "/Contents <0aFF00> x";
        assertThat(file(text).gapHolds(new ByteRange(10, 18, 20), bytes(10, -1, 0)))
                .isTrue();
        assertThat(file(text).gapHolds(new ByteRange(10, 18, 20), bytes(10, -1, 1)))
                .isFalse();
        assertThat(file(text).gapHolds(new ByteRange(10, 18, 20), bytes(10, -1)))
                .isFalse();
        assertThat(file(text).gapHolds(new ByteRange(10, 19, 20), bytes(10, -1, 0)))
                .isFalse();
        assertThat(file(text).gapHolds(new ByteRange(9, 18, 20), bytes(10, -1, 0)))
                .isFalse();
        assertThat(file("/Contentx <0aFF00> x").gapHolds(new ByteRange(10, 18, 20), bytes(10, -1, 0)))
                .isFalse();
        assertThat(file("/Contents <0aF 00> x").gapHolds(new ByteRange(10, 18, 20), bytes(10, -1, 0)))
                .isFalse();
    }

    @Test
    void lineEndsAloneAreNothing() {
        assertThat(file("ab\r\n").onlyLineEnds(2, 4)).isTrue();
        assertThat(file("ab\r ").onlyLineEnds(2, 4)).isFalse();
        assertThat(file("ab").onlyLineEnds(2, 2)).isTrue();
    }

    private static RawFile file(String text) {
        return new RawFile(FileView.of(Content.of(text.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
