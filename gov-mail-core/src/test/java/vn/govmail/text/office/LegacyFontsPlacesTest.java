package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.text.office.Office.docx;
import static vn.govmail.text.office.Office.p;
import static vn.govmail.text.office.Office.r;
import static vn.govmail.text.office.Office.shown;
import static vn.govmail.text.office.Office.word;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.text.office.LegacyFontReport.Outcome;

/** The places besides the body of a document where text in old fonts can stand. */
class LegacyFontsPlacesTest {
    private static final String TEXT =
            "Kính gửi: Sở Thông tin và Truyền thông tỉnh Đắk Nông, đề nghị các đơn vị thực hiện";
    private static final String TCVN3 = shown(TEXT, "tcvn3-abc");

    private static String tcvn3(String text) {
        return shown(text, "tcvn3-abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments", "footnotes", "endnotes", "header1", "footer2", "glossary/document"})
    void partsOfWordBesideTheBodyAreConverted(String part) {
        Map<String, String> parts = docx(p(r("Arial", "Unicode")))
                .with("word/" + part + ".xml", word(p(r(".VnTime", TCVN3))))
                .converted();
        assertThat(parts.get("word/" + part + ".xml")).isEqualTo(word(p(r("Times New Roman", TEXT))));
    }

    @Test
    void textBoxesAreConvertedAndTheRunAroundThemStays() {
        String body =
                "<w:p><w:r><w:rPr><w:rFonts w:hAnsi=\"Arial\"/></w:rPr><w:pict xmlns:v=\"v\"><v:textbox><w:txbxContent>%s"
                        + "</w:txbxContent></v:textbox></w:pict><w:t>µ</w:t></w:r></w:p>";
        assertThat(docx(body.formatted(p(r(".VnTime", TCVN3)))).converted().get("word/document.xml"))
                .isEqualTo(word(body.formatted(p(r("Times New Roman", TEXT)))));
    }

    @Test
    void theNumberingOfListsIsConverted() {
        String numbering =
                "<w:numbering xmlns:w=\"urn:w\"><w:abstractNum><w:lvl><w:lvlText w:val='%s %%1.'/><w:rPr><w:b/>"
                        + "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/></w:rPr></w:lvl><w:lvl><w:lvlText w:val=\"–\"/><w:pPr/></w:lvl>"
                        + "<w:lvl><w:pStyle w:val=\"Old\"/><w:lvlText w:val=\"%s\"/><w:lvlJc/>%s</w:lvl></w:abstractNum></w:numbering>";
        String styles = "<w:styles xmlns:w='urn:w'><w:style w:type='paragraph' w:styleId='Old'><w:rPr>"
                + "<w:rFonts w:hAnsi='.VnTime'/></w:rPr></w:style></w:styles>";
        Map<String, String> parts = docx(p(r(".VnTime", TCVN3)))
                .with("word/styles.xml", styles)
                .with(
                        "word/numbering.xml",
                        numbering.formatted(tcvn3("Điều"), ".VnTime", ".VnTime", tcvn3("Chương"), ""))
                .converted();
        assertThat(parts.get("word/numbering.xml"))
                .isEqualTo(numbering.formatted(
                        "Điều",
                        "Times New Roman",
                        "Times New Roman",
                        "Chương",
                        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
                                + " w:cs=\"Times New Roman\"/></w:rPr>"));
    }

