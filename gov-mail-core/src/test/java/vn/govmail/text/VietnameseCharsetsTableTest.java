package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables against those of the shared corpus, row by row, in both directions. */
class VietnameseCharsetsTableTest {

    static Stream<String> encodings() {
        return VietnameseCharsets.all().stream()
                .map(charset -> VietnameseCharsets.encodingOf(charset).orElseThrow());
    }

    private record Row(byte[] bytes, String text, String note) {
        boolean isFallback() {
            return note.contains("ENCODE-FALLBACK");
        }

        /** Read but not written. */
        boolean isVariant() {
            boolean onlyGlibc = note.contains("glibc 2.36 decodes") && ("ṌṍṎṏṸṹ".contains(text));
            return note.contains("DECODE-ALSO") || note.contains("VietUni-only") || onlyGlibc;
        }
    }

    private static List<Row> rows(String encoding) throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "encoding", "tables", encoding + ".tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the shared corpus is not here");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(fields -> new Row(
                        HexFormat.of().parseHex(fields[0]),
                        Character.toString(Integer.parseInt(fields[1], 16)),
                        fields[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyRowDecodesAsItSays(String encoding) throws IOException {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        Set<String> seen = new HashSet<>();
        for (Row row : rows(encoding)) {
            String hex = HexFormat.of().formatHex(row.bytes());
            // where two sources disagree about a byte the first row counts
            if (!row.isFallback() && seen.add(hex)) {
                assertThat(charset.newDecoder()
                                .decode(ByteBuffer.wrap(row.bytes()))
                                .toString())
                        .as(hex)
                        .isEqualTo(row.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyRowThatIsWrittenEncodesAsItSays(String encoding) throws IOException {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        Set<String> seen = new HashSet<>();
        for (Row row : rows(encoding)) {
            // of several codes the shortest, which is the first
            if (!row.isFallback() && !row.isVariant() && (row.bytes().length == 1) && seen.add(row.text())) {
                byte[] expected =
                        row.text().equals("\\") && encoding.equals("viqr") ? new byte[] {0x5C, 0x5C} : row.bytes();
                assertThat(charset.newEncoder().encode(CharBuffer.wrap(row.text())))
                        .as(row.text())
                        .isEqualTo(ByteBuffer.wrap(expected));
            }
        }
        for (Row row : rows(encoding)) {
            if (!row.isFallback() && !row.isVariant() && seen.add(row.text())) {
                assertThat(charset.newEncoder().encode(CharBuffer.wrap(row.text())))
                        .as(row.text())
                        .isEqualTo(ByteBuffer.wrap(row.bytes()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void capitalsWithoutACodeAreReportedAndReplacedByTheSmallLetter(String encoding)
            throws CharacterCodingException, IOException {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        for (Row row : rows(encoding)) {
            if (row.isFallback()) {
                CharsetEncoder encoder = charset.newEncoder();
                assertThat(encoder.canEncode(row.text())).as(row.text()).isFalse();
                assertThat(row.text().getBytes(charset)).as(row.text()).isEqualTo(row.bytes());
            }
        }
    }
}
