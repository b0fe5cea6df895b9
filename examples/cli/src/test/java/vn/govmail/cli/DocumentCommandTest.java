package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.text.VietnameseCharsets;

class DocumentCommandTest {
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH ĐẮK NÔNG                       Độc lập - Tự do - Hạnh phúc
            Số: 12/KH-UBND                  Đắk Nông, ngày 27 tháng 8 năm 2012

            KẾ HOẠCH
            Triển khai chữ ký số

            Các cơ quan thực hiện kế hoạch này.

            Nơi nhận:                        TM. ỦY BAN NHÂN DÂN
            - Như trên;                      KT. CHỦ TỊCH
            - Sở Nội vụ (để b/c);            PHÓ CHỦ TỊCH
            - Lưu: VT, TH (3b).              Nguyễn Văn A
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode read(Path file) {
        return Run.of("document", file.toString(), "--json").only();
    }

    @Test
    void aPlanTellsItsHeadingItsSignerAndItsRecipients() throws IOException {
        JsonNode plan = read(file("kế hoạch.txt", PLAN));
        assertThat(plan.get("format").asText()).isEqualTo("TEXT");
        assertThat(plan.get("editable").asBoolean()).isTrue();
        assertThat(plan.get("scan").get("isScan").asBoolean(true)).isFalse();
        assertThat(plan.get("number").asText()).isEqualTo("12/KH-UBND");
        assertThat(plan.get("date").asText()).isEqualTo("2012-08-27");
        assertThat(plan.get("issuer").asText()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG");
        assertThat(plan.get("type").asText()).isEqualTo("Kế hoạch");
        assertThat(plan.get("subject").asText()).isEqualTo("Triển khai chữ ký số");
        assertThat(plan.get("signer").get("name").asText()).isEqualTo("Nguyễn Văn A");
        assertThat(plan.get("secrecy").asText()).isEqualTo("NONE");
        assertThat(plan.get("recipients").findValuesAsText("name"))
                .containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT, TH (3b)");
        assertThat(plan.get("recipients").get(1).get("purpose").asText()).isEqualTo("để b/c");
        assertThat(plan.get("recipients").get(0).has("purpose")).isFalse();
        assertThat(plan.get("encoding")).isEmpty();
    }

    @Test
    void theGravestMarkOfSecrecyIsSaid() throws IOException {
        JsonNode secret = read(file("a.txt", PLAN.replace("KẾ HOẠCH\n", "TỐI MẬT\nKẾ HOẠCH\n")));
        assertThat(secret.get("secrecy").asText()).isEqualTo("TOI_MAT");
        assertThat(secret.get("secrecyMarks").get(0).get("certainty").asText()).isEqualTo("CERTAIN");
        JsonNode harmless = read(file("b.txt", PLAN.replace("Các cơ quan", "Giữ bí mật; các cơ quan")));
        assertThat(harmless.get("secrecy").asText()).isEqualTo("NONE");
    }

    @Test
    void aTextInAnOlderEncodingIsReadAndTheEncodingIsSaid() throws IOException {
        Charset tcvn3 = VietnameseCharsets.named("tcvn3-abc").orElseThrow();
        Path file = folder.resolve("tcvn3.txt");
        Files.write(file, PLAN.toLowerCase(java.util.Locale.ROOT).getBytes(tcvn3));
        JsonNode read = read(file);
        assertThat(read.get("encoding").get(0).get("code").asText()).isEqualTo("LEGACY_ENCODING");
        assertThat(read.get("encoding").get(0).get("evidence").asText()).contains("tcvn3-abc");
        assertThat(read.get("recipients").findValuesAsText("name")).contains("sở nội vụ");
    }

    @Test
    void decomposedTextIsAFindingOnCharacters() throws IOException {
        String apart = java.text.Normalizer.normalize(PLAN, java.text.Normalizer.Form.NFD);
        JsonNode read = read(file("nfd.txt", apart));
        assertThat(read.get("encoding").findValuesAsText("code")).containsExactly("CHARACTERS_NOT_CONFORMANT");
    }

    @Test
    void aMessageIsReadByItsSubjectAndBody() throws IOException {
        String eml = "From: a@daknong.gov.vn\r\nSubject: [MAT] thong bao\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + PLAN.replace("\n", "\r\n");
        JsonNode read = read(file("thư.eml", eml));
        assertThat(read.get("format").asText()).isEqualTo("MESSAGE");
        assertThat(read.get("number").asText()).isEqualTo("12/KH-UBND");
        assertThat(read.get("secrecy").asText()).isEqualTo("MAT");
    }

    @Test
    void aScanTellsWhereItsSealIs() throws IOException {
        Path scan = folder.resolve("quét.pdf");
        Files.write(scan, Pdfs.sealedScan().bytes());
        JsonNode read = read(scan);
        assertThat(read.get("editable").asBoolean(true)).isFalse();
        assertThat(read.get("scan").get("isScan").asBoolean()).isTrue();
        assertThat(read.get("scan").get("pages").asInt()).isEqualTo(1);
        assertThat(read.get("scan").get("sealFound").asBoolean()).isTrue();
        assertThat(read.get("scan").get("signatureInkFound").asBoolean()).isTrue();
        assertThat(read.get("scan").get("confidence").asDouble()).isGreaterThanOrEqualTo(0.5);
        assertThat(read.get("scan")
                        .get("examined")
                        .get(0)
                        .get("seals")
                        .get(0)
                        .get("diameter")
                        .asDouble())
                .isBetween(25.0, 50.0);
        assertThat(read.get("secrecy").isNull()).isTrue();
        assertThat(read.get("findings").findValuesAsText("code")).containsExactly("DOCUMENT_IS_PICTURE");
        assertThat(Run.of("document", scan.toString(), "--lang", "vi").out()).contains("con dấu");
    }

    @Test
    void htmlIsReadAsItIsSeen() throws IOException {
        JsonNode read = read(
                file(
                        "a.html",
                        "<!DOCTYPE html><html><body><p>Số: 7/TB-STTTT</p><p>THÔNG BÁO</p><p>Về việc nghỉ lễ</p></body></html>"));
        assertThat(read.get("format").asText()).isEqualTo("HTML");
        assertThat(read.get("number").asText()).isEqualTo("7/TB-STTTT");
        assertThat(read.get("type").asText()).isEqualTo("Thông báo");
    }

    @Test
    void whatCannotBeReadIsAnErrorWithItsReasonAndTheOthersAreRead() throws IOException {
        Path broken = folder.resolve("hỏng.docx");
        try (OutputStream out = Files.newOutputStream(broken);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document".getBytes(StandardCharsets.UTF_8));
        }
        Run run = Run.of(
                "document",
                broken.toString(),
                file("rỗng.pdf", "").toString(),
                file("plan.txt", PLAN).toString(),
                "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.objects()).hasSize(3);
        assertThat(run.objects().get(0).get("findings").findValuesAsText("code"))
                .containsExactly("DOCUMENT_NOT_READ");
        assertThat(run.objects().get(0).get("secrecy").isNull()).isTrue();
        assertThat(run.objects().get(1).get("findings").get(0).get("evidence").asText())
                .contains("EMPTY");
        assertThat(run.objects().get(2).get("number").asText()).isEqualTo("12/KH-UBND");
    }

    @Test
    void aFileThatIsNotThereIsSaidAndTheExitCodeIsThree() {
        Run run = Run.of("document", folder.resolve("không có.txt").toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.only().get("error").get("code").asText()).isEqualTo("FILE_NOT_FOUND");
    }

    @Test
    void peopleReadLinesInTheirLanguage() throws IOException {
        String path = file("a.txt", PLAN).toString();
        assertThat(Run.of("document", path, "--lang", "vi").out())
                .contains("Số, ký hiệu: 12/KH-UBND", "Nơi nhận:", "- Sở Nội vụ (để b/c)");
        assertThat(Run.of("document", path, "--lang", "en").out())
                .contains("Number and symbol: 12/KH-UBND", "Recipients (Nơi nhận):");
    }

    @Test
    void whatTheClausesSayOfSendingItsTypeByMailIsTold() throws IOException {
        Path plan = file("kế hoạch.txt", PLAN);
        JsonNode local = read(plan).get("exchange");
        assertThat(local).hasSize(1);
        assertThat(local.get(0).get("rule").asText()).isEqualTo("DN-12-2012.D9.K1");
        JsonNode national = Run.of("document", plan.toString(), "--policy", "national-2008", "--json")
                .only()
                .get("exchange");
        assertThat(national.get(0).get("rule").asText()).isEqualTo("CT34-2008.M1.b.3");
    }

    @Test
    void placesOfSealsAreWrittenAsPicturesWhereTheyAreWanted() throws IOException {
        Path scan = Files.write(folder.resolve("quét.pdf"), Pdfs.sealedScan().bytes());
        Path out = folder.resolve("hình");

        JsonNode shown = Run.of("document", scan.toString(), "--pictures", out.toString(), "--json")
                .only();

        assertThat(shown.get("pictures")).hasSize(1);
        assertThat(Path.of(shown.get("pictures").get(0).asText()))
                .isRegularFile()
                .hasExtension("png");
        assertThat(read(scan).has("pictures")).isFalse();
        assertThat(Run.of("document", scan.toString(), "--pictures", out.toString(), "--lang", "vi")
                        .out())
                .contains("Hình nơi có dấu, chữ ký: ");
    }
}
