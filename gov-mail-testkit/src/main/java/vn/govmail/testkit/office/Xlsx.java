package vn.govmail.testkit.office;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Spreadsheets of one sheet. Stateless. */
public final class Xlsx {
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Xlsx() {}

    /** A file whose first sheet holds these rows of texts. */
    public static OfficeFile ofRows(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder(Xml.DECLARATION + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append("<c t=\"inlineStr\"><is><t>")
                    .append(Xml.escaped(cell))
                    .append("</t></is></c>"));
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String workbook = Xml.DECLARATION + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + Xml.OFFICE_RELATIONSHIPS
                + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        String toSheet = Relationship.part(
                List.of(new Relationship("rId1", Xml.OFFICE_RELATIONSHIPS + "/worksheet", "worksheets/sheet1.xml")));
        return OfficeFile.of(List.of(
                        new Relationship("rId1", Xml.OFFICE_RELATIONSHIPS + "/officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", TYPE + "sheet.main+xml", utf8(workbook))
                .withPart("xl/_rels/workbook.xml.rels", utf8(toSheet))
                .with("xl/worksheets/sheet1.xml", TYPE + "worksheet+xml", utf8(sheet.toString()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
