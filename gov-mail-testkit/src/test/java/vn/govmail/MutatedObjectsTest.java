package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Archives;
import vn.govmail.document.Content;
import vn.govmail.document.DetectedFormat;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Limits;

/** Ten thousand damaged documents of each kind that files were put into: an answer for each, and never more bytes than a bound. */
@Tag("slow")
class MutatedObjectsTest {
    private static final byte[] FILE = "Kính gửi".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> seeds() {
        byte[] object = CompoundBytes.object("a.txt", FILE);
        byte[] twice = new CompoundBytes()
                .stream("Workbook", new byte[20]).storage("MBD0001").stream("Workbook", new byte[20])
                        .storage("MBD0002")
                        .stream("Package", FILE)
                        .bytes();
        return Stream.of(
                Arguments.of("object", object, 1),
                Arguments.of("xls", twice, 1),
                Arguments.of("ppt", OfficeObjects.ppt(object, object.length), 1),
                Arguments.of("msg", OfficeObjects.msg("x", "a.txt", FILE), 2),
                Arguments.of("msg", OutlookWordsOutcomeTest.msg(OutlookWords.packed(OutlookWords.rtf("Kính gửi"))), 2),
                Arguments.of(
                        "tnef",
                        Packed.tnef(
                                "a.txt",
                                FILE,
                                new OutlookWords()
                                        .with(OutlookWords.RTF, OutlookWords.packed(OutlookWords.rtf("Kính gửi")))
                                        .with(OutlookWords.SUBJECT, "Công văn")
                                        .properties()),
                        3),
                Arguments.of(
                        "rtf",
                        OfficeObjects.rtf(CompoundBytes.ole1("Package", CompoundBytes.packed("a.txt", FILE))),
                        1),
                Arguments.of("docx", OfficeObjects.docx("x", "package", "embeddings/a.txt", FILE), 1),
                Arguments.of("odt", OfficeObjects.odt("x", "Object 1", object, "Object 2", FILE), 2));
    }

    private static ArchiveContents held(byte[] bytes) {
        Content content = Content.of(bytes);
        DetectedFormat format = FormatDetector.examine(content, "", Limits.DEFAULT);
        if (Archives.isArchive(format.format())) {
            return Archives.open(content, format, Limits.DEFAULT);
        }
        return new PlainTextReader().reads(format.format())
                ? new PlainTextReader().read(content, Limits.DEFAULT).attachedFiles()
                : new OfficeReader().read(content, Limits.DEFAULT).attachedFiles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everyMutationIsAnswered(String kind, byte[] seed, int files) throws IOException {
        assertThat(held(seed).files()).hasSize(files);
        assertThat(held(seed).unread()).isEmpty();
        Random random = new Random(7);
        int read = 0;
        int unread = 0;
        for (int i = 0; i < 10_000; i++) {
            ArchiveContents held = held(mutated(seed, random));
            unread += held.unread().isPresent() ? 1 : 0;
            for (ArchivedFile file : held.files()) {
                read++;
                assertThat(file.content().sizeInBytes()).isLessThanOrEqualTo(32 << 20);
                try (InputStream in = file.content().open()) {
                    assertThat((long) in.readAllBytes().length)
                            .isLessThanOrEqualTo(file.content().sizeInBytes());
                } catch (IOException e) {
                    // damaged data of a package are refused while they are read
                    assertThat(kind).isIn("docx", "odt");
                }
            }
        }
        assertThat(read).as("files that could be had").isPositive();
        assertThat(unread).as("answers that say that something is missing").isPositive();
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
                default -> {
                    int length = Math.min(16, bytes.length - at);
                    System.arraycopy(bytes.clone(), random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
