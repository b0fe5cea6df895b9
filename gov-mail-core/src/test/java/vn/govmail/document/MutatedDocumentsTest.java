package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.container.ForgedZip;
import vn.govmail.fact.Limits;

/** Ten thousand damaged files of each kind: an answer for each, and never more text or more files than the limits allow. */
@Tag("slow")
class MutatedDocumentsTest {
    private static final int MUTATIONS = 10_000;
    private static final int CHARACTERS = 2_000;
    private static final Limits LIMITS = small();
    private static final List<DocumentReader> READERS = List.of(new OfficeReader(), new PlainTextReader());

    private static Limits small() {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                CHARACTERS,
                20,
                1 << 20,
                d.archiveRatio(),
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
    }

    static Stream<Arguments> seeds() throws IOException {
        String rtf = "{\\r"
                + "tf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\colortbl;\\r"
                + "ed255\\green0\\blue0;}\\qc\\b C\\u7897?ng\\b0\\par{\\field{\\*\\fldinst PAGE}{\\fldrslt"
                + " 1}}{\\pict\\bin3 abc}\\trowd\\intbl a\\cell\\r"
                + "ow\\pard x\\par}";
        String html =
                "<html><body><p align=center><b style='font-size:14pt;color:#fff'>S&#7888;</b><span hidden>x</span>"
                        + "<table><tr><td>a</td></tr></table><!-- c --><script>x</script></body></html>";
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return Stream.of(
                Arguments.of(
                        "docx",
                        Packages.docx("<w:tbl><w:tr><w:tc>" + Packages.paragraph("SỞ")
                                        + "</w:tc></w:tr></w:tbl><w:p><w:del/></w:p>")
                                .with(
                                        "word/styles.xml",
                                        "<w:s xmlns:w='urn:w'><w:style w:styleId='a'><w:b/></w:style></w:s>")
                                .bytes()),
                Arguments.of(
                        "xlsx",
                        Packages.ooxml("spreadsheetml.sheet")
                                .with("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>")
                                .with("xl/worksheets/sheet1.xml", "<s><row><c r='A1' t='s'><v>0</v></c></row></s>")
                                .bytes()),
                Arguments.of(
                        "odt",
                        Packages.odf("text", "<t:p>a<t:s t:c='3'/><t:span>b</t:span></t:p>")
                                .bytes()),
                Arguments.of("rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("html", html.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("text", "Kính gửi: Sở Nội vụ\nCông văn".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "doc",
                        new ForgedCompound().with("WordDocument").with("Macros").bytes()),
                Arguments.of(
                        "zip",
                        new ForgedZip().with("a/b.txt", "x").with("c.txt", "y").bytes()),
                Arguments.of("tar", DetectedFormatTest.tar("a.txt", "x")),
                Arguments.of("gzip", gzip.toByteArray()),
                Arguments.of(
                        "tnef",
                        HexFormat.of()
                                .parseHex("789F3E220100" + "02029006000200000001020000" + "021080010003000000612E740000"
                                        + "020F8006000400000001020304" + "0000")),
                Arguments.of(
                        "rar",
                        ForgedRar.four(0).stored("a", "x").compressed("b").end()),
                Arguments.of(
                        "rar",
                        ForgedRar.five(0).stored("a", "x").compressed("b").end()),
                Arguments.of(
                        "rar",
                        ForgedRar.five(0)
                                .compressed(
                                        "a",
                                        new Rar5Packer().literals(new byte[9]).end(),
                                        new byte[9])
                                .solid("b", new Rar5Packer().match(3, 9).end(), new byte[9])
                                .quickOpen(same -> same, 0)
                                .end()),
                Arguments.of(
                        "rar",
                        ForgedRar.four(8)
                                .compressed(
                                        "a",
                                        new Rar4Packer()
                                                .tables()
                                                .literals(new byte[9])
                                                .end(),
                                        new byte[9])
                                .solid(
                                        "b",
                                        new Rar4Packer().tables().match(3, 9).end(),
                                        new byte[9])
                                .end()),
                Arguments.of("7z", SevenZipFileTest.PACKED),
                Arguments.of("7z", SevenZipFileTest.twoFiles("0100", "x")),
                Arguments.of("rar", HexFormat.of().parseHex("526172211A0700CF907300000D00000000000000")),
                Arguments.of(
                        "7z",
                        HexFormat.of().parseHex("377ABCAF271C000400000000000000000000000005000000000000000106F10701")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everyMutationIsAnsweredWithinTheLimits(String kind, byte[] seed) throws IOException {
        Random random = new Random(20_261_122);
        for (int i = 0; i < MUTATIONS; i++) {
            Content content = Content.of(mutated(seed, random));
            DetectedFormat found = FormatDetector.examine(content, "x." + kind, LIMITS);
            assertThat(FormatDetector.detect(content, "x." + kind, LIMITS)).isEqualTo(found.format());
            for (DocumentReader reader : READERS) {
                DocumentReading reading = reader.read(content, LIMITS);
                assertThat(reading.text().toOptional().map(String::length).orElse(0))
                        .isLessThanOrEqualTo(CHARACTERS);
            }
            assertBounded(Archives.open(content, found, LIMITS));
        }
    }

    private static void assertBounded(ArchiveContents contents) {
        assertThat(contents.files()).hasSizeLessThanOrEqualTo(20);
        for (ArchivedFile file : contents.files()) {
            long read = 0;
            try (InputStream in = file.content().open()) {
                read = in.readNBytes(2 << 20).length;
            } catch (IOException e) {
                // damaged data is refused while it is read
                assertThat(e).isNotNull();
            }
            assertThat(read).isLessThanOrEqualTo(file.content().sizeInBytes());
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int length = Math.min(16, bytes.length - at);
                    System.arraycopy(bytes.clone(), random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