    @Test
    void fieldCodesWithTextForReadersAreConvertedAndNamesStay() {
        String name = tcvn3("Họ_và_tên");
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:rFonts w:ascii=\"%2$s\" w:hAnsi=\"%2$s\"/>"
                        + "</w:rPr><w:instrText>%1$s</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String body = p(r(".VnTime", TCVN3), field.formatted(" XE \"" + TCVN3 + "\" ", ".VnTime"))
                + p(field.formatted(" MERGEFIELD " + name, ".VnTime"), r(".VnTime", TCVN3));
        String converted = docx(body).converted().get("word/document.xml");
        assertThat(converted)
                .contains(field.formatted(" XE &quot;" + TEXT + "&quot; ", "Times New Roman"))
                .contains("<w:instrText> MERGEFIELD " + name + "</w:instrText>");
    }

    @Test
    void textOfFormulasKeepsItsKindOfProperties() {
        String body =
                "<w:p><m:r xmlns:m=\"m\"><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"/></w:rPr><m:t>%2$s</m:t></m:r></w:p>";
        assertThat(docx(body.formatted(".VnTime", TCVN3)).converted().get("word/document.xml"))
                .isEqualTo(word(body.formatted("Times New Roman", TEXT)));
    }

    private static final String SLIDE =
            "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:nvSpPr><p:nvPr>%s</p:nvPr></p:nvSpPr>"
                    + "<p:txBody>%s<a:p><a:pPr lvl=\"1\"/><a:r>%s<a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
    private static final String ARIAL = "<a:rPr><a:latin typeface=\"Arial\"/></a:rPr>";
    private static final String TIMES = "<a:rPr><a:latin typeface=\"Times New Roman\"/></a:rPr>";

    private static String relations(String... targets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (String target : targets) {
            String type = target.replaceAll(".*/(\\w+?)\\d*\\.xml", "$1");
            xml.append("<Relationship Type=\"http://x/")
                    .append(type)
                    .append("\" Target=\"")
                    .append(target)
                    .append("\"/>");
        }
        return xml + "</Relationships>";
    }

    private static String level2(String list, String font) {
        return "<" + list + "><a:lvl1pPr><a:defRPr><a:latin typeface=\"Arial\"/></a:defRPr></a:lvl1pPr>"
                + "<a:lvl2pPr><a:defRPr><a:latin typeface=\"" + font + "\"/></a:defRPr></a:lvl2pPr></" + list + ">";
    }

    private static void assertSlide(Office office, String placeholder, String list, String converted) {
        Map<String, String> parts = office.with("ppt/slides/slide1.xml", SLIDE.formatted(placeholder, list, "", TCVN3))
                .converted();
        assertThat(parts.get("ppt/slides/slide1.xml")).isEqualTo(SLIDE.formatted(placeholder, list, converted, TEXT));
    }

    @Test
    void theListStyleOfAShapeGivesTheFontOfALevel() {
        assertSlide(Office.pptx(), "", level2("a:lstStyle", ".VnTime"), TIMES);
    }

    @Test
    void placeholdersInheritFromLayoutAndMaster() {
        String layout =
                "<p:sldLayout xmlns:p='p' xmlns:a='a'><p:sp><p:nvPr><p:ph type=\"body\" idx=\"7\"/></p:nvPr><p:txBody>%s"
                        + "</p:txBody></p:sp></p:sldLayout>";
        String master = "<p:sldMaster xmlns:p='p' xmlns:a='a'><p:txStyles>" + level2("p:titleStyle", ".VnTime")
                + level2("p:bodyStyle", ".VnArial") + level2("p:otherStyle", ".VnCourier")
                + "</p:txStyles></p:sldMaster>";
        Office office = Office.pptx()
                .with("ppt/slides/_rels/slide1.xml.rels", relations("../slideLayouts/slideLayout1.xml"))
                .with("ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations("/ppt/slideMasters/slideMaster1.xml"))
                .with("ppt/slideMasters/slideMaster1.xml", master);
        assertSlide(
                office.with("ppt/slideLayouts/slideLayout1.xml", layout.formatted(level2("a:lstStyle", ".VnTime"))),
                "<p:ph idx=\"7\"/>",
                "",
                TIMES);
        office.with("ppt/slideLayouts/slideLayout1.xml", layout.formatted(""));
        assertSlide(office, "<p:ph idx=\"7\"/>", "", ARIAL);
        assertSlide(office, "<p:ph type=\"ctrTitle\"/>", "", TIMES);
        assertSlide(office, "", "", "<a:rPr><a:latin typeface=\"Courier New\"/></a:rPr>");
    }

    @Test
    void notesInheritFromTheirMasterAndItsTheme() {
        String notes = SLIDE.formatted("<p:ph type=\"body\" idx=\"1\"/>", "", "%s", "%s");
        String master =
                "<p:notesMaster xmlns:p='p' xmlns:a='a'>" + level2("p:notesStyle", "+mn-lt") + "</p:notesMaster>";
        String theme = "<a:theme xmlns:a='urn:a'><a:minorFont><a:latin typeface='%s'/></a:minorFont></a:theme>";
        Map<String, String> parts = Office.pptx()
                .with("ppt/notesSlides/notesSlide1.xml", notes.formatted("", TCVN3))
                .with("ppt/notesSlides/_rels/notesSlide1.xml.rels", relations("../notesMasters/notesMaster1.xml"))
                .with("ppt/notesMasters/notesMaster1.xml", master)
                .with("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations("../theme/theme2.xml"))
                .with("ppt/theme/theme1.xml", theme.formatted("Arial"))
                .with("ppt/theme/theme2.xml", theme.formatted(".VnTime"))
                .converted();
        assertThat(parts.get("ppt/notesSlides/notesSlide1.xml")).isEqualTo(notes.formatted(TIMES, TEXT));
    }

    private static Office sheet(String inWorksheet) {
        return Office.xlsx()
                .with(
                        "xl/styles.xml",
                        "<styleSheet><fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font></fonts>"
                                + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs></styleSheet>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData/>" + inWorksheet + "</worksheet>");
    }

    @Test
    void headersAndFootersOfSheetsAreConverted() {
        String header =
                "<headerFooter><oddHeader>&amp;L&amp;\"%1$s,Bold\"&amp;12%2$s &amp;P/&amp;N&amp;C&amp;\"-,Regular\"µ"
                        + "&amp;R&amp;KFF0000A &amp;&amp; B</oddHeader></headerFooter>";
        Map<String, String> parts = sheet(header.formatted(".VnTime", TCVN3)).converted();
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains(header.formatted("Times New Roman", TEXT));
    }

    @Test
    void commentsOfSheetsAreConverted() {
        String comments =
                "<comments><commentList><comment ref=\"A1\"><text><r><rPr><rFont val=\"%s\"/></rPr><t>%s</t></r>"
                        + "<r><t>µ</t></r></text></comment></commentList></comments>";
        Map<String, String> parts = sheet("")
                .with("xl/comments1.xml", comments.formatted(".VnTime", TCVN3))
                .converted();
        assertThat(parts.get("xl/comments1.xml")).isEqualTo(comments.formatted("Times New Roman", TEXT));
    }

    @Test
    void chartsAndDrawingsOfSheetsAreConverted() {
        String title =
                "<c:title><c:tx><c:rich><a:p><a:pPr><a:defRPr><a:latin typeface=\"%s\"/></a:defRPr></a:pPr><a:r>%s<a:t>"
                        + "%s</a:t></a:r></a:p></c:rich></c:tx></c:title>";
        String chart =
                "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart>%s<a:p><a:r>%s<a:t>%s</a:t></a:r></a:p></c:chart>"
                        + "<c:txPr><a:p><a:pPr><a:defRPr><a:latin typeface=\".VnArial\"/></a:defRPr></a:pPr></a:p></c:txPr></c:chartSpace>";
        String drawing =
                "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\"><xdr:sp><a:p><a:r><a:rPr><a:latin typeface=\"%s\"/></a:rPr>"
                        + "<a:t>%s</a:t></a:r></a:p></xdr:sp></xdr:wsDr>";
        Map<String, String> parts = sheet("")
                .with("xl/charts/chart1.xml", chart.formatted(title.formatted(".VnTime", "", TCVN3), "", TCVN3))
                .with("xl/drawings/drawing1.xml", drawing.formatted(".VnTime", TCVN3))
                .converted();
        assertThat(parts.get("xl/charts/chart1.xml"))
                .isEqualTo(chart.formatted(title.formatted(".VnTime", TIMES, TEXT), ARIAL, TEXT));
        assertThat(parts.get("xl/drawings/drawing1.xml")).isEqualTo(drawing.formatted("Times New Roman", TEXT));
    }

    @Test
    void runsOfStringsInCellsHaveFontsOfTheirOwn() {
        String cell = "<c t=\"inlineStr\"><is><r><rPr><rFont val=\"%s\"/></rPr><t>%s</t></r><r><t>µ</t></r></is></c>";
        Map<String, String> parts = sheet(cell.formatted(".VnTime", TCVN3)).converted();
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains(cell.formatted("Times New Roman", TEXT));
    }

    @Test
    void headersListsAndObjectsOfOpenDocumentAreConverted() {
        String fonts =
                "<x xmlns:style=\"s\" xmlns:text=\"t\" xmlns:svg=\"v\" xmlns:office=\"o\"><office:font-face-decls>"
                        + "<style:font-face style:name=\"Vn\" svg:font-family=\"&apos;%1$s&apos;\"/></office:font-face-decls>"
                        + "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties style:font-name=\"Vn\"/></style:style>"
                        + "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties style:font-name=\"Vn\"/></style:style>"
                        + "%2$s</x>";
        String list = "<text:list-style><text:list-level-style-number text:style-name=\"T\" style:num-prefix=\"%s \""
                + " style:num-suffix=\".\"/></text:list-style>";
        String level = "<text:list-style><text:list-level-style-number style:num-prefix=\"%s \"><style:text-properties"
                + " style:font-name=\"Vn\"/></text:list-level-style-number></text:list-style>";
        String header = "<style:header><text:p text:style-name=\"P\">%s</text:p></style:header>";
        String chart = "<text:p text:style-name=\"P\">%s</text:p>";
        Map<String, String> parts = Office.odt()
                .with(
                        "content.xml",
                        fonts.formatted(".VnTime", list.formatted(tcvn3("Điều")) + level.formatted(tcvn3("Phụ lục"))))
                .with("styles.xml", fonts.formatted(".VnTime", header.formatted(TCVN3)))
                .with("Object 1/content.xml", fonts.formatted(".VnTime", chart.formatted(TCVN3)))
                .converted();
        assertThat(parts.get("content.xml"))
                .isEqualTo(fonts.formatted("Times New Roman", list.formatted("Điều") + level.formatted("Phụ lục")));
        assertThat(parts.get("styles.xml")).isEqualTo(fonts.formatted("Times New Roman", header.formatted(TEXT)));
        assertThat(parts.get("Object 1/content.xml"))
                .isEqualTo(fonts.formatted("Times New Roman", chart.formatted(TEXT)));
    }

    @Test
    void unicodeTextIsComposedWithoutChangingItsFont() {
        String apart = "Vie\u0302\u0323t Nam, đường Ðiện Biên";
        Office office =
                docx(p(r("Arial", apart)) + p(r("Arial", "ti"), r("Arial", "e\u0302"), r("\u0301ng Vie\u0323\u0302t")));
        LegacyFontReport report = office.examined();
        assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(report.count()).isZero();
        assertThat(report.repaired()).isEqualTo(4);
        assertThat(office.converted().get("word/document.xml"))
                .isEqualTo(word(p(r("Arial", "Việt Nam, đường Điện Biên"))
                        + p(r("Arial", "ti"), r("Arial", "ế"), r("ng Việt"))));
    }

    @Test
    void longTextWithMoreChangesThanAreListedIsComposedWhole() {
        String apart = "Vie\u0302\u0323t Nam ".repeat(3_000);
        assertThat(docx(p(r(apart))).converted().get("word/document.xml"))
                .isEqualTo(word(p(r("Việt Nam ".repeat(3_000)))));
    }

    @Test
    void whereWordMayHyphenateStays() {
        String run = "<w:r><w:t>ti</w:t><w:softHyphen/><w:t>%s</w:t></w:r>";
        assertThat(docx(p(run.formatted("e\u0302\u0301ng Vie\u0302\u0323t")))
                        .converted()
                        .get("word/document.xml"))
                .isEqualTo(word(p(run.formatted("ếng Việt"))));
    }
}
