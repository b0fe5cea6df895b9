package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container of a gigabyte is made and validated by a process with 64 MiB of heap. */
@Tag("slow")
class LargeContainerTest {
    private static final long SIZE = 1L << 30;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        try (OutputStream out = Files.newOutputStream(folder.resolve("large.bin"))) {
            for (long left = SIZE; left > 0; left -= noise.length) {
                out.write(noise);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xades", "cades"})
    void gigabyteNeedsFewMegabytes(String form) throws IOException, InterruptedException {
        Path large = folder.resolve("large.bin");
        Path out = folder.resolve("large.asice");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeContainer.class.getName(),
                        large.toString(),
                        out.toString(),
                        form)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("VALID ENTIRE_DOCUMENT");
        assertThat(Files.size(out)).isGreaterThan(SIZE);
        Files.delete(out);
    }
}
