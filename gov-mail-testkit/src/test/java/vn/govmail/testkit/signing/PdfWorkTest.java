package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.Documents;

/** Small files that ask for endless work: the answer is a limit, never a part of the text as if it were all. */
class PdfWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELVETICA = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q Q ",
                "n ",
                "q ",
                "1 0 0 1 0 0 cm ",
                "0 0 m 1 1 l ",
                "BI /W 1 ID 0 EI ",
                "/P <</MCID 0>> BDC ",
                "1 "
            })
    void sixtyMegabytesOfOperatorsAreALimit(String operator) {
        assertLimit(page("", operator.repeat(60_000_000 / operator.length())), "pdfWork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(aaaaaaaaaaaaaaaaaaaa) Tj ", "0 -20 Td (a) Tj ", "[(a)-9000(b)] TJ "})
    void moreTextThanAnyDocumentHasIsALimit(String text) {
        assertLimit(page(HELVETICA, "BT /F 10 Tf " + text.repeat(20_000_000 / text.length()) + "ET"), "pdfWork");
    }

    @Test
    void formsThatDrawEachOtherAreALimit() {
        List<byte[]> forms = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            forms.add(stream(FORM + "/Resources<</XObject<</X " + (6 + i) + " 0 R>>>>", "/X Do ".repeat(10)));
        }
        assertLimit(page("/XObject<</X 5 0 R>>", "/X Do ", forms.toArray(new byte[0][])), "pdfWork");
    }

    @Test
    void largeFormDrawnOftenIsALimit() {
        assertLimit(
                page(
                        "/XObject<</X 5 0 R>>",
                        "/X Do ".repeat(10_000),
                        stream(FORM + "/Resources<<>>", " ".repeat(1_000_000))),
                "pdfWork");
    }

    @Test
    void fontReadAnewByEveryOperatorIsALimit() {
        assertLimit(
                page(
                        "/ExtGState<</G<</Font[5 0 R 10]>>>>",
                        "/G gs ".repeat(100_000),
                        "<</Type/Font/Subtype/TrueType/BaseFont/Unknown>>".getBytes(StandardCharsets.ISO_8859_1)),
                "pdfWork");
    }

    @Test
    void lineEndsCountAsTextToo() {
        // 60 letters far from each other, 119 characters with the ends of their lines
        byte[] file = page(HELVETICA, "BT /F 10 Tf 0 790 Td " + "(a) Tj 0 -13 Td ".repeat(60) + "ET");
        assertThat(read(file, Limits.DEFAULT).text().toOptional().orElseThrow()).hasSizeBetween(110, 130);
        DocumentReading reading = read(file, text(80));
        assertThat(reading.text().missing().orElseThrow().detail()).isEqualTo("textCharacters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FontFile", "FontFile2", "FontFile3"})
    void fontThatCallsItselfAPictureIsNotExpanded(String key) {
        String font = "/Font<</F<</Type/Font/Subtype/TrueType/BaseFont/Foo/FontDescriptor<</Type/FontDescriptor"
                + "/FontName/Foo/Flags 32/" + key + " 5 0 R>>>>>>";
        byte[] bomb = stream("/Subtype/Image", "a".repeat(400_000_000));
        DocumentReading reading = read(page(font, "BT /F 10 Tf (abc) Tj ET", bomb), Limits.DEFAULT);
        assertThat(reading.text().toOptional().orElseThrow()).contains("abc");
    }

    @Test
    void pageThatIsCompressedLikeAPictureIsNotExpanded() {
        byte[] file = page("", "");
        String text =
                new String(file, StandardCharsets.ISO_8859_1).replace("/Filter/FlateDecode", "/Filter/DCTDecode  ");
        DocumentReading reading = read(text.getBytes(StandardCharsets.ISO_8859_1), Limits.DEFAULT);
        assertThat(reason(reading.text())).isEqualTo(Missing.MALFORMED);
        assertThat(reading.pages().toOptional()).contains(1);
    }

    @Test
    void longHonestDocumentIsReadWhole() {
        String line = "0 -12 Td (Uy ban nhan dan tinh giao So Tai chinh chu tri, phoi hop voi cac don vi) Tj ";
        byte[] file = page(HELVETICA, "BT /F 4 Tf 0 790 Td " + line.repeat(2_000) + "ET");
        assertThat(read(file, Limits.DEFAULT).text().toOptional().orElseThrow()).hasSizeGreaterThan(100_000);
    }

    private static void assertLimit(byte[] file, String detail) {
        DocumentReading reading = read(file, Limits.DEFAULT);
        assertThat(reason(reading.text())).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reading.text().missing().orElseThrow().detail()).isEqualTo(detail);
        assertThat(reason(reading.pageKind())).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reading.pages().toOptional()).contains(1);
    }

    private static DocumentReading read(byte[] file, Limits limits) {
        return assertTimeoutPreemptively(PATIENCE, () -> Documents.pdfReader().read(Content.of(file), limits));
    }

    private static Missing reason(Fact<?> fact) {
        return fact.missing().orElseThrow().reason();
    }

    private static Limits text(int characters) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                characters,
                d.archiveEntries(),
                d.archiveExpandedBytes(),
                d.archiveRatio(),
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
    }

    /** One page; its content is object 4, what else there is starts at object 5. */
    private static byte[] page(String resources, String content, byte[]... more) {
        List<byte[]> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>".getBytes(StandardCharsets.ISO_8859_1));
        objects.add("<</Type/Pages/Count 1/Kids[3 0 R]>>".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<" + resources + ">>>>")
                .getBytes(StandardCharsets.ISO_8859_1));
        objects.add(stream("", content));
        objects.addAll(List.of(more));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            file.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        table.append("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + file.size())
                .append("\n%%EOF\n");
        file.writeBytes(table.toString().getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    private static byte[] stream(String dictionary, String data) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(deflated)) {
            for (int i = 0; i < data.length(); i += 1 << 20) {
                deflate.write(data.substring(i, Math.min(data.length(), i + (1 << 20)))
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(("<<" + dictionary + "/Filter/FlateDecode/Length " + deflated.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        stream.writeBytes(deflated.toByteArray());
        stream.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return stream.toByteArray();
    }
}
