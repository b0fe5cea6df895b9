package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are signed and validated by a process whose whole heap is a fraction of them, or hardly more than they are. */
@Tag("slow")
class LargeFileSigningTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"400, 64", "25, 32"})
    void aFileOfManyMegabytesNeedsFewOfThem(long megabytes, int heap) throws IOException, InterruptedException {
        Path large = folder.resolve("large.pdf");
        write(large, megabytes << 20);
        Path out = folder.resolve("signed.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileSigner.class.getName(),
                        large.toString(),
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("B_B").contains("VALID ENTIRE_DOCUMENT TRUSTED");
        assertThat(Files.size(out)).isGreaterThan(megabytes << 20);
        assertThat(Files.mismatch(large, out)).as("first changed byte").isEqualTo(Files.size(large));
    }

    /** One page, and beside it a stream of noise that fills the file. */
    static void write(Path file, long size) throws IOException {
        long[] offsets = new long[5];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long at = put(out, "%PDF-1.7\n");
            String[] objects = {
                "<</Type/Catalog/Pages 2 0 R/Noise 4 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
            };
            for (int i = 0; i < objects.length; i++) {
                offsets[i + 1] = at;
                at += put(out, (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n");
            }
            offsets[4] = at;
            at += put(out, "4 0 obj\n<</Length " + size + ">>\nstream\n");
            byte[] noise = new byte[1 << 20];
            new Random(7).nextBytes(noise);
            for (long left = size; left > 0; left -= noise.length) {
                out.write(noise, 0, (int) Math.min(left, noise.length));
            }
            at += size + put(out, "\nendstream\nendobj\n");
            StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f\r\n");
            for (int i = 1; i < offsets.length; i++) {
                table.append(String.format("%010d 00000 n\r\n", offsets[i]));
            }
            put(out, table + "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n");
        }
    }

    private static long put(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        return bytes.length;
    }
}
