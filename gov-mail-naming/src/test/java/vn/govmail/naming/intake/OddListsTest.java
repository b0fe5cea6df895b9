package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.VietnameseCharsets;

/** Lists as they come from offices: old encodings, rich text, dates, rows of every length, links to elsewhere. */
class OddListsTest {
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");

    private final StaffImport intake = StaffImport.into(
                    Directory.inMemory(),
                    Naming.under(RuleSets.named("dak-nong-2012")),
                    Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z")))
            .inAgency(STTTT);
    private final List<RowReport> rows = new ArrayList<>();

    private ImportSummary run(byte[] list) throws IOException {
        rows.clear();
        return intake.run(StaffFile.of("list", list), rows::add);
    }

    private List<String> outcomes() {
        return rows.stream()
                .map(row -> row.row() + " " + row.outcome() + " "
                        + row.address().map(MailAddress::localPart).orElse("-"))
                .toList();
    }

    private static List<String> codes(List<ImportFinding> findings) {
        return findings.stream().map(ImportFinding::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vni-windows", "tcvn3-abc", "viscii", "vps", "cp1258"})
    void listsInOlderEncodingsAreConvertedAndSaySo(String encoding) throws IOException {
        String list = "Họ và tên,Mã cán bộ,Ghi chú\r\nNguyễn Thị Minh Khai,1,Phòng Hành chính\r\n"
                + "Trần Đức Lương,2,Phòng Kế hoạch\r\nĐặng Thuỳ Trâm,3,Trưởng phòng Tổ chức\r\n";
        ImportSummary summary =
                run(list.getBytes(VietnameseCharsets.named(encoding).orElseThrow()));

        assertThat(summary.encoding()).isEqualTo(encoding);
        assertThat(codes(summary.findings())).contains("ENCODING_CONVERTED");
        assertThat(outcomes())
                .containsExactly("2 RESERVED khaintm.stttt", "3 RESERVED luongtd.stttt", "4 RESERVED tramdt.stttt");
    }

    @Test
    void richTextIsReadWholeAndItsPronunciationIsNot() throws IOException {
        run(new Workbooks()
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Họ và tên</t></si>"
                                + "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Nguyễn Thị </t></r><r><t>Minh Khai</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>người lạ</t></rPh></si></sst>")
                .sheet(
                        "1",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>99</v></c></row>"
                                + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>-1</v></c></row>")
                .bytes());

        assertThat(outcomes()).startsWith("2 RESERVED khaintm.stttt").noneMatch(row -> row.contains("4 RESERVED"));
    }

    @Test
    void dateOrTruthWhereANameShouldBeIsNoName() throws IOException {
        run(new Workbooks()
                .sheet(
                        "1",
                        Workbooks.row(1, "Họ và tên", "Ngày sinh")
                                + "<row r=\"2\"><c r=\"A2\"><v>45678</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\" t=\"b\"><v>1</v></c></row>"
                                + "<row r=\"4\"><c r=\"A4\" t=\"d\"><v>2024-01-01T00:00:00Z</v></c></row>"
                                + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Lê Văn Tám</t></is></c><c r=\"B5\"><v>32874</v></c></row>")
                .bytes());

        assertThat(outcomes()).last().isEqualTo("5 RESERVED tamlv.stttt");
        assertThat(rows.subList(0, rows.size() - 1)).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(RowOutcome.REFUSED);
            assertThat(codes(row.findings())).containsAnyOf("NAME_INVALID", "NAME_MISSING");
        });
    }

    @Test
    void sheetThatLiesElsewhereIsNotFetched() throws IOException {
        byte[] book = new Workbooks().sheet("1", Workbooks.row(1, "Họ tên")).bytes();
        assertThat(codes(run(book).findings())).isEmpty();
        assertThat(codes(run(new Workbooks()
                                .linkedTo("http://elsewhere.example/sheet1.xml")
                                .bytes())
                        .findings()))
                .containsExactly("SHEET_NOT_FOUND");
        assertThat(rows).isEmpty();
    }

    @Test
    void shorterAndLongerRowsLoseNothing() throws IOException {
        String list =
                "Họ tên,Mã cán bộ,Họ tên,Ghi chú\r\nNguyễn Văn An\r\nLê Văn Tám,2,Người khác,x,thừa,\"\",nữa\r\n,,,\r\n;\r\n";
        ImportSummary summary = run(list.getBytes(StandardCharsets.UTF_8));

        assertThat(codes(summary.findings())).containsExactly("HEADING_TWICE");
        assertThat(outcomes().subList(0, 2)).containsExactly("2 RESERVED annv.stttt", "3 RESERVED tamlv.stttt");
        assertThat(rows).hasSize(summary.rows()).hasSize(3);
        assertThat(outcomes().get(2)).startsWith("5 REFUSED");
    }

    @Test
    void wrongSeparatorIsSaidSo() throws IOException {
        ImportSummary summary = run("Họ tên~Mã cán bộ\r\nNguyễn Văn An~1\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(codes(summary.findings())).containsExactly("HEADING_NOT_FOUND");
        assertThat(summary.isComplete()).isFalse();
    }
}
