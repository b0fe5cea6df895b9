package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What iconv makes of every byte, and of every byte with every other after it, after normal form C. */
class VietnameseCharsetsIconvTest {

    private static String iconv(Path file, String name) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("iconv", "-f", name, "-t", "UTF-8", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "iconv is not here: " + e.getMessage());
            throw e;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, "this iconv does not know " + name);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN, tcvn5712-1",
        "VISCII, viscii",
        "CP1258, cp1258",
        "CP1129, cp1129",
        "CP1163, cp1163",
        "CP1130, cp1130-ebcdic",
        "CP1164, cp1164-ebcdic"
    })
    void everyByteAndPairIsWhatIconvMakesOfIt(String name, String encoding, @TempDir Path folder)
            throws IOException, InterruptedException {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        byte newline = "\n".getBytes(charset)[0];
        byte letter = "x".getBytes(charset)[0];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int first = 0; first < 256; first++) {
            String alone = new String(new byte[] {(byte) first}, charset);
            if (alone.equals("\uFFFD") || isUndefined(name, first)) {
                continue;
            }
            for (int second = 0; second < 256; second++) {
                boolean undefined =
                        isUndefined(name, second) || new String(new byte[] {(byte) second}, charset).equals("\uFFFD");
                if (!undefined) {
                    bytes.writeBytes(new byte[] {letter, (byte) first, (byte) second, newline});
                }
            }
        }
        Path file = Files.write(folder.resolve("bytes"), bytes.toByteArray());
        assertThat(new String(bytes.toByteArray(), charset)).isEqualTo(iconv(file, name));
    }

    /** glibc leaves these bytes of windows-1258 out, WHATWG and ICU make them control characters. */
    private static boolean isUndefined(String name, int b) {
        return name.equals("CP1258") && "\u008A\u008D\u008E\u008F\u0090\u009A\u009D\u009E\u0081".indexOf(b) >= 0;
    }
}
