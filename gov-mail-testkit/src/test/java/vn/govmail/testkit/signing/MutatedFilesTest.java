package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.conformance.PdfConformance;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** 10,000 files, each changed in one covered place: an answer, in time, in a process of 256 MiB, and never VALID. */
@Tag("slow")
class MutatedFilesTest {
    private static final String HEAP = "-Xmx256m";
    private static final int FILES = 10_000;
    private static final long MAX_NANOS = 3_000_000_000L;
    private static final long SEED = 30_2020;

    @Test
    void noChangeOfACoveredByteIsValid() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutatedFilesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains(FILES + " files");
        assertThat(process.exitValue()).as(output).isZero();
    }

    /** What the process does. */
    public static void main(String[] arguments) {
        List<byte[]> originals = PdfConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(lawful -> lawful.file().bytes())
                .toList();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(SEED);
        for (int i = 0; i < FILES; i++) {
            byte[] original = originals.get(i % originals.size());
            byte[] changed = mutated(original, random);
            long start = threads.getCurrentThreadCpuTime();
            SignatureReport report = SigningFixtures.integrity(changed);
            // of the processor, for the machine may have other things to do
            assertThat(threads.getCurrentThreadCpuTime() - start)
                    .as("file %d of seed %d", i, SEED)
                    .isLessThan(MAX_NANOS);
            assertThat(report.overall()).as("file %d of seed %d", i, SEED).isNotEqualTo(Verdict.VALID);
        }
        System.out.println(FILES + " files");
    }

    /** Changes a byte, or a stretch of bytes, that the first signature covers. */
    private static byte[] mutated(byte[] original, Random random) {
        PdfFile file = Pdfs.ofBytes(original);
        int gap = file.indexOf("/Contents <", file.indexOf("/ByteRange", 0)) + "/Contents ".length();
        byte[] changed = original.clone();
        int length = 1 + (random.nextBoolean() ? 0 : random.nextInt(20));
        int at = random.nextInt(gap - length);
        while (Arrays.equals(changed, original)) {
            for (int i = at; i < at + length; i++) {
                changed[i] = (byte) random.nextInt(256);
            }
        }
        return changed;
    }
}
