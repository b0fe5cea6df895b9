package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.conformance.PdfConformance;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** 10,000 files, each changed in one covered place: an answer, in time, and never VALID. */
@Tag("slow")
class MutatedFilesTest {
    private static final int FILES = 10_000;
    private static final long MAX_NANOS = 3_000_000_000L;
    private static final long SEED = 30_2020;

    @Test
    void noChangeOfACoveredByteIsValid() {
        List<byte[]> originals = PdfConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(lawful -> lawful.file().bytes())
                .toList();
        Random random = new Random(SEED);
        for (int i = 0; i < FILES; i++) {
            byte[] original = originals.get(i % originals.size());
            byte[] changed = mutated(original, random);
            long start = System.nanoTime();
            SignatureReport report = SigningFixtures.integrity(changed);
            assertThat(System.nanoTime() - start)
                    .as("file %d of seed %d", i, SEED)
                    .isLessThan(MAX_NANOS);
            assertThat(report.overall()).as("file %d of seed %d", i, SEED).isNotEqualTo(Verdict.VALID);
        }
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
