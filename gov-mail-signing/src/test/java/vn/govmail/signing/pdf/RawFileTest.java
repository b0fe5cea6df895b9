package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.signing.pdf.syntax.FileView;

class RawFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 xref\nstartxref\n9\n%%EOF",
                "%PDF-1.7 xref\nstartxref\r\n9\r\n%%EOF\r\n",
                "%PDF-1.7 12 0 obj\nstartxref\n9\n%%EOF\n"
            })
    void endThatPointsToCrossReferencesIsPlain(String text) {
        assertThat(file(text).hasPlainEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 xref\nstartxref\n8\n%%EOF",
                "%PDF-1.7 xref\nstartxref\n9\n%%EOF x",
                "%PDF-1.7 xref\nstartxref\n9 9\n%%EOF",
                "%PDF-1.7 xref\nstartxref\n999\n%%EOF",
                "%PDF-1.7 xref\nstartxref\n\n%%EOF",
                "%PDF-1.7 xref\nstartxref\n9999999999999999999999\n%%EOF",
                "%PDF-1.7 xref\n%%EOF",
                "%PDF-1.7 xref\nstartxref\n9\n",
                "%PDF-1.7 obj\nstartxref\n9\n%%EOF",
                ""
            })
    void anyOtherEndIsNot(String text) {
        assertThat(file(text).hasPlainEnd()).isFalse();
    }

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

    @Test
    void revisionEndsWithAnEndMark() {
        assertThat(file("x %%EOF\r\ny").isEndOfRevision(9)).isTrue();
        assertThat(file("x %%EOF\r\ny").isEndOfRevision(7)).isTrue();
        assertThat(file("x %%EOF\r\ny").isEndOfRevision(6)).isFalse();
        assertThat(file("x %%EOF\r\ny").isEndOfRevision(10)).isFalse();
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
