package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** Charts and objects as another program writes them. */
class ObjectsOfProgramsTest {
    @TempDir
    private Path folder;

    private static Assessment judged(String name, byte[] file) {
        return assess(fromHealth().attach(name, "application/octet-stream", file));
    }

    private static byte[] charted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : new String[] {"SỞ Y TẾ", "Số: 131/SYT-VP", "Kính gửi: Sở Nội vụ"}) {
                document.createParagraph().createRun().setText(line);
            }
            XWPFChart chart = document.createChart(10 * Units.EMU_PER_CENTIMETER, 5 * Units.EMU_PER_CENTIMETER);
            XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
            XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
            XDDFChartData data = chart.createData(ChartTypes.BAR, below, left);
            data.addSeries(
                    XDDFDataSourcesFactory.fromArray(new String[] {"2024", "2025"}, "A2:A3"),
                    XDDFDataSourcesFactory.fromArray(new Double[] {1.0, 2.0}, "B2:B3"));
            chart.plot(data);
            document.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void aSignedLetterWithAChartIsEqualToPaper() throws Exception {
        byte[] letter = charted();
        Assessment unsigned = judged("a.docx", letter);
        assertThat(unsigned.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(unsigned.documents()).hasSize(1);
        assertThat(unsigned.attachments()).hasSize(2);
        Path out = folder.resolve("signed.docx");
        OfficeSigner.create()
                .sign(
                        Content.of(letter),
                        JcaSigningKey.of(HEALTH_SEAL.key(), HEALTH_SEAL.chain()),
                        SigningRequest.at(SIGNED),
                        out);
        Assessment signed = judged("a.docx", Files.readAllBytes(out));
        assertThat(signed.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(signed.documents()).hasSize(1);
    }

    private static byte[] written(Workbook workbook, byte[] file, String name) throws IOException {
        try (workbook) {
            workbook.createSheet("Bảng").createRow(0).createCell(0).setCellValue("Kinh phí");
            int at = workbook.addOlePackage(file, name, name, name);
            int picture = workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Workbook.PICTURE_TYPE_PNG);
            workbook.getSheetAt(0)
                    .createDrawingPatriarch()
                    .createObjectData(
                            workbook instanceof HSSFWorkbook
                                    ? new HSSFClientAnchor()
                                    : workbook.getCreationHelper().createClientAnchor(),
                            at,
                            picture);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Map<String, byte[]> holding(String name, byte[] file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a.xls", written(new HSSFWorkbook(), file, name));
        all.put("a.xlsx", written(new XSSFWorkbook(), file, name));
        return all;
    }

    @Test
    void aPackagedProgramIsSaid() throws IOException {
        holding("QD.pdf.exe", OfficeObjects.PROGRAM).forEach((outer, file) -> {
            Assessment a = judged(outer, file);
            assertThat(Judged.codes(a)).as(outer).contains("EXECUTABLE_ATTACHED");
            assertThat(a.attachments())
                    .as(outer)
                    .extracting(AttachmentAssessment::name)
                    .contains("QD.pdf.exe");
        });
    }

    @Test
    void aPackagedSecretBlocks() throws IOException {
        byte[] secret = Pdfs.letter().secrecy("MẬT").build().bytes();
        holding("a.pdf", secret)
                .forEach((outer, file) ->
                        assertThat(judged(outer, file).outcome()).as(outer).isEqualTo(Outcome.SECRET_BLOCKED));
    }

    @Test
    void aSheetWithinASheetIsRead() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("TUYỆT MẬT");
            workbook.write(inner);
        }
        byte[] slides = OfficeObjects.ppt(inner.toByteArray(), inner.size());
        assertThat(judged("a.ppt", slides).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        // as a storage of another file, which is written anew to be read
        ByteArrayOutputStream doc = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem();
                POIFSFileSystem sheet = new POIFSFileSystem(new java.io.ByteArrayInputStream(inner.toByteArray()))) {
            file.createDocument(new java.io.ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)), "WordDocument");
            org.apache.poi.poifs.filesystem.EntryUtils.copyNodes(
                    sheet.getRoot(), file.createDirectory("ObjectPool").createDirectory("_1"));
            file.writeFilesystem(doc);
        }
        assertThat(judged("a.doc", doc.toByteArray()).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }
}
