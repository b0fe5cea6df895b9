package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** No change of a signed file, and no bytes at all, lead to VALID or to an exception. */
class PdfMutationProperties {
    private static final byte[] SIGNED = signed();
    private static final int GAP_START = gapStart();
    private static final int GAP_END = indexOf('>', GAP_START) + 1;

    @Property(tries = 1_000)
    void changedCoveredByteIsNeverValid(
            @ForAll("coveredOffsets") int offset, @ForAll @IntRange(min = 1, max = 255) int mask) {
        byte[] changed = SIGNED.clone();
        changed[offset] ^= (byte) mask;
        assertThat(SigningFixtures.integrity(changed).overall()).isNotEqualTo(Verdict.VALID);
    }

    @Property(tries = 300)
    void removedStretchIsNeverValid(
            @ForAll @IntRange(min = 0, max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 500) int length) {
        int from = at % SIGNED.length;
        int to = Math.min(SIGNED.length, from + length);
        byte[] shorter = Arrays.copyOf(SIGNED, SIGNED.length - (to - from));
        System.arraycopy(SIGNED, to, shorter, from, SIGNED.length - to);
        // the line end behind the last mark is the one thing that may be missing
        if (from < SIGNED.length - 1) {
            assertThat(SigningFixtures.integrity(shorter).overall()).isNotEqualTo(Verdict.VALID);
        }
    }

    @Property(tries = 300)
    void insertedBytesAreNeverValid(
            @ForAll @IntRange(min = 0, max = 1_000_000) int at, @ForAll @Size(min = 1, max = 40) byte[] inserted) {
        int position = at % SIGNED.length;
        byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + inserted.length);
        System.arraycopy(inserted, 0, longer, position, inserted.length);
        System.arraycopy(SIGNED, position, longer, position + inserted.length, SIGNED.length - position);
        if (!Arrays.equals(longer, 0, SIGNED.length, SIGNED, 0, SIGNED.length)) {
            assertThat(SigningFixtures.integrity(longer).overall()).isNotEqualTo(Verdict.VALID);
        }
    }

    @Property(tries = 300)
    void anyBytesGetAnAnswer(@ForAll @Size(max = 2_000) byte[] bytes, @ForAll boolean withHeader) {
        byte[] file =
                withHeader ? join("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), bytes) : bytes;
        assertThat(SigningFixtures.integrity(file).overall()).isNotEqualTo(Verdict.VALID);
        assertThat(Documents.pdfReader().read(Content.of(file), Limits.DEFAULT)).isNotNull();
    }

    @Property(tries = 300)
    void changedFileIsStillRead(@ForAll @IntRange(min = 0, max = 1_000_000) int at, @ForAll byte value) {
        byte[] changed = SIGNED.clone();
        changed[at % SIGNED.length] = value;
        assertThat(Documents.pdfReader().read(Content.of(changed), Limits.DEFAULT))
                .isNotNull();
    }

    @Provide
    Arbitrary<Integer> coveredOffsets() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, GAP_START - 1),
                Arbitraries.integers().between(GAP_END, SIGNED.length - 1));
    }

    private static byte[] signed() {
        PdfFile file = Pdfs.blank(1).signedBy(SigningFixtures.SEAL, SigningFixtures.SIGNED_AT);
        assertThat(SigningFixtures.integrity(file.bytes()).overall()).isEqualTo(Verdict.VALID);
        return file.bytes();
    }

    private static int gapStart() {
        return Pdfs.ofBytes(SIGNED).indexOf("/Contents <", 0) + 10;
    }

    private static int indexOf(char sign, int from) {
        return Pdfs.ofBytes(SIGNED).indexOf(String.valueOf(sign), from);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
