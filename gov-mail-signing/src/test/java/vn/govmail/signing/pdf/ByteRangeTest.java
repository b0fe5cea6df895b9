package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.Content;
import vn.govmail.signing.pdf.syntax.FileView;

class ByteRangeTest {

    @Test
    void fourNumbersInOrderAreARange() {
        assertThat(ByteRange.of(numbers(0, 10, 20, 5), 25)).contains(new ByteRange(10, 20, 25));
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
        assertThat(ByteRange.of(numbers(first, second, third, fourth), 25)).isEmpty();
    }

    @Test
    void otherTypesAndLengthsAreNot() {
        COSArray withFloat = numbers(0, 10, 20);
        withFloat.add(new COSFloat(5));
        assertThat(ByteRange.of(withFloat, 25)).isEmpty();
        assertThat(ByteRange.of(numbers(0, 10, 20), 25)).isEmpty();
        assertThat(ByteRange.of(numbers(0, 10, 20, 3, 24, 1), 25)).isEmpty();
        assertThat(ByteRange.of(COSNull.NULL, 25)).isEmpty();
        assertThat(ByteRange.of(null, 25)).isEmpty();
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

    private static COSArray numbers(long... values) {
        COSArray array = new COSArray();
        for (long value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
