package vn.govmail.testkit.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class ExcelBinaryTest {

    /** What a test puts into a workbook. */
    private interface Filling {
        void fill(HSSFWorkbook book, HSSFSheet sheet) throws IOException;
    }

    private static byte[] book(Filling filling) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            filling.fill(book, book.createSheet("Sheet1"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(HSSFSheet sheet, int row, int column, String text) {
        var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = there.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private static DocumentReading read(byte[] file) {
        return new OfficeReader().read(Content.of(file), Limits.DEFAULT);
    }

    private static String text(byte[] file) {
        return read(file).text().toOptional().orElseThrow();
    }

    private static DocumentText layout(byte[] file) {
        return read(file).layout().toOptional().orElseThrow();
    }

    private static Missing missing(byte[] file) {
        return read(file).text().missing().orElseThrow().reason();
    }

    private static byte[] letter() throws IOException {
        return book((book, sheet) -> {
            cell(sheet, 0, 0, "UBND TỈNH ĐẮK NÔNG");
            cell(sheet, 0, 3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            cell(sheet, 1, 0, "SỞ NỘI VỤ");
            cell(sheet, 1, 3, "Độc lập - Tự do - Hạnh phúc");
            cell(sheet, 2, 0, "Số: 15/SNV-VP");
            cell(sheet, 2, 3, "Đắk Nông, ngày 02 tháng 01 năm 2013");
            sheet.createRow(4).createCell(0).setCellValue(1);
            sheet.getRow(4).createCell(1).setCellValue(12.5);
            sheet.getRow(4).createCell(2).setCellFormula("\"a\"&\"b\"");
            sheet.getRow(4).createCell(3).setCellValue(true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
    }

    @Test
    void aLetterOfExcel97IsReadAndSaysWhatItIs() throws IOException {
        byte[] file = letter();

        assertThat(FormatDetector.detect(Content.of(file), "a.xls", Limits.DEFAULT))
                .isEqualTo(Format.XLS);
        assertThat(text(file))
                .isEqualTo(
                        "UBND TỈNH ĐẮK NÔNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\n"
                                + "Số: 15/SNV-VP\tĐắk Nông, ngày 02 tháng 01 năm 2013\n1\t12.5\tab\t1\n");
        assertThat(DocumentAnatomy.of(text(file)).number().orElseThrow().value())
                .isEqualTo("15/SNV-VP");
        assertThat(layout(file).lines().get(1).cell().orElseThrow().column()).isEqualTo(4);
    }

    @Test
    void stringsThatGoOnInAnotherRecordAreWhole() throws IOException {
        // 8,224 bytes fit into a record: letters of one byte and of two are parted where one ends
        String narrow = "abcdefghi ".repeat(700);
        String wide = "Đắk Nông ".repeat(1_500);
        byte[] file = book((book, sheet) -> {
            cell(sheet, 0, 0, narrow);
            cell(sheet, 1, 0, wide);
            cell(sheet, 2, 0, "x" + narrow);
            HSSFRichTextString rich = new HSSFRichTextString("đậm nhạt ".repeat(900));
            rich.applyFont(0, 4, book.createFont());
            sheet.createRow(3).createCell(0).setCellValue(rich);
            for (int i = 4; i < 400; i++) {
                cell(sheet, i, 0, (i % 2 == 0 ? "dòng số " : "line ") + i);
            }
        });

        String text = text(file);
        assertThat(text.lines().limit(4))
                .containsExactly(
                        narrow.strip(),
                        wide.strip(),
                        "x" + narrow.strip(),
                        "đậm nhạt ".repeat(900).strip());
        assertThat(text).contains("\ndòng số 398\nline 399\n");
    }

    @Test
    void whatNobodySeesIsToldApart() throws IOException {
        byte[] file = book((book, sheet) -> {
            cell(sheet, 0, 0, "thấy");
            cell(sheet, 1, 0, "dòng ẩn");
            sheet.getRow(1).setZeroHeight(true);
            cell(sheet, 0, 2, "cột ẩn");
            sheet.setColumnHidden(2, true);
            Font white = book.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            CellStyle style = book.createCellStyle();
            style.setFont(white);
            cell(sheet, 2, 0, "chữ trắng").setCellStyle(style);
            cell(book.createSheet("Sheet2"), 0, 0, "trang ẩn");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            cell(book.createSheet("Sheet3"), 0, 0, "TỐI MẬT");
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(text(file).strip()).isEqualTo("thấy");
        assertThat(layout(file).hiddenText()).isEqualTo("cột ẩn\ndòng ẩn\nchữ trắng\ntrang ẩn\nTỐI MẬT\n");
    }

    @Test
    void textBoxesCommentsHeadsAndNamesOfSheetsAreRead() throws IOException {
        byte[] file = book((book, sheet) -> {
            cell(sheet, 0, 0, "ô").setCellComment(comment(sheet));
            sheet.getHeader().setCenter("MẬT");
            sheet.getFooter().setLeft("Trang &P của \"R&&D\"");
            sheet.createDrawingPatriarch();
            sheet.getDrawingPatriarch()
                    .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 4, (short) 6, 6))
                    .setString(new HSSFRichTextString("đóng dấu\nở đây"));
            book.setSheetName(0, "Nhân sự");
        });

        DocumentText text = layout(file);
        assertThat(text.linesOf(TextArea.HEADER)).extracting(TextLine::text).containsExactly("MẬT");
        assertThat(text.linesOf(TextArea.FOOTER))
                .extracting(TextLine::text)
                .containsExactly("Trang  của \"R&D\"", "Nhân sự");
        assertThat(text.linesOf(TextArea.COMMENT)).extracting(TextLine::text).containsExactly("hỏi lại");
        assertThat(text.linesOf(TextArea.BODY)).extracting(TextLine::text).containsExactly("ô", "đóng dấu", "ở đây");
        assertThat(text(file)).doesNotContain("hỏi lại").contains("MẬT\n");
    }

    private static org.apache.poi.ss.usermodel.Comment comment(HSSFSheet sheet) {
        var comment = sheet.createDrawingPatriarch()
                .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3));
        comment.setString(new HSSFRichTextString("hỏi lại"));
        return comment;
    }

    @Test
    void aWorkbookBehindAPasswordAndOneOfExcel95SaySo() throws IOException {
        byte[] encrypted = book((book, sheet) -> {
            cell(sheet, 0, 0, "kín");
            Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
            book.writeProtectWorkbook("mật khẩu", "an");
        });
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(missing(withStream("Book", begin(0x0500)))).isEqualTo(Missing.READER_NOT_AVAILABLE);
        assertThat(missing(withStream("Workbook", begin(0x0500)))).isEqualTo(Missing.READER_NOT_AVAILABLE);
        assertThat(missing(encrypted)).isEqualTo(Missing.PASSWORD_REQUIRED);
    }

    private static byte[] begin(int version) {
        return ByteBuffer.allocate(4_096)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x0809)
                .putShort((short) 8)
                .putShort((short) version)
                .putShort((short) 5)
                .array();
    }

    private static byte[] withStream(String name, byte[] bytes) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(bytes), name);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void aWorkbookWithoutSheetsOrWithoutEndIsMalformed() throws IOException {
        assertThat(missing(withStream("Workbook", begin(0x0600)))).isEqualTo(Missing.MALFORMED);
    }

    @Test
    void sheetsThatShareTheirRecordsAreRefused() throws IOException {
        ByteBuffer book = ByteBuffer.allocate(4_096).order(ByteOrder.LITTLE_ENDIAN);
        record(book, 0x0809, new byte[] {0, 6, 5, 0});
        for (int i = 0; i < 40; i++) {
            // the end of each lies behind all others
            int place = 8 + 40 * 13 + 4 + 8 * i;
            record(book, 0x0085, new byte[] {(byte) place, (byte) (place >> 8), 0, 0, 0, 0, 1, 0, 'a'});
        }
        record(book, 0x000A, new byte[0]);
        for (int i = 0; i < 40; i++) {
            record(book, 0x0809, new byte[] {0, 6, 0x10, 0});
        }
        for (int i = 0; i < 40; i++) {
            record(book, 0x000A, new byte[0]);
        }

        assertThat(read(withStream("Workbook", book.array())).text().missing()).isPresent();
    }

    private static void record(ByteBuffer out, int type, byte[] data) {
        out.putShort((short) type).putShort((short) data.length).put(data);
    }

    @Test
    void aStringThatIsSharedVeryOftenMeetsTheLimit() throws IOException {
        byte[] file = book((book, sheet) -> {
            String all = "x".repeat(30_000);
            for (int i = 0; i < 400; i++) {
                cell(sheet, i, 0, all);
            }
        });

        assertThat(file).hasSizeLessThan(200_000);
        assertThat(missing(file)).isEqualTo(Missing.LIMIT_EXCEEDED);
    }

    @Test
    void noChangeOfBytesEndsInAnException() throws IOException {
        byte[] file = letter();
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = file.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(changed)).doesNotThrowAnyException();
        }
    }
}
