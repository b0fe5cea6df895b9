package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.Xlsx;

/** Ten thousand random changes of a signed file of each kind, half of them within its parts: each gets an answer, and none hides a change. */
@Tag("slow")
class OoxmlMutationTest {
    private static final int EACH = 5_000;

    static Stream<Arguments> files() throws IOException {
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Chi 10 triệu đồng");
            show.write(slides);
        }
        byte[] sheet = Xlsx.ofRows(List.of(List.of("STT", "Số tiền"), List.of("1", "10 triệu"))).bytes();
        return Stream.of(
                Arguments.of(Format.DOCX, "word/", signed(Docx.letter().build().bytes())),
                Arguments.of(Format.XLSX, "xl/", signed(sheet)),
                Arguments.of(Format.PPTX, "ppt/", signed(slides.toByteArray())));
    }

    private static byte[] signed(byte[] file) {
        return PoiSignatures.sign(file, SigningFixtures.SEAL, SigningFixtures.SIGNED_AT);
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesOfTheContainerNeverChangeAPartUnseen(Format format, String folder, byte[] signed) {
        assertThat(verdict(signed, format)).isEqualTo(Verdict.VALID);
        Random random = new Random(20261122);
        ZipFiles original = ZipFiles.of(signed);
        for (int i = 0; i < EACH; i++) {
            byte[] changed = mutated(signed, random);
            if (verdict(changed, format) == Verdict.VALID) {
                ZipFiles seen = ZipFiles.of(changed);
                for (String part : new TreeSet<>(original.entries().keySet())) {
                    assertThat(seen.entries().get(part))
                            .as("change %d, %s", i, part)
                            .isEqualTo(original.entries().get(part));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void changesWithinPartsAreSeen(Format format, String folder, byte[] signed) {
        Random random = new Random(20261123);
        ZipFiles original = ZipFiles.of(signed);
        String[] parts = original.entries().keySet().toArray(String[]::new);
        for (int i = 0; i < EACH; i++) {
            String part = parts[random.nextInt(parts.length)];
            byte[] bytes = original.entries().get(part);
            if (bytes.length > 0) {
                Verdict verdict =
                        verdict(original.with(part, mutated(bytes, random)).bytes(), format);
                if (part.startsWith(folder)) {
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

    private static Verdict verdict(byte[] file, Format format) {
        SignatureReport report = SigningFixtures.VERIFIER.verify(
                Content.of(file), format, SigningFixtures.request(VerificationPolicy.GENERAL));
        return report.overall();
    }
}
