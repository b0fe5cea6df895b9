package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.CompoundBytes.object;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.OfficeObjects.PROGRAM;
import static vn.govmail.OfficeObjects.chart;
import static vn.govmail.OfficeObjects.docx;
import static vn.govmail.OfficeObjects.odt;
import static vn.govmail.OfficeObjects.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** Files that were put into Office documents are judged like those in an archive; what cannot be opened is for a person. */
class EmbeddedFilesOutcomeTest {
    private static final String TEXT = "SỞ Y TẾ\nSố: 12/SYT-VP\nKính gửi: Sở Nội vụ";
    private static final String SECRET = "TUYỆT MẬT";

    private static Assessment judged(String name, byte[] file) {
        return assess(fromHealth().attach(name, "application/octet-stream", file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] secretPdf() {
        return Pdfs.letter().secrecy("MẬT").build().bytes();
    }

    private static byte[] doc(byte[] native10) {
        return new CompoundBytes()
                .stream("WordDocument", new byte[64]).storage("ObjectPool").storage("_1").stream(
                                "\u0001Ole10Native", native10)
                        .bytes();
    }

    @Test
    void aSecretFileBlocksWhereverItIs() {
        byte[] packed = object("a.pdf", secretPdf());
        byte[] document = new CompoundBytes().stream("Package", xlsx(SECRET)).bytes();
        Map<String, byte[]> files = Map.of(
                "a.docx", docx(TEXT, "package", "embeddings/Sheet1.xlsx", xlsx(SECRET)),
                "b.docx", docx(TEXT, "oleObject", "embeddings/oleObject1.bin", packed),
                "c.docx", docx(TEXT, "oleObject", "embeddings/oleObject1.bin", document),
                "d.docx", docx(TEXT, "custom", "hidden/x.bin", secretPdf()),
                "e.odt", odt("x", "Object 1", packed),
                "f.odt", odt("x", "Object 1/content.xml", OfficeObjects.content(SECRET)),
                "g.rtf", OfficeObjects.rtf(CompoundBytes.ole1("Package", CompoundBytes.packed("a.pdf", secretPdf()))),
                "h.rtf", OfficeObjects.rtf(CompoundBytes.ole1("Word.Document.12", document)),
                "i.ppt", OfficeObjects.ppt(packed, packed.length),
                "k.doc", doc(CompoundBytes.withLength(CompoundBytes.packed("a.pdf", secretPdf()))));
        files.forEach((name, file) ->
                assertThat(judged(name, file).outcome()).as(name).isEqualTo(Outcome.SECRET_BLOCKED));
        assertThat(judged("a.zip", Packed.zip("b.docx", files.get("b.docx"))).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aProgramIsSaidWhereverItIs() {
        byte[] packed = object("QD.pdf.exe", PROGRAM);
        byte[] wrapped = CompoundBytes.packed("QD.pdf.exe", PROGRAM);
        Map<String, byte[]> files = Map.of(
                "a.docx", docx(TEXT, "oleObject", "embeddings/oleObject1.bin", packed),
                "b.odt", odt("x", "Object 1", packed),
                "c.rtf", OfficeObjects.rtf(CompoundBytes.ole1("Package", wrapped)),
                "d.doc", doc(CompoundBytes.withLength(wrapped)),
                "e.ppt", OfficeObjects.ppt(packed, packed.length),
                "f.bin", packed);
        files.forEach((name, file) -> {
            Assessment a = judged(name, file);
            assertThat(Judged.codes(a)).as(name).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
            assertThat(a.attachments()).extracting(AttachmentAssessment::name).contains("QD.pdf.exe");
            assertThat(a.outcome()).as(name).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        });
        byte[] hidden = docx(TEXT, "image", "media/image1.png", PROGRAM);
        assertThat(Judged.codes(judged("g.docx", hidden))).contains("EXECUTABLE_ATTACHED");
    }

    @Test
    void theNumbersBehindAChartChangeNothing() {
        Assessment plain = judged("a.docx", docx(TEXT));
        Assessment charted =
                judged("a.docx", chart(TEXT, "package", "embeddings/Microsoft_Excel_Sheet.xlsx", xlsx("1")));
        assertThat(charted.outcome()).isEqualTo(plain.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(charted.documents()).hasSize(1);
        assertThat(charted.attachments()).hasSize(2);
        assertThat(Judged.codes(charted)).containsExactlyInAnyOrderElementsOf(Judged.codes(plain));
    }

    @Test
    void theNumbersBehindAChartAreReadAllTheSame() {
        assertThat(judged("a.docx", chart(TEXT, "package", "embeddings/Sheet.xlsx", xlsx(SECRET)))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment program = judged("a.docx", chart(TEXT, "package", "embeddings/Sheet.xlsx", PROGRAM));
        assertThat(Judged.codes(program)).contains("EXECUTABLE_ATTACHED");
        assertThat(program.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void picturesAndFontsOfAPackageChangeNothing() {
        byte[] file = docx(
                TEXT,
                "image",
                "media/image1.wmf",
                new byte[] {(byte) 0xD7, (byte) 0xCD, (byte) 0xC6, (byte) 0x9A, 0, 0},
                "font",
                "fonts/font1.odttf",
                new byte[40],
                "printerSettings",
                "printerSettings1.bin",
                new byte[200]);
        Assessment a = judged("a.docx", file);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.attachments()).hasSize(1);
    }

    @Test
    void textInAnotherFormatIsTextOfTheDocument() {
        byte[] html = bytes("<html><body><p>" + SECRET + "</p><p>x</p></body></html>");
        assertThat(judged("a.docx", docx("x", "aFChunk", "afchunk.htm", html)).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] letter = docx("", "aFChunk", "afchunk.docx", docx(TEXT));
        Assessment a = judged("a.docx", letter);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents()).hasSize(1);
        assertThat(a.documents().get(0).number()).contains("12/SYT-VP");
    }

    @Test
    void aWebPageAsTextIsForAPerson() {
        byte[] archive = bytes("From: a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x</p>");
        assertThat(judged("a.docx", docx(TEXT, "aFChunk", "afchunk.mht", archive))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void whatCannotBeOpenedIsSaidAndForAPerson() {
        byte[] equation = new CompoundBytes()
                .stream("\u0001CompObj", new byte[9]).stream("Equation Native", new byte[9])
                        .bytes();
        Map<String, byte[]> files = Map.of(
                "a.docx", docx(TEXT, "oleObject", "embeddings/oleObject1.bin", equation),
                "b.docx", docx(TEXT, "oleObject", "embeddings/oleObject1.bin", new byte[9]),
                "c.docx", docx(TEXT, "package", "embeddings/a.zip", Packed.encryptedZip()),
                "d.rtf", OfficeObjects.rtf(CompoundBytes.ole1("Equation.3", equation)),
                "e.ppt", OfficeObjects.ppt(equation, 9),
                "f.bin", equation,
                "g.fodt",
                        bytes("<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " office:mimetype='application/vnd.oasis.opendocument.text' xmlns:draw='urn:d'>"
                                + "<draw:object-ole/></office:document>"));
        files.forEach((name, file) -> {
            Assessment a = judged(name, file);
            assertThat(a.outcome()).as(name).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).as(name).contains("SECRECY_NOT_EXAMINED");
        });
        assertThat(Judged.codes(judged("a.docx", files.get("a.docx")))).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void documentsInDocumentsEndSomewhere() {
        byte[] file = docx(SECRET);
        for (int i = 0; i < 3; i++) {
            file = docx(TEXT, "package", "embeddings/a.docx", file);
        }
        assertThat(judged("a.docx", file).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment deeper = judged("a.docx", docx(TEXT, "package", "embeddings/a.docx", file));
        assertThat(deeper.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(deeper)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aStorageThatIsInItselfIsCopiedNoFurtherThanTheLimit() {
        byte[] file = new CompoundBytes()
                .stream("Workbook", new byte[64]).storage("MBD1").stream("Workbook", new byte[64])
                        .storage("X")
                        .bytes();
        // of the entries Root, Workbook, MBD1, Workbook, X the last gets the third as its child
        int tables = 2;
        file[512 * (1 + tables) + 128 * 4 + 76] = 2;
        file[512 * (1 + tables) + 128 * 4 + 77] = 0;
        file[512 * (1 + tables) + 128 * 4 + 78] = 0;
        file[512 * (1 + tables) + 128 * 4 + 79] = 0;
        Assessment a = judged("a.xls", file);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(a.findings()).anyMatch(f -> f.evidence().contains("LIMIT_EXCEEDED: XML_DEPTH"));
    }

    @Test
    void bombsAreNotOpened() {
        byte[] zip = Packed.zip("a.txt", new byte[50 << 20]);
        Assessment a = judged("a.docx", docx(TEXT, "package", "embeddings/a.zip", zip));
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        byte[] large = new byte[40 << 20];
        Assessment ppt = judged("a.ppt", OfficeObjects.ppt(large, large.length));
        assertThat(ppt.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(ppt)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aMessageOfOutlookIsLookedIntoAndForAPerson() {
        assertThat(judged("a.msg", OfficeObjects.msg("Kính gửi", "a.pdf", secretPdf()))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(judged("a.msg", OfficeObjects.msg(SECRET, "a.txt", bytes("x")))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment program = judged("a.msg", OfficeObjects.msg("Kính gửi", "a.exe", PROGRAM));
        assertThat(Judged.codes(program)).contains("EXECUTABLE_ATTACHED", "FORWARDED_MESSAGE");
        Assessment signed = judged("a.msg", OfficeObjects.msg("Kính gửi", "cv.pdf", Intake.signed("1/SYT-VP")));
        assertThat(signed.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(signed.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("a.msg", "body.txt", "cv.pdf");
    }

    @Test
    void aMessageWithinAMessageOfOutlookIsLookedInto() {
        byte[] file = OfficeObjects.outlook("x").storage("__attach_version1.0_#00000000").stream(
                        "__properties_version1.0", new byte[8])
                .storage("__substg1.0_3701000D")
                .stream("__properties_version1.0", new byte[8])
                .stream("__substg1.0_1000001F", SECRET.getBytes(StandardCharsets.UTF_16LE))
                .bytes();
        assertThat(judged("a.msg", file).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }
}
