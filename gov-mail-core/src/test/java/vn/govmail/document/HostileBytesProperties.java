package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ForgedZip;
import vn.govmail.container.ZipContainer;
import vn.govmail.fact.Limits;

class HostileBytesProperties {
    private static final List<DocumentReader> READERS = List.of(new OfficeReader(), new PlainTextReader());

    private static final List<byte[]> SEEDS = List.of(
            Packages.docx(Packages.paragraph("văn bản")).bytes(),
            Packages.odf("text", "<t:p>văn bản</t:p>").bytes(),
            Packages.ooxml("spreadsheetml.sheet")
                    .with("xl/worksheets/sheet1.xml", "<s><row/></s>")
                    .bytes(),
            new ForgedZip().with("a", "b").bytes(),
            "<html><p>x&amp;<script>".getBytes(StandardCharsets.UTF_8),
            "From: a\r\nTo: b\r\nDate: c\r\n\r\n".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});

    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.integers().between(0, 1 << 16),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(0, 1 << 16),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(40))
                .as((seed, place, value, cut, tail) -> {
                    byte[] bytes = seed.clone();
                    bytes[place % bytes.length] = value;
                    int length = cut % 3 == 0 ? cut % bytes.length : bytes.length;
                    byte[] all = java.util.Arrays.copyOf(bytes, length + (cut % 5 == 0 ? tail.length : 0));
                    System.arraycopy(tail, 0, all, length, all.length - length);
                    return all;
                });
    }

    @Property(tries = 2_000)
    void noBytesMakeAReaderThrow(@ForAll("damaged") byte[] bytes) {
        assertAnswers(bytes);
    }

    @Property
    void noRandomBytesMakeAReaderThrow(@ForAll byte[] bytes) {
        assertAnswers(bytes);
    }

    private static void assertAnswers(byte[] bytes) {
        Content content = Content.of(bytes);
        assertThat(FormatDetector.detect(content, "x", Limits.DEFAULT)).isNotNull();
        assertThat(FormatDetector.detect(content, "x", Limits.DEFAULT))
                .isEqualTo(FormatDetector.detect(content, "x", Limits.DEFAULT));
        for (DocumentReader reader : READERS) {
            assertThat(reader.read(content, Limits.DEFAULT)).isNotNull();
        }
    }

    @Property(tries = 2_000)
    void aContainerIsReadOrRefusedWithAReason(@ForAll("damaged") byte[] bytes) throws IOException {
        try {
            ZipContainer zip = ZipContainer.open(new ContentSource(Content.of(bytes)), Limits.DEFAULT);
            assertThat(zip.entries()).doesNotHaveDuplicates();
        } catch (ContainerException e) {
            assertThat(e.problem()).isNotNull();
        }
    }

    @Property
    void noTextMakesTheReadersOfTextThrow(@ForAll String text) {
        assertThat(SecrecyMarks.find(text, List.of("MẬT"))).hasSizeLessThanOrEqualTo(100);
        assertThat(OfficialHeading.of(text)).isNotNull();
        assertThat(FileNames.clean(text)).isNotEmpty().hasSizeLessThanOrEqualTo(FileNames.LONGEST);
        assertThat(FileNames.hasTricks(FileNames.clean(text)) && text.isBlank()).isFalse();
    }

    @Property
    void cleaningANameTwiceEqualsCleaningItOnce(@ForAll String text) {
        assertCleanOnceAndForAll(text);
    }

    @Property
    void aNameThatIsCutIsCleanedOnce(@ForAll("aroundTheCut") String text) {
        assertCleanOnceAndForAll(text);
    }

    @Provide
    Arbitrary<String> aroundTheCut() {
        Arbitrary<String> pieces = Arbitraries.of(
                        " ", ".", "..", "\u0301", "İ", "\uD83D\uDCC4", "a", "/", "\u0000", "\u2000")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        return Combinators.combine(
                        pieces, Arbitraries.integers().between(FileNames.LONGEST - 15, FileNames.LONGEST + 5), pieces)
                .as((start, letters, end) -> start + "a".repeat(letters) + end);
    }

    private static void assertCleanOnceAndForAll(String text) {
        String clean = FileNames.clean(text);

        assertThat(FileNames.clean(clean)).isEqualTo(clean);
        assertThat(clean)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(FileNames.LONGEST)
                .doesNotEndWith(".");
    }
}
