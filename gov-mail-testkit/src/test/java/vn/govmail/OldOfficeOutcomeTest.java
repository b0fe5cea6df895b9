package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.LegalValue;
import vn.govmail.testkit.office.PowerPoint97;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Outcome;

/** Workbooks and presentations of Office 97 to 2003 beside a letter: marks of secrecy are found wherever they hide. */
class OldOfficeOutcomeTest {
    private static final String XLS = "application/vnd.ms-excel";
    private static final String PPT = "application/vnd.ms-powerpoint";

    private interface Filling {
        void fill(HSSFWorkbook book, HSSFSheet sheet);
    }

    private static Assessment workbook(Filling filling) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("Sheet1");
            cell(sheet, "SỞ Y TẾ");
            filling.fill(book, sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return assess(fromHealth().attach("danh-sach.xls", XLS, out.toByteArray()));
        }
    }

    private static void cell(HSSFSheet sheet, String text) {
        sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(text);
    }

    private static Outcome presentation(PowerPoint97 slides) throws IOException {
        return assess(fromHealth().attach("tap-huan.ppt", PPT, slides.build())).outcome();
    }

    @Test
    void aWorkbookWithoutASignatureIsADocumentThatNeedsPaper() throws IOException {
        assertThat(workbook((book, sheet) -> cell(sheet, "Số: 12/SYT-TCCB")).outcome())
                .isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void marksInCellsHiddenSheetsTextBoxesHeadersAndCommentsOfAWorkbookAreFound() throws IOException {
        HSSFClientAnchor anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3);
        Filling[] places = {
            (book, sheet) -> cell(sheet, "TỐI MẬT"),
            (book, sheet) -> {
                cell(book.createSheet("Sheet2"), "TỐI MẬT");
                book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            },
            (book, sheet) ->
                    sheet.createDrawingPatriarch().createTextbox(anchor).setString(new HSSFRichTextString("TỐI MẬT")),
            (book, sheet) -> sheet.getHeader().setLeft("TỐI MẬT"),
            (book, sheet) -> sheet.createDrawingPatriarch()
                    .createCellComment(anchor)
                    .setString(new HSSFRichTextString("TỐI MẬT")),
            (book, sheet) -> book.setSheetName(0, "TỐI MẬT")
        };
        for (int i = 0; i < places.length; i++) {
            assertThat(workbook(places[i]).outcome()).as("place %d", i).isEqualTo(Outcome.SECRET_BLOCKED);
        }
    }

    @Test
    void hiddenTextOfAWorkbookIsSaid() throws IOException {
        Assessment a = workbook((book, sheet) -> {
            cell(sheet, "ẩn");
            sheet.getRow(1).setZeroHeight(true);
        });
        assertThat(Judged.codes(a)).contains("HIDDEN_TEXT");
    }

    @Test
    void slidesAreReadLikeOtherDocuments() throws IOException {
        assertThat(presentation(new PowerPoint97().slide("Tập huấn"))).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(presentation(new PowerPoint97().slide("Tập huấn").slide("TỐI MẬT", PowerPoint97.hidden())))
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(presentation(new PowerPoint97().slide("Tập huấn").encrypted()))
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void anAnnexBesideTheSignedDocumentIsADocumentOfItsOwn() throws IOException {
        Assessment a = assess(fromHealth()
                .attach("cv1.pdf", Intake.PDF, signed("1/SYT-VP"))
                .attach("phu-luc.ppt", PPT, new PowerPoint97().slide("Phụ lục").build()));

        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents())
                .extracting(DocumentAssessment::legalValue)
                .containsExactly(LegalValue.EQUIVALENT, LegalValue.PAPER_EXPECTED);
    }
}
