package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of columns that have to be the text of a table's header: otherwise Excel offers to repair the workbook. */
class SheetTablesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TABLE = "xl/tables/table1.xml";
    private static final String LONG = "Cộng hòa xã hội chủ nghĩa Việt Nam, do ủy ban nhân dân tỉnh Đắk Nông";
    private static final String NFD = "Te\u0302n co\u031B quan";

    private static String abc(String text) {
        return Office.shown(text, "tcvn3-abc");
    }

    private static final String STYLES = "<styleSheet><fonts count=\"2\"><font><name val=\"Arial\"/></font>"
            + "<font><sz val=\"12\"/><name val=\".VnTime\"/></font></fonts><cellXfs count=\"2\"><xf fontId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" xfId=\"0\"/></cellXfs></styleSheet>";

    /** A workbook: a table of two columns and a row; format 1 is .VnTime. */
    private static Office workbook(String strings, String sheet, String table) {
        String relations = "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/table\" Target=\"../tables/table1.xml\"/></Relationships>";
        return Office.xlsx()
                .with("xl/styles.xml", STYLES)
                .with("xl/sharedStrings.xml", "<sst count=\"9\" uniqueCount=\"4\">" + strings + "</sst>")
                .with(SHEET, "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>")
                .with("xl/worksheets/_rels/sheet1.xml.rels", relations)
                .with(TABLE, table);
    }

    private static String table(String first, String second) {
        return "<table id=\"1\" name=\"Bang1\" displayName=\"Bang1\" ref=\"A1:B2\" totalsRowShown=\"0\"><tableColumns "
                + "count=\"2\"><tableColumn id=\"1\" name=\"" + first + "\"/><tableColumn id=\"2\" name=\"" + second
                + "\"/></tableColumns></table>";
    }

    private static String si(String text) {
        return "<si><t>" + text + "</t></si>";
    }

    private static String c(String place, int format, int string) {
        return "<c r=\"" + place + "\" s=\"" + format + "\" t=\"s\"><v>" + string + "</v></c>";
    }

    @Test
    void aHeaderInAnOldFontAndItsColumnAreConvertedAlike() {
        String sheet = "<row r=\"1\">" + c("A1", 1, 0) + c("B1", 1, 1) + "</row><row r=\"2\">" + c("A2", 1, 2)
                + "<c r=\"B2\"><f>Bang1[[#This Row],[" + abc("Tên cơ quan") + "]]&amp;\"" + abc("Tên cơ quan")
                + "\"&amp;SUM(Bang1[" + abc("Số") + "],bang1[@" + abc("Số") + "],Khac[" + abc("Số")
                + "])</f></c></row>";
        Office office = workbook(
                si(abc("Tên cơ quan")) + si(abc("Số")) + si(abc(LONG)),
                sheet,
                table(abc("Tên cơ quan"), abc("Số"))
                        .replace(
                                "\"/></tableColumns>",
                                "\"><calculatedColumnFormula>Bang1[" + abc("Số")
                                        + "]*2</calculatedColumnFormula></tableColumn></tableColumns>"));
        Map<String, String> parts = office.converted();
        assertThat(parts.get("xl/sharedStrings.xml")).contains(si("Tên cơ quan") + si("Số") + si(LONG));
        assertThat(parts.get(TABLE))
                .isEqualTo(table("Tên cơ quan", "Số")
                        .replace(
                                "\"/></tableColumns>",
                                "\"><calculatedColumnFormula>Bang1[Số]*2</calculatedColumnFormula>"
                                        + "</tableColumn></tableColumns>"));
        assertThat(parts.get(SHEET))
                .contains("<f>Bang1[[#This Row],[Tên cơ quan]]&amp;\"" + abc("Tên cơ quan")
                        + "\"&amp;SUM(Bang1[Số],bang1[@Số],Khac[" + abc("Số") + "])</f>");
        assertThat(office.examined().kept()).isZero();
    }

    @Test
    void aHeaderOfSeparateMarksIsComposedInBothPlaces() {
        String sheet = "<row>" + c("A1", 0, 0) + "<c t=\"inlineStr\"><is><t>D\u0323o\u0301ng\nhai</t></is></c></row>";
        Office office = workbook(si(NFD), sheet, table(NFD, "D\u0323o\u0301ng_x000a_hai"));
        Map<String, String> parts = office.converted();
        assertThat(parts.get(TABLE)).isEqualTo(table("Tên cơ quan", "Ḍóng_x000a_hai"));
        assertThat(parts.get("xl/sharedStrings.xml")).contains(si("Tên cơ quan"));
        assertThat(parts.get(SHEET)).contains("<t>Ḍóng\nhai</t>");
    }

    @Test
    void aHeaderThatWouldBeThereTwiceKeepsTextAndFont() {
        String sheet = "<row r=\"1\">" + c("A1", 1, 0) + c("B1", 0, 1) + "</row><row r=\"2\">" + c("A2", 1, 0)
                + c("B2", 1, 2) + "</row>";
        Office office = workbook(si(abc("Số")) + si("SỐ") + si(abc(LONG)), sheet, table(abc("Số"), "SỐ"));
        Map<String, String> parts = office.converted();
        assertThat(office.examined().kept()).isEqualTo(1);
        assertThat(parts.get(TABLE)).isEqualTo(table(abc("Số"), "SỐ"));
        assertThat(parts.get("xl/sharedStrings.xml")).contains(si(abc("Số")) + si("SỐ") + si(LONG) + si("Số"));
        assertThat(parts.get(SHEET)).contains(c("A1", 2, 0), c("A2", 1, 3));
        assertThat(parts.get("xl/styles.xml"))
                .contains("<fonts count=\"3\">", "<cellXfs count=\"3\">")
                .contains("<name val=\"Times New Roman\"/></font><font><sz val=\"12\"/><name val=\".VnTime\"/></font>")
                .contains("<xf numFmtId=\"0\" fontId=\"2\" xfId=\"0\"/></cellXfs>");
    }

    @Test
    void twoHeadersThatDifferInCompositionOnlyStay() {
        String sheet = "<row>" + c("A1", 0, 0) + c("B1", 0, 1) + "</row>";
        Office office = workbook(si(NFD) + si("Tên cơ quan"), sheet, table(NFD, "Tên cơ quan"));
        assertThat(office.examined().kept()).isEqualTo(1);
        assertThat(office.converted()).isEqualTo(Office.parts(office.bytes()));
    }

    @Test
    void fieldsOfPivotTablesFollowTheHeaderUnlessTheyAreCalculatedWith() {
        String sheet = "<row>" + c("A1", 0, 0) + c("B1", 0, 1) + "</row>";
        String cache = "<pivotCacheDefinition><cacheSource type=\"worksheet\"><worksheetSource name=\"Bang1\"/>"
                + "</cacheSource><cacheFields><cacheField name=\"" + NFD + "\"/><cacheField name=\"B\"/>%s"
                + "</cacheFields></pivotCacheDefinition>";
        String part = "xl/pivotCache/pivotCacheDefinition1.xml";
        Office office = workbook(si(NFD) + si("B"), sheet, table(NFD, "B")).with(part, cache.formatted(""));
        assertThat(office.converted().get(part)).contains("<cacheField name=\"Tên cơ quan\"/>");
        Office calculated = workbook(si(NFD) + si("B"), sheet, table(NFD, "B"))
                .with(part, cache.formatted("<cacheField name=\"C\" formula=\"B*2\" databaseField=\"0\"/>"));
        assertThat(calculated.examined().kept()).isEqualTo(1);
        assertThat(calculated.converted()).isEqualTo(Office.parts(calculated.bytes()));
    }

    @Test
    void aPivotTableOfARangeFollowsItsFirstRow() {
        String relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/></Relationships>";
        Office office = workbook(si(NFD) + si("B"), "<row>" + c("A1", 0, 0) + c("B1", 0, 1) + "</row>", table(NFD, "B"))
                .with(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"S\" r:id=\"r1\" xmlns:r=\"r\"/></sheets>"
                                + "<definedNames><definedName name=\"x\">Bang1[" + NFD
                                + "]</definedName></definedNames></workbook>")
                .with("xl/_rels/workbook.xml.rels", relations)
                .with(
                        "xl/pivotCache/pivotCacheDefinition1.xml",
                        "<d><worksheetSource ref=\"A1:B2\" sheet=\"S\"/><cacheField name=\"" + NFD + "\"/></d>");
        Map<String, String> parts = office.converted();
        assertThat(parts.get("xl/pivotCache/pivotCacheDefinition1.xml")).contains("name=\"Tên cơ quan\"");
        assertThat(parts.get("xl/workbook.xml")).contains(">Bang1[Tên cơ quan]<");
    }

    @Test
    void aSlicerHoldsTheHeaderAndTheLabelOfTotalsFollowsItsCell() {
        String table = table(NFD, "B").replace("id=\"2\"", "id=\"2\" totalsRowLabel=\"" + NFD + "\"");
        String sheet =
                "<row>" + c("A1", 0, 0) + c("B1", 0, 1) + "</row><row>" + c("A2", 0, 1) + c("B2", 0, 0) + "</row>";
        Office office = workbook(si(NFD) + si("B"), sheet, table);
        assertThat(office.converted().get(TABLE)).contains("totalsRowLabel=\"Tên cơ quan\"");
        office.with("xl/slicerCaches/slicerCache1.xml", "<s name=\"x\" sourceName=\"" + NFD + "\"/>");
        assertThat(office.examined().kept()).isEqualTo(2);
        assertThat(office.converted()).isEqualTo(Office.parts(office.bytes()));
    }

    @Test
    void signsInNamesOfColumnsAreQuoted() {
        Map<String, Map<String, String>> renamed = Map.of("t", Map.of("a[#'", "b[]", "x\ny", "z\ny"));
        assertThat(StructuredReferences.rename("'T[a'['#'']'!A1+[1]T[[#All],[x_x000a_y]]", renamed))
                .isEqualTo("'T[a'['#'']'!A1+[1]T[[#All],[z_x000a_y]]");
        assertThat(StructuredReferences.rename("T[a'['#'']*\"T[a'['#'']\"&T[[x\ny]]&T[", renamed))
                .isEqualTo("T[b'[']]*\"T[a'['#'']\"&T[[z\ny]]&T[");
    }
}
