package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.Content;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNull;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfValue;

class ByteRangeTest {

    @Test
    void fourNumbersInOrderAreARange() {
        assertThat(ByteRange.of(numbers(0, 10, 20, 5), v -> v, 25)).contains(new ByteRange(10, 20, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "1,10,20,5",
        "0,0,20,5",
        "0,10,20,0",
        "0,10,10,5",
        "0,10,9,5",
        "0,-1,20,5",
        "0,10,20,6",
        "0,10,26,0",
        "0,10,20,9223372036854775807",
        "0,9223372036854775807,20,5"
    })
    void anythingElseIsNot(long first, long second, long third, long fourth) {
        assertThat(ByteRange.of(numbers(first, second, third, fourth), v -> v, 25))
                .isEmpty();
    }

    @Test
    void otherTypesAndLengthsAreNot() {
        PdfArray withName =
                new PdfArray(List.of(PdfNumber.of(0), PdfNumber.of(10), PdfNumber.of(20), new PdfName("5")));
        assertThat(ByteRange.of(withName, v -> v, 25)).isEmpty();
        assertThat(ByteRange.of(numbers(0, 10, 20), v -> v, 25)).isEmpty();
        assertThat(ByteRange.of(numbers(0, 10, 20, 3, 24, 1), v -> v, 25)).isEmpty();
        assertThat(ByteRange.of(PdfNull.NULL, v -> v, 25)).isEmpty();
    }

    @Test
    void gapIsLeftOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ByteRange(2, 4, 6).write(FileView.of(Content.of("abcdef!".getBytes(StandardCharsets.US_ASCII))), out);
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("abef");
    }

    @Test
    void gapsThatTouchDoNotOverlap() {
        assertThat(new ByteRange(2, 4, 9).gapOverlaps(new ByteRange(4, 6, 9))).isFalse();
        assertThat(new ByteRange(2, 5, 9).gapOverlaps(new ByteRange(4, 6, 9))).isTrue();
    }

    private static PdfArray numbers(long... values) {
        return new PdfArray(
                Arrays.stream(values).<PdfValue>mapToObj(PdfNumber::of).toList());
    }
}
