package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.text.VietnameseCharsets;

class TextCommandsTest {
    private static final String TEXT =
            "Kính gửi: Ủy ban nhân dân tỉnh Đắk Nông.\nCăn cứ Quy chế quản lý hệ thống thư điện tử,"
                    + " Sở Thông tin và Truyền thông đề nghị các đơn vị thực hiện.\n";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encoded(String encoding) {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        return TEXT.getBytes(charset);
    }

    @Test
    void aTextInComposedUnicodeConforms() throws IOException {
        Run run = Run.of("text", "check", file("a.txt", TEXT).toString(), "--json");

        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("conformant").asBoolean()).isTrue();
        assertThat(run.only().get("violations")).isEmpty();
    }

    @Test
    void eachViolationHasPlaceCharacterCodeAndSuggestion() throws IOException {
        Run run = Run.of("text", "check", file("a.txt", "Ðắk Nông\uE000 của").toString(), "--json");
        JsonNode violations = run.only().get("violations");

        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("conformant").asBoolean()).isFalse();
        assertThat(violations).hasSize(2);
        assertThat(violations.get(0).get("index").asInt()).isZero();
        assertThat(violations.get(0).get("codePoint").asInt()).isEqualTo(0xD0);
        assertThat(violations.get(0).get("code").asText()).isEqualTo("WRONG_LETTER");
        assertThat(violations.get(0).get("suggestion").asText()).isEqualTo("Đ");
        assertThat(violations.get(1).get("code").asText()).isEqualTo("PRIVATE_USE");
        assertThat(violations.get(1).has("suggestion")).isFalse();
    }

    @Test
    void aTextInAnOlderEncodingDoesNotConformAndItsBytesAreNamed() throws IOException {
        JsonNode object = Run.of(
                        "text", "check", file("a.txt", encoded("tcvn3-abc")).toString(), "--json")
                .only();

        assertThat(object.get("conformant").asBoolean()).isFalse();
        assertThat(object.get("encoding").asText()).isEqualTo("tcvn3-abc");
        assertThat(object.get("violations").get(0).get("code").asText()).isEqualTo("LEGACY_BYTE");
        assertThat(object.get("violations").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(object.get("violations").get(0).get("suggestion").asText()).isEqualTo("í");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3-abc", "vni-windows", "viscii", "vps", "cp1258"})
    void anOlderEncodingIsDetectedAndConverted(String encoding) throws IOException {
        Path source = file("in/thư mục/a.txt", encoded(encoding));
        Run detected = Run.of("text", "detect", source.toString(), "--json");
        Run converted = Run.of(
                "text",
                "convert",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(detected.only().get("encoding").asText()).isEqualTo(encoding);
        assertThat(detected.only().get("confidence").asDouble()).isBetween(0.9, 1.0);
        assertThat(converted.code()).isEqualTo(Exit.FINE);
        assertThat(converted.only().get("encoding").asText()).isEqualTo(encoding);
        assertThat(converted.only().get("replaced").asInt()).isZero();
        Path out = Path.of(converted.only().get("out").asText());
        assertThat(out).isEqualTo(folder.resolve("out/thư mục/a.txt"));
        assertThat(out).hasContent(expected(encoding));
    }

    private static String expected(String encoding) {
        // TCVN3 has capitals in a font of their own
        byte[] bytes = encoded(encoding);
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        return Normalizer.normalize(new String(bytes, charset), Normalizer.Form.NFC);
    }

    @Test
    void convertingComposesAndRepairsAndDropsTheByteOrderMark() throws IOException {
        String apart = "\uFEFF" + Normalizer.normalize(TEXT, Normalizer.Form.NFD) + "QÐ-UBND\n";
        Path source = file("a.txt", apart.getBytes(StandardCharsets.UTF_16LE));
        Run run = Run.of(
                "text",
                "convert",
                source.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("encoding").asText()).isEqualTo("utf-16le");
        assertThat(folder.resolve("out/a.txt")).hasContent(TEXT + "QĐ-UBND\n");
    }

    @Test
    void whatCannotBeToldIsNotConverted() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        Path source = file("noise.txt", noise);
        Run run = Run.of(
                "text",
                "convert",
                source.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("encoding").asText()).isEqualTo("UNKNOWN");
        assertThat(run.only().get("out").isNull()).isTrue();
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(Run.of("text", "detect", source.toString()).code()).isEqualTo(Exit.NOT_FINE);
        assertThat(Run.of("text", "check", source.toString()).code()).isEqualTo(Exit.NOT_FINE);
    }

    @Test
    void theEncodingCanBeNamedAndWhatItLacksIsCounted() throws IOException {
        Path source = file("a.txt", "Nguy\u00ADn b\u00DCn".getBytes(StandardCharsets.ISO_8859_1));
        String out = folder.resolve("out").toString();

        assertThat(Run.of("text", "convert", source.toString(), "--from", "VISCII", "--out", out, "--json")
                        .only()
                        .get("encoding")
                        .asText())
                .isEqualTo("viscii");
        assertThat(Run.of("text", "convert", source.toString(), "--from", "nothing", "--out", out)
                        .code())
                .isEqualTo(Exit.USAGE);
        Path broken = file("b.txt", "Nguy\u00E1".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("text", "convert", broken.toString(), "--from", "utf-8", "--out", out, "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("replaced").asInt()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenOverAnInputNorOutsideTheFolder() throws IOException {
        Path source = file("in/a.txt", TEXT);
        Path other = file("in/b/a.txt", TEXT + "khác\n");
        String in = folder.resolve("in").toString();

        Run over = Run.of("text", "convert", in, "--out", in, "--json");
        assertThat(over.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(over.objects())
                .allSatisfy(object ->
                        assertThat(object.get("error").get("code").asText()).isEqualTo("OUTPUT_TAKEN"));
        assertThat(source).hasContent(TEXT);

        String steps = folder.resolve("in/b/../b/a.txt").toString();
        Run run =
                Run.of("text", "convert", steps, "--out", folder.resolve("out").toString(), "--json");
        assertThat(Path.of(run.only().get("out").asText())).isEqualTo(folder.resolve("out/a.txt"));
        assertThat(other).hasContent(TEXT + "khác\n");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Path source = file("in/sub/a.txt", TEXT);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/sub"), outside);
        Run run = Run.of(
                "text",
                "convert",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(run.only().get("error").get("code").asText()).isEqualTo("OUTPUT_REFUSED");
        assertThat(outside).isEmptyDirectory();
        assertThat(source).exists();
    }

    @Test
    void emptyFilesPicturesAndMissingFilesHaveAnAnswer() throws IOException {
        Path empty = file("empty.txt", new byte[0]);
        Path picture = file("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Path bomb = file("a.docx", "PK\u0003\u0004 no archive");
        Run run = Run.withInput(
                empty + "\n" + picture + "\n" + folder.resolve("none.txt") + "\n" + bomb + "\n",
                "text",
                "check",
                "--json",
                "-");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.objects()).hasSize(4);
        assertThat(run.objects().get(0).get("conformant").asBoolean()).isTrue();
        assertThat(run.objects().get(1).get("conformant").asBoolean()).isFalse();
        assertThat(run.objects().get(2).get("error").get("code").asText()).isEqualTo("FILE_NOT_FOUND");
    }

    @Test
    void officeDocumentsAreReportedByRunAndConvertedWithTheirLayout() throws IOException {
        Charset tcvn3 = VietnameseCharsets.named("tcvn3-abc").orElseThrow();
        String shown = new String("Cộng hòa xã hội chủ nghĩa Việt Nam".getBytes(tcvn3), StandardCharsets.ISO_8859_1);
        Path source = file("in/a.docx", docx(".VnTime", shown));
        Run checked = Run.of("text", "check", source.toString(), "--json");
        Run detected = Run.of("text", "detect", source.toString(), "--json");
        Run converted = Run.of(
                "text",
                "convert",
                source.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(checked.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(checked.only().get("runs").get(0).get("font").asText()).isEqualTo(".VnTime");
        assertThat(checked.only().get("runs").get(0).get("suggestion").asText())
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(detected.only().get("encoding").asText()).isEqualTo("tcvn3-abc");
        assertThat(converted.code()).isEqualTo(Exit.FINE);
        assertThat(converted.only().get("encoding").asText()).isEqualTo("tcvn3-abc");
        Run again = Run.of("text", "check", converted.only().get("out").asText(), "--json");
        assertThat(again.only().get("conformant").asBoolean()).isTrue();
    }

    private static byte[] docx(String font, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                            + "<w:body><w:p><w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font
                            + "\"/></w:rPr>"
                            + "<w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void peopleReadSentencesInTheirLanguage() throws IOException {
        Path source = file("a.txt", "Ðắk Nông");

        assertThat(Run.of("text", "check", source.toString(), "--lang", "vi").out())
                .contains("Không đúng TCVN 6909:2001", "U+00D0", "→ Đ");
        assertThat(Run.of("text", "detect", source.toString(), "--lang", "en").out())
                .contains("utf-8");
    }

    @Test
    @Tag("slow")
    void aHundredMegabytesOfNoiseAndOfTextAreGoneThrough() throws IOException {
        Path noise = folder.resolve("noise.bin");
        Path text = folder.resolve("long.txt");
        byte[] random = new byte[1 << 20];
        byte[] lines =
                Normalizer.normalize(TEXT, Normalizer.Form.NFD).repeat(4_000).getBytes(StandardCharsets.UTF_8);
        Random dice = new Random(7);
        try (OutputStream first = Files.newOutputStream(noise);
                OutputStream second = Files.newOutputStream(text)) {
            for (int i = 0; i < 100; i++) {
                dice.nextBytes(random);
                first.write(random);
                second.write(lines);
            }
        }
        Run run = Run.of(
                "text",
                "convert",
                noise.toString(),
                text.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--json");

        assertThat(run.objects().get(0).get("encoding").asText()).isEqualTo("UNKNOWN");
        assertThat(run.objects().get(1).get("replaced").asInt()).isZero();
        assertThat(Files.size(folder.resolve("out/long.txt")))
                .isEqualTo(400_000L * TEXT.getBytes(StandardCharsets.UTF_8).length);
    }
}
