package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** What {@code document} says of files within files. */
class FilesWithinTest {
    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PdfFile letter() {
        return Pdfs.letter().build();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatAPdfCarriesIsNamedWithItsFormatItsSizeAndItsMark() throws IOException {
        byte[] pdf = letter().withFileAttached("ke-hoach.txt", words("TỐI MẬT\n\nKẾ HOẠCH"))
                .bytes();
        Run run = Run.of("document", file("a.pdf", pdf).toString(), "--json");
        JsonNode within = run.only().get("attachedFiles").get(0);
        assertThat(within.get("name").asText()).isEqualTo("ke-hoach.txt");
        assertThat(within.get("format").asText()).isEqualTo("TEXT");
        assertThat(within.get("size").asInt()).isEqualTo(words("TỐI MẬT\n\nKẾ HOẠCH").length);
        assertThat(within.get("secrecy").asText()).isEqualTo("TOI_MAT");
        assertThat(within.get("read").asBoolean()).isTrue();
        assertThat(run.only().get("secrecy").asText()).isEqualTo("NONE");
        assertThat(run.only().get("findings").findValuesAsText("code")).containsExactly("SECRECY_WITHIN");
    }

    @Test
    void whatCannotBeReadWithinIsNamed() throws IOException {
        byte[] pdf =
                letter().withFileAttached("so-lieu.bin", new byte[] {1, 2, 3}).bytes();
        JsonNode read =
                Run.of("document", file("a.pdf", pdf).toString(), "--json").only();
        assertThat(read.get("attachedFiles").get(0).get("read").asBoolean()).isFalse();
        assertThat(read.get("attachedFiles").get(0).get("secrecy").isNull()).isTrue();
        assertThat(read.get("findings").findValuesAsText("code")).containsExactly("FILES_WITHIN_NOT_READ");
        assertThat(read.get("findings").get(0).get("message").asText()).contains("so-lieu.bin");
    }

    @Test
    void anArchiveTellsWhatItHolds() throws IOException {
        Run run = Run.of(
                "document", file("a.zip", zip("hồ sơ/b.pdf", letter().bytes())).toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("attachedFiles").get(0).get("name").asText()).isEqualTo("hồ sơ/b.pdf");
        assertThat(run.only().get("findings")).isEmpty();
        byte[] nested = zip("b.zip", zip("c.txt", words("MẬT")));
        Run deeper = Run.of("document", file("b.zip", nested).toString(), "--json");
        assertThat(deeper.only().get("findings").findValuesAsText("code")).containsExactly("FILES_WITHIN_NOT_READ");
    }

    @Test
    void anArchiveThatIsDamagedIsNotFine() throws IOException {
        byte[] damaged = zip("b.txt", words("Kính gửi: Sở Y tế, Sở Nội vụ và các cơ quan"));
        damaged[45] ^= 0x55;
        Run run = Run.of("document", file("a.zip", damaged).toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("unreadFiles").get(0).asText()).isEqualTo("b.txt");
    }

    private static byte[] docx(byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(words("<Types><Override PartName='/word/document.xml' ContentType='application/vnd."
                    + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(words("<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p></w:body>"
                    + "</w:document>"));
            zip.putNextEntry(new ZipEntry("word/embeddings/a.txt"));
            zip.write(sheet);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatWasPutIntoAnOfficeDocumentIsNamed() throws IOException {
        Run run = Run.of("document", file("a.docx", docx(words("TỐI MẬT\n\nx"))).toString(), "--json");
        JsonNode within = run.only().get("attachedFiles").get(0);
        assertThat(within.get("name").asText()).isEqualTo("word/embeddings/a.txt");
        assertThat(within.get("secrecy").asText()).isEqualTo("TOI_MAT");
        assertThat(run.only().get("findings").findValuesAsText("code")).containsExactly("SECRECY_WITHIN");
    }

    @Test
    void whatCameWithALetterIsNamed() throws IOException {
        byte[] letter = words("From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;"
                + " boundary=z\r\n\r\n--z\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKính gửi\r\n--z\r\n"
                + "Content-Disposition: attachment; filename=a.txt\r\n\r\nxin\r\n--z--\r\n");
        JsonNode read =
                Run.of("document", file("a.eml", letter).toString(), "--json").only();
        assertThat(read.get("attachedFiles").get(0).get("name").asText()).isEqualTo("a.txt");
        assertThat(read.get("attachedFiles").get(0).get("format").asText()).isEqualTo("TEXT");
        assertThat(read.get("unreadFiles")).isEmpty();
    }

    @Test
    void peopleReadItInTheirLanguage() throws IOException {
        byte[] pdf =
                letter().withFileAttached("a.txt", words("MẬT\n\nKẾ HOẠCH")).bytes();
        String path = file("a.pdf", pdf).toString();
        assertThat(Run.of("document", path, "--lang", "vi").out())
                .contains("Tệp nằm bên trong:", "  - a.txt (TEXT, Độ mật: MẬT)");
        assertThat(Run.of("document", path, "--lang", "en").out()).contains("Files within:");
        String plain = file("b.pdf", letter().bytes()).toString();
        assertThat(Run.of("document", plain, "--lang", "vi").out()).doesNotContain("Tệp nằm bên trong");
    }
}
