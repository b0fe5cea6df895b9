package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final Predictor NONE = Predictor.of(PdfNull.NULL, value -> value);

    @ParameterizedTest
    @CsvSource({
        "ASCIIHexDecode,48 656C6c6F>,Hello",
        "ASCIIHexDecode,4>,@",
        "ASCII85Decode,87cURD]i~>,'Hello '",
        "ASCII85Decode,~>,''"
    })
    void textFiltersAreUndone(String filter, String data, String expected) {
        byte[] bytes = Filters.decode(filter, data.getBytes(StandardCharsets.US_ASCII), NONE, 100);
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(expected);
    }

    @Test
    void runLengthsAreUndone() {
        assertThat(Filters.decode("RunLengthDecode", new byte[] {1, 7, 8, -2, 9, -128, 5}, NONE, 100))
                .containsExactly(7, 8, 9, 9, 9);
    }

    @Test
    void lzwExampleOfTheStandardIsUndone() {
        byte[] data = {(byte) 0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, (byte) 0x85, 0x01};
        assertThat(Filters.decode("LZWDecode", data, NONE, 100))
                .containsExactly(45, 45, 45, 45, 45, 65, 45, 45, 45, 66);
    }

    @Test
    void predictorsAreUndone() {
        Predictor up = Predictor.of(RawFiles.value("<</Predictor 12/Columns 2>>"), value -> value);
        assertThat(up.undo(new byte[] {2, 1, 2, 2, 1, 1})).containsExactly(1, 2, 2, 3);
        Predictor mixed = Predictor.of(RawFiles.value("<</Predictor 15/Columns 3>>"), value -> value);
        assertThat(mixed.undo(new byte[] {1, 1, 1, 1, 4, 1, 1, 1, 3, 2, 2, 2}))
                .containsExactly(1, 2, 3, 2, 3, 4, 3, 5, 6);
        Predictor tiff = Predictor.of(RawFiles.value("<</Predictor 2/Columns 3>>"), value -> value);
        assertThat(tiff.undo(new byte[] {1, 1, 1, 5, 1, 1})).containsExactly(1, 2, 3, 5, 6, 7);
    }

    @Test
    void expansionIsLimitedAndDamageTold() {
        byte[] bomb = deflated(new byte[1 << 20]);
        assertThatThrownBy(() -> Filters.decode("FlateDecode", bomb, NONE, 1_000))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.limit()).isEqualTo("pdfExpandedBytes"));
        assertThat(Filters.decode("FlateDecode", bomb, NONE, 1 << 20)).hasSize(1 << 20);
        assertThatThrownBy(() -> Filters.decode("FlateDecode", Arrays.copyOf(bomb, 50), NONE, 1 << 20))
                .isInstanceOf(StructureException.class);
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] out = new byte[data.length + 100];
        int count = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, count);
    }
}
