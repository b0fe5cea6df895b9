package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.ContainerFixtures.container;
import static vn.govmail.testkit.signing.ContainerFixtures.two;
import static vn.govmail.testkit.signing.ContainerFixtures.verify;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.Format;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.AsicSigner;
import vn.govmail.testkit.office.OpenDocument;

/** Ten thousand damaged files of each form: an answer for every one, and none that calls changed content VALID. */
@Tag("slow")
class ContainerMutationTest {
    private static final int EACH_WAY = 5_000;

    static Stream<Arguments> forms() {
        OpenDocument letter = OpenDocument.letter("Kính gửi: các sở").signedBy(SEAL, SIGNED_AT);
        return Stream.of(
                Arguments.of(Format.ODT, letter, Set.of("META-INF/documentsignatures.xml")),
                Arguments.of(Format.ODS, signed("spreadsheet"), Set.of("META-INF/documentsignatures.xml")),
                Arguments.of(Format.ODP, signed("presentation"), Set.of("META-INF/documentsignatures.xml")),
                Arguments.of(
                        Format.ASIC,
                        OpenDocument.opened(container(AsicSigner.create(), two(), SEAL)),
                        Set.of("META-INF/signatures001.xml", "META-INF/manifest.xml", "mimetype")),
                Arguments.of(
                        Format.ASIC,
                        OpenDocument.opened(container(AsicSigner.create().withCades(), two(), SEAL)),
                        Set.of("META-INF/signature001.p7s", "mimetype")));
    }

    private static OpenDocument signed(String kind) {
        String type = "application/vnd.oasis.opendocument." + kind;
        OpenDocument letter = OpenDocument.letter("Kính gửi: các sở");
        return letter.withReplaced("META-INF/manifest.xml", "application/vnd.oasis.opendocument.text", type)
                .with("mimetype", type.getBytes(StandardCharsets.US_ASCII))
                .signedBy(SEAL, SIGNED_AT);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void changedFilesAreNeverValid(Format format, OpenDocument signed, Set<String> notCovered) {
        Random random = new Random(20261122);
        List<String> names = List.copyOf(signed.files().keySet());
        for (int i = 0; i < EACH_WAY; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] content = signed.file(name).orElseThrow();
            byte[] changed = mutated(content, random);
            if (!Arrays.equals(content, changed)) {
                Verdict verdict = integrity(signed.with(name, changed).bytes(), format);
                if (!notCovered.contains(name)) {
                    assertThat(verdict).as("%s, %d", name, i).isNotEqualTo(Verdict.VALID);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void changedBytesOfThePackageAreNeverValidOverOtherContent(
            Format format, OpenDocument signed, Set<String> notCovered) {
        Random random = new Random(20261123);
        byte[] original = signed.bytes();
        for (int i = 0; i < EACH_WAY; i++) {
            byte[] changed = mutated(original, random);
            if (integrity(changed, format) == Verdict.VALID) {
                OpenDocument read = OpenDocument.opened(changed);
                for (String name : signed.files().keySet()) {
                    if (!notCovered.contains(name)) {
                        assertThat(read.file(name).orElseThrow())
                                .as("%s, %d", name, i)
                                .isEqualTo(signed.file(name).orElseThrow());
                    }
                }
            }
        }
    }

    private static Verdict integrity(byte[] file, Format format) {
        return verify(file, format, VerificationPolicy.INTEGRITY_ONLY).overall();
    }

    /** A byte changed, a stretch left out, or one put in. */
    private static byte[] mutated(byte[] content, Random random) {
        int at = random.nextInt(content.length);
        int length = 1 + random.nextInt(8);
        switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = content.clone();
                changed[at] ^= (byte) (1 + random.nextInt(255));
                return changed;
            }
            case 1 -> {
                int end = Math.min(content.length, at + length);
                byte[] shorter = Arrays.copyOf(content, content.length - (end - at));
                System.arraycopy(content, end, shorter, at, content.length - end);
                return shorter;
            }
            default -> {
                byte[] longer = Arrays.copyOf(content, content.length + length);
                System.arraycopy(content, at, longer, at + length, content.length - at);
                for (int i = at; i < at + length; i++) {
                    longer[i] = (byte) random.nextInt();
                }
                return longer;
            }
        }
    }
}
