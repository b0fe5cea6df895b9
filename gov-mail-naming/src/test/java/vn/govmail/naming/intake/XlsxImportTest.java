package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.rule.RuleSets;

class XlsxImportTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");

    private final Directory directory = Directory.inMemory();
    private final StaffImport intake = StaffImport.into(directory, Naming.under(RuleSets.named("dak-nong-2012")), ACT)
            .inAgency(STTTT);
    private final List<RowReport> rows = new ArrayList<>();

    private ImportSummary run(byte[] workbook) throws IOException {
        rows.clear();
        return intake.run(StaffFile.of("list.xlsx", workbook), rows::add);
    }

    private List<String> outcomes() {
        return rows.stream()
                .map(row -> row.row() + " " + row.outcome() + " "
                        + row.address().map(MailAddress::localPart).orElse("-"))
                .toList();
    }

    @Test
    void sharedAndInlineTextsAndNumbersWithTheirZerosAreRead() throws IOException {
        ImportSummary summary = run(new Workbooks()
                .texts("Họ và tên", "Nguyễn Thị Minh Khai")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"00000\"/></numFmts><cellStyleXfs><xf/>"
                                + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
                .sheet(
                        "Cán bộ",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Mã </t><rPh><t>x</t></rPh>"
                                + "<t>cán bộ</t></is></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C4\" s=\"1\"><v>42</v></c></row>"
                                + "<row><c><f>A4</f><v>7</v></c><c/><c t=\"e\"><v>#REF!</v></c></row>")
                .bytes());

        assertThat(outcomes()).containsExactly("4 RESERVED khaintm.stttt", "5 REFUSED -");
        assertThat(rows.get(0).read(StaffColumn.STAFF_ID)).isEqualTo("00042");
        assertThat(rows.get(1).findings()).extracting(ImportFinding::code).contains("CELL_COMPUTED", "NAME_INVALID");
        assertThat(summary.format()).isEqualTo("XLSX");
        assertThat(summary.sheet()).isEqualTo("Cán bộ");
    }

    @Test
    void theFirstSheetWithAHeadingIsReadAndTheOthersAreNamed() throws IOException {
        byte[] workbook = new Workbooks()
                .sheet("Bìa", Workbooks.row(1, "Danh sách"))
                .sheet("Nhân sự", Workbooks.row(1, "Họ tên") + Workbooks.row(2, "Lê Văn Tám"))
                .sheet("Khác", Workbooks.row(1, "Họ tên") + Workbooks.row(2, "Trần Thị Bé"))
                .bytes();
        ImportSummary summary = run(workbook);
        assertThat(summary.sheet()).isEqualTo("Nhân sự");
        assertThat(summary.findings())
                .extracting(f -> f.code() + f.arguments().get("sheet"))
                .containsExactly("SHEET_NOT_READBìa", "SHEET_NOT_READKhác");
        intake.sheet("Khác").run(StaffFile.of("list.xlsx", workbook), rows::add);
        assertThat(outcomes()).containsExactly("2 RESERVED tamlv.stttt", "2 RESERVED bett.stttt");
    }

    @Test
    void aNameOverTwoColumnsUnderOneHeadingIsReadWhole() throws IOException {
        run(new Workbooks()
                .sheet(
                        "1",
                        Workbooks.row(1, "TT", "Họ và tên", "", "Ghi chú")
                                + Workbooks.row(2, "(1)", "(2)", "(3)", "(4)")
                                + Workbooks.row(3, "1", "Nguyễn Văn", "An", "")
                                + Workbooks.row(4, "2", "Trần Thị", "Bé", ""))
                .bytes());
        assertThat(outcomes()).containsExactly("3 RESERVED annv.stttt", "4 RESERVED bett.stttt");
    }

    @Test
    void entitiesAndDeclarationsAreRefused() throws IOException {
        byte[] laughs = new Workbooks()
                .sheet("1", "")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>")
                .bytes();
        assertThat(run(laughs).findings())
                .extracting(f -> f.code() + " " + f.arguments().get("problem"))
                .containsExactly("FILE_UNREADABLE DOCTYPE");
    }

    @Test
    void aBombIsRefusedBeforeItIsExpanded() throws IOException {
        byte[] bomb = new Workbooks()
                .sheet("1", Workbooks.row(1, "Họ tên") + " ".repeat(64 << 20))
                .bytes();
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(run(bomb).findings())
                .extracting(f -> f.code() + " " + f.arguments().get("problem"))
                .containsExactly("FILE_UNREADABLE RATIO");
    }

    @Test
    void cellsFarToTheRightAreLeftOutAndSaidSo() throws IOException {
        run(new Workbooks()
                .sheet(
                        "1",
                        Workbooks.row(1, "Họ tên")
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Lê Văn Tám</t></is></c>"
                                + "<c r=\"XFD2\"><v>1</v></c><c r=\"ZZZZ2\"><v>1</v></c></row>")
                .bytes());
        assertThat(outcomes()).containsExactly("2 RESERVED tamlv.stttt");
    }

    @Test
    void anOlderWorkbookAndADamagedOneAreRefused() throws IOException {
        byte[] older = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(run(older).findings()).extracting(ImportFinding::code).containsExactly("FILE_UNREADABLE");
        byte[] cut = new Workbooks().sheet("1", Workbooks.row(1, "Họ tên")).bytes();
        assertThat(run(java.util.Arrays.copyOf(cut, cut.length - 30)).findings())
                .extracting(ImportFinding::code)
                .containsExactly("FILE_UNREADABLE");
    }
}
