package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.text.office.Office.shown;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.text.office.LegacyFontReport.Outcome;

/** Sheets, slides and OpenDocument files. */
class LegacyFontsFormatsTest {
    private static final String TEXT =
            "Kính gửi: Sở Thông tin và Truyền thông tỉnh Đắk Nông, đề nghị các đơn vị thực hiện";
    private static final String TCVN3 = shown(TEXT, "tcvn3-abc");
    private static final String STYLES =
            "<styleSheet><fonts count=\"3\"><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font>"
                    + "<font><name val=\"VNI-Times\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/>"
                    + "<xf fontId=\"2\"/></cellXfs></styleSheet>";

    private static Office sheet(String strings, String cells) {
        return Office.xlsx()
                .with("xl/styles.xml", STYLES)
                .with("xl/sharedStrings.xml", "<sst count=\"9\" uniqueCount=\"2\">" + strings + "</sst>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>");
    }

    @Test
    void sharedStringsOfCellsInOldFontsAreConverted() {
        Map<String, String> parts = sheet(
                        "<si><t>" + TCVN3 + "</t></si><si><t>Total</t></si>",
                        "<c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c s=\"1\"><v>5</v></c>")
                .converted();
        assertThat(parts.get("xl/sharedStrings.xml"))
                .isEqualTo(
                        "<sst count=\"9\" uniqueCount=\"2\"><si><t>" + TEXT + "</t></si><si><t>Total</t></si></sst>");
        assertThat(parts.get("xl/styles.xml")).isEqualTo(STYLES.replace(".VnTime", "Times New Roman"));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>0</v>", "<v>1</v>", "<v>5</v>");
    }

    @Test
    void aStringUnderTwoFontsBecomesTwo() {
        String both = "Q§-BTC &amp; § µ";
        Office office = sheet(
                "<si><t>" + TCVN3 + "</t></si><si><t xml:space=\"preserve\">" + both + "</t></si>",
                "<c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>1</v></c><c s=\"0\" t=\"s\"><v>1</v></c>");
        Map<String, String> parts = office.converted();
        assertThat(parts.get("xl/sharedStrings.xml"))
                .isEqualTo(
                        "<sst count=\"9\" uniqueCount=\"3\"><si><t>" + TEXT + "</t></si><si><t xml:space=\"preserve\">"
                                + both + "</t></si><si><t xml:space=\"preserve\">QĐ-BTC &amp; Đ à</t></si></sst>");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<c s=\"1\" t=\"s\"><v>2</v></c><c s=\"0\" t=\"s\"><v>1</v></c>");
    }

    @Test
    void runsOfSharedStringsAndInlineStringsAreConverted() {
        String vni = shown(TEXT, "vni-windows");
        Map<String, String> parts = sheet(
                        "<si><r><rPr><rFont val=\".VnTime\"/></rPr><t>" + TCVN3
                                + "</t></r><r><rPr><rFont val=\"Arial\"/></rPr>" + "<t>µ</t></r></si><si><t>x</t></si>",
                        "<c s=\"0\" t=\"s\"><v>0</v></c><c s=\"2\" t=\"inlineStr\"><is><t>" + vni + "</t></is></c>")
                .converted();
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("<rFont val=\"Times New Roman\"/></rPr><t>" + TEXT + "</t>")
                .contains("<rFont val=\"Arial\"/></rPr><t>µ</t>");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<is><t>" + TEXT + "</t></is>");
    }

    @Test
    void slidesAreConverted() {
        String slide =
                "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:rPr lang=\"vi\"><a:solidFill><a:x/></a:solidFill>"
                        + "<a:latin typeface=\".VnTime\"/></a:rPr><a:t>%1$s</a:t></a:r></a:p>"
                        + "<a:p><a:r><a:rPr><a:ln><a:solidFill/></a:ln><a:cs typeface=\"Arial\"/></a:rPr><a:t>%1$s</a:t></a:r></a:p></p:sld>";
        String theme = "<a:theme xmlns:a='urn:a'><a:minorFont><a:latin typeface='.VnArial'/></a:minorFont></a:theme>";
        Map<String, String> parts = Office.pptx()
                .with("ppt/slides/slide1.xml", slide.formatted(TCVN3))
                .with("ppt/theme/theme1.xml", theme)
                .converted();
        assertThat(parts.get("ppt/slides/slide1.xml"))
                .isEqualTo(slide.formatted(TEXT)
                        .replace(".VnTime", "Times New Roman")
                        .replace("</a:ln>", "</a:ln><a:latin typeface=\"Arial\"/>"));
    }

    @Test
    void openDocumentTextIsConverted() {
        String content =
                "<office:document-content xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" xmlns:svg=\"v\" xmlns:fo=\"f\">"
                        + "<office:font-face-decls><style:font-face style:name=\"Vn\" svg:font-family=\"&apos;%3$s&apos;\"/>"
                        + "<style:font-face style:name=\"A\" svg:font-family=\"Arial\"/></office:font-face-decls>"
                        + "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\">"
                        + "<style:text-properties style:font-name=\"Vn\"/></style:style>"
                        + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:font-name=\"A\"/></style:style>"
                        + "</office:automatic-styles><office:body><text:p text:style-name=\"P1\">%1$s<text:span text:style-name=\"T1\">%2$s"
                        + "</text:span><text:s/>%1$s</text:p><text:p>%2$s</text:p></office:body></office:document-content>";
        Map<String, String> parts = Office.odt()
                .with("content.xml", content.formatted(TCVN3, "µ §", ".VnTime"))
                .with("styles.xml", "<x/>")
                .converted();
        assertThat(parts.get("content.xml")).isEqualTo(content.formatted(TEXT, "µ §", "Times New Roman"));
        assertThat(parts.keySet()).startsWith("mimetype");
    }

    @Test
    void documentsWithoutTheirPartsAreEmpty() {
        assertThat(Office.odt().with("x", "y").examined().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(Office.xlsx()
                        .with("xl/worksheets/sheet1.xml", "<c t='s' s='99999999999'><v>7</v></c>")
                        .examined()
                        .outcome())
                .isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(Office.pptx().with("x", "y").examined().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }
}
