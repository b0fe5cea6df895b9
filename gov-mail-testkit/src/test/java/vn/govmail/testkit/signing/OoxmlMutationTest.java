package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.office.Docx;

/** Ten thousand random changes of a signed letter, half of them within its parts: each gets an answer, and none hides a change. */
@Tag("slow")
class OoxmlMutationTest {
    private static final int EACH = 5_000;
    private static final byte[] SIGNED =
            PoiSignatures.sign(Docx.letter().build().bytes(), SigningFixtures.SEAL, SigningFixtures.SIGNED_AT);

    @Test
    void changesOfTheContainerNeverChangeAPartUnseen() {
        Random random = new Random(20261122);
        ZipFiles original = ZipFiles.of(SIGNED);
        for (int i = 0; i < EACH; i++) {
            byte[] changed = mutated(SIGNED, random);
            if (verdict(changed) == Verdict.VALID) {
                ZipFiles seen = ZipFiles.of(changed);
                for (String part : new TreeSet<>(original.entries().keySet())) {
                    assertThat(seen.entries().get(part))
                            .as("change %d, %s", i, part)
                            .isEqualTo(original.entries().get(part));
                }
            }
        }
    }

    @Test
    void changesWithinPartsAreSeen() {
        Random random = new Random(20261123);
        ZipFiles original = ZipFiles.of(SIGNED);
        String[] parts = original.entries().keySet().toArray(String[]::new);
        for (int i = 0; i < EACH; i++) {
            String part = parts[random.nextInt(parts.length)];
            byte[] bytes = original.entries().get(part);
            if (bytes.length > 0) {
                Verdict verdict =
                        verdict(original.with(part, mutated(bytes, random)).bytes());
                if (part.startsWith("word/")) {
                    assertThat(verdict).as("change %d, %s", i, part).isNotEqualTo(Verdict.VALID);
                }
            }
        }
    }

    /** One to three bytes changed, taken out or put in; never the same bytes as before. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(changed.length);
            byte[] shorter = new byte[changed.length - 1];
            System.arraycopy(changed, 0, shorter, 0, from);
            System.arraycopy(changed, from + 1, shorter, from, shorter.length - from);
            return shorter;
        }
        return java.util.Arrays.equals(changed, bytes) ? mutated(bytes, random) : changed;
    }

    private static Verdict verdict(byte[] file) {
        SignatureReport report = SigningFixtures.VERIFIER.verify(
                Content.of(file), Format.DOCX, SigningFixtures.request(VerificationPolicy.GENERAL));
        return report.overall();
    }
}
