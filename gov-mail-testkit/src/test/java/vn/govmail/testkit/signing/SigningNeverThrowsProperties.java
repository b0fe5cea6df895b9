package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** Damaged files are refused in a typed way, or signed so that the signature holds. */
class SigningNeverThrowsProperties {
    private static final PdfFile SIGNED = LETTER.signedBy(SEAL, SigningFixtures.SIGNED_AT);
    private static final PdfFile[] FILES = {LETTER, LETTER.withCompressedObjects(), SIGNED};

    @Property(tries = 400)
    boolean aDamagedFileIsSignedOrRefused(
            @ForAll @IntRange(max = 2) int file, @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int bytes) {
        byte[] damaged = FILES[file].bytes();
        Random random = new Random(seed);
        for (int i = 0; i < bytes; i++) {
            int at = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean()
                    ? (byte) random.nextInt()
                    : (byte) "<>[]()/ 0123456789R".charAt(random.nextInt(19));
        }
        return signedOrRefused(Pdfs.ofBytes(damaged));
    }

    @Property(tries = 150)
    boolean aFileWithSomethingCutOutIsSignedOrRefused(
            @ForAll @IntRange(max = 2) int file,
            @ForAll @IntRange(max = 30_000) int from,
            @ForAll @IntRange(min = 1, max = 400) int count) {
        byte[] whole = FILES[file].bytes();
        int start = from % whole.length;
        int end = Math.min(whole.length, start + count);
        byte[] rest = new byte[whole.length - (end - start)];
        System.arraycopy(whole, 0, rest, 0, start);
        System.arraycopy(whole, end, rest, start, whole.length - end);
        return signedOrRefused(Pdfs.ofBytes(rest));
    }

    private static boolean signedOrRefused(PdfFile file) {
        try {
            String field = SignerFixtures.sign(PdfSigner.create(), file, SEAL, REQUEST)
                    .result()
                    .fieldName()
                    .orElseThrow();
            SignatureReport report =
                    SigningFixtures.integrity(SignerFixtures.sign(PdfSigner.create(), file, SEAL, REQUEST)
                            .file()
                            .bytes());
            return report.signatures().stream()
                    .anyMatch(s -> s.id().equals(field) && s.integrity() == Integrity.INTACT);
        } catch (SigningException e) {
            return true;
        }
    }
}
