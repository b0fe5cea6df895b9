package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ForgedZip;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TableCell;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextRun;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class TextLayoutTest {
    private static final String STYLES = "<w:styles xmlns:w='urn:w'><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts"
            + " w:ascii='Times New Roman'/><w:sz w:val='28'/></w:rPr></w:rPrDefault></w:docDefaults><w:style"
            + " w:type='paragraph' w:styleId='Base'><w:pPr><w:jc"
            + " w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type='paragraph'"
            + " w:styleId='Title'><w:basedOn w:val='Base'/><w:rPr><w:i/></w:rPr></w:style><w:style w:type='paragraph'"
            + " w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style><w:style w:type='character'"
            + " w:styleId='Hid'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

    private static DocumentText office(ForgedZip zip) {
        return new OfficeReader()
                .read(Packages.content(zip), Limits.DEFAULT)
                .layout()
                .toOptional()
                .orElseThrow();
    }

    private static DocumentText text(byte[] bytes) {
        return new PlainTextReader()
                .read(Content.of(bytes), Limits.DEFAULT)
                .layout()
                .toOptional()
                .orElseThrow();
    }

    private static DocumentText text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(byte[] bytes) {
        return new PlainTextReader()
                .read(Content.of(bytes), Limits.DEFAULT)
                .text()
                .toOptional()
                .orElseThrow();
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    private static List<TextRun> runs(DocumentText text) {
        return text.lines().stream().flatMap(line -> line.runs().stream()).toList();
    }

    @Test
    void wordRunsLookAsTheirStylesAndTheirOwnPropertiesSay() {
        DocumentText text =
                office(Packages.docx("<w:p><w:pPr><w:pStyle w:val='Title'/><w:rPr><w:sz w:val='8'/></w:rPr></w:pPr>"
                                + "<w:r><w:t>QUYẾT </w:t></w:r><w:r><w:t>ĐỊNH</w:t></w:r>"
                                + run("<w:b w:val='0'/><w:sz w:val='26'/><w:color w:val='FF0000'/>", " số 1") + "</w:p>"
                                + "<w:p><w:pPr><w:jc w:val='right'/><w:pStyle w:val='Loop'/></w:pPr>" + run("", "x")
                                + "</w:p>")
                        .with("word/styles.xml", STYLES));
        TextLine title = text.lines().get(0);
        assertThat(title.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(title.runs())
                .extracting(TextRun::text, TextRun::style)
                .containsExactly(
                        tuple("QUYẾT ĐỊNH", new TextStyle("Times New Roman", 14, true, true, -1)),
                        tuple(" số 1", new TextStyle("Times New Roman", 13, false, true, 0xFF0000)));
        assertThat(title.style().bold()).isTrue();
        assertThat(text.lines().get(1).text()).isEqualTo("x");
    }

    @Test
    void whatNobodySeesInWordIsToldApart() {
        ForgedZip zip = Packages.docx("<w:p>" + run("<w:vanish/>", "ẩn") + run("<w:rStyle w:val='Hid'/>", "kín")
                        + run("<w:color w:val='FFFFFF'/>", "trắng") + run("<w:sz w:val='2'/>", "nhỏ")
                        + run("<w:color w:val='FFFFFF'/><w:highlight w:val='blue'/>", "nền xanh")
                        + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
                        + "<w:r><w:instrText>DATE</w:instrText></w:r><w:ins>" + run("", "thêm") + "</w:ins></w:p>")
                .with("word/styles.xml", STYLES);
        assertThat(runs(office(zip)))
                .extracting(TextRun::text, TextRun::visibility)
                .containsExactly(
                        tuple("ẩnkín", Visibility.HIDDEN),
                        tuple("trắng", Visibility.UNSEEABLE),
                        tuple("nhỏ", Visibility.UNSEEABLE),
                        tuple("nền xanh", Visibility.SHOWN),
                        tuple("bỏ", Visibility.DELETED),
                        tuple("DATE", Visibility.FIELD_CODE),
                        tuple("thêm", Visibility.SHOWN));
        assertThat(office(zip).hiddenText()).isEqualTo("ẩnkíntrắngnhỏbỏ\n");
        assertThat(new OfficeReader()
                        .read(Packages.content(zip), Limits.DEFAULT)
                        .text()
                        .toOptional())
                .contains("nền xanhthêm\n");
    }

    @Test
    void wordCellsKnowTheirPlace() {
        String row =
                "<w:tr><w:tc>" + Packages.paragraph("SỞ Y TẾ") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
                        + Packages.paragraph("CỘNG HÒA") + "</w:tc><w:tc>" + Packages.paragraph("x") + "</w:tc></w:tr>";
        DocumentText text = office(Packages.docx("<w:tbl>" + row + row + "</w:tbl>" + Packages.paragraph("sau")));
        assertThat(text.lines())
                .extracting(line -> line.cell().orElse(null))
                .containsExactly(
                        new TableCell(1, 1, 1),
                        new TableCell(1, 1, 2),
                        new TableCell(1, 1, 4),
                        new TableCell(1, 2, 1),
                        new TableCell(1, 2, 2),
                        new TableCell(1, 2, 4),
                        null);
    }

    @Test
    void partsOfADocumentAreToldApartAndCommentsAreNoTextOfIt() {
        ForgedZip zip = Packages.docx(Packages.paragraph("body"))
                .with("word/header1.xml", Packages.word("hdr", Packages.paragraph("đầu")))
                .with("word/footnotes.xml", Packages.word("f", Packages.paragraph("chú thích")))
                .with("word/comments.xml", Packages.word("c", Packages.paragraph("góp ý")));
        assertThat(office(zip).lines())
                .extracting(TextLine::area, TextLine::text)
                .containsExactly(
                        tuple(TextArea.HEADER, "đầu"),
                        tuple(TextArea.BODY, "body"),
                        tuple(TextArea.NOTE, "chú thích"),
                        tuple(TextArea.COMMENT, "góp ý"));
        assertThat(new OfficeReader()
                        .read(Packages.content(zip), Limits.DEFAULT)
                        .text()
                        .toOptional())
                .contains("đầu\nbody\nchú thích\n");
    }

    @Test
    void slidesTellNumbersLooksAndHiddenOnes() {
        String slide = "<p:sld xmlns:p='urn:p' xmlns:a='urn:a' %s><a:p><a:pPr algn='ctr'/><a:r><a:rPr sz='4400'"
                + " b='1'><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill><a:latin"
                + " typeface='Arial'/></a:rPr><a:t>%s</a:t></a:r></a:p></p:sld>";
        DocumentText text = office(Packages.ooxml("presentationml.presentation")
                .with("ppt/slides/slide1.xml", slide.formatted("", "một"))
                .with("ppt/slides/slide2.xml", slide.formatted("show='0'", "hai")));
        assertThat(text.lines()).extracting(TextLine::page).containsExactly(1, 2);
        assertThat(text.lines().get(0).alignment()).isEqualTo(Alignment.CENTER);
        assertThat(runs(text))
                .extracting(TextRun::style, TextRun::visibility)
                .containsExactly(
                        tuple(new TextStyle("Arial", 44, true, false, 0xFFFFFF), Visibility.SHOWN),
                        tuple(new TextStyle("Arial", 44, true, false, 0xFFFFFF), Visibility.HIDDEN));
    }

    @Test
    void sheetsTellCellsFormulasAndWhatIsHidden() {
        DocumentText text = office(Packages.ooxml("spreadsheetml.sheet")
                .with("xl/workbook.xml", "<w xmlns:r='urn:r'><sheet r:id='a'/><sheet state='veryHidden' r:id='b'/></w>")
                .with("xl/_rels/workbook.xml.rels", "<R><Relationship Id='b' Target='worksheets/sheet2.xml'/></R>")
                .with(
                        "xl/styles.xml",
                        "<s><fonts><font/><font><b/><sz val='13'/><name val='Arial'/></font><font><color"
                                + " rgb='FFFFFFFF'/></font></fonts><cellXfs><xf/><xf fontId='1'/><xf"
                                + " fontId='2'/></cellXfs></s>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<s><cols><col min='3' max='4' hidden='1'/></cols><row r='2'><c r='B2'"
                                + " s='1'><f>A1*2</f><v>4</v></c><c r='C2'><v>5</v></c></row><row r='3'"
                                + " hidden='1'><c><v>6</v></c></row><row><c s='2'><v>7</v></c></row></s>")
                .with("xl/worksheets/sheet2.xml", "<s><row><c><v>8</v></c></row></s>"));
        assertThat(runs(text))
                .extracting(TextRun::text, TextRun::visibility)
                .containsExactly(
                        tuple("A1*2", Visibility.FIELD_CODE),
                        tuple("4", Visibility.SHOWN),
                        tuple("5", Visibility.HIDDEN),
                        tuple("6", Visibility.HIDDEN),
                        tuple("7", Visibility.UNSEEABLE),
                        tuple("8", Visibility.HIDDEN));
        assertThat(text.lines().get(0).cell()).contains(new TableCell(1, 2, 2));
        assertThat(text.lines().get(0).style()).isEqualTo(new TextStyle("Arial", 13, true, false, -1));
    }

    @Test
    void aWorkbookWithoutSheetsThatCanBeReadIsNotEmptyButUnread() {
        assertThat(new OfficeReader()
                        .read(Packages.content(Packages.ooxml("spreadsheetml.sheet")), Limits.DEFAULT)
                        .text()
                        .missing()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Missing.MALFORMED);
    }

    private static final String ODT_STYLES =
            "<s:style xmlns:s='urn:s' xmlns:f='urn:f' s:name='%s' s:family='%s'><s:text-properties %s/>"
                    + "<s:paragraph-properties f:text-align='center'/></s:style>";

    private static String style(String name, String family, String properties) {
        return ODT_STYLES.formatted(name, family, properties);
    }

    @Test
    void openDocumentLooksCellsAndHiddenTextAreRead() {
        String styles =
                style("P1", "paragraph", "f:font-size='14pt' f:font-weight='bold' s:font-name='Times New Roman'")
                        + style("T1", "text", "s:display='none'")
                        + style("T2", "text", "f:color='#ffffff'");
        DocumentText text = office(Packages.odf(
                "text",
                styles
                        + "<t:tracked-changes><t:p>bỏ</t:p></t:tracked-changes><t:p t:style-name='P1'>A<t:span"
                        + " t:style-name='T1'>B</t:span><t:span t:style-name='T2'>C</t:span>D<t:annotation><t:p>góp"
                        + " ý</t:p></t:annotation>E</t:p><t:table><t:table-row><t:table-cell><t:p>1</t:p></t:table-cell><t:table-cell"
                        + " t:formula='=1+1'><t:p>2</t:p></t:table-cell></t:table-row></t:table><t:p>cuối</t:p>"));
        assertThat(runs(text))
                .extracting(TextRun::text, TextRun::visibility)
                .containsExactly(
                        tuple("bỏ", Visibility.DELETED),
                        tuple("A", Visibility.SHOWN),
                        tuple("B", Visibility.HIDDEN),
                        tuple("C", Visibility.UNSEEABLE),
                        tuple("D", Visibility.SHOWN),
                        tuple("góp ý", Visibility.SHOWN),
                        tuple("E", Visibility.SHOWN),
                        tuple("1", Visibility.SHOWN),
                        tuple("=1+1", Visibility.FIELD_CODE),
                        tuple("2", Visibility.SHOWN),
                        tuple("cuối", Visibility.SHOWN));
        TextLine heading = text.lines().get(1);
        assertThat(heading.style()).isEqualTo(new TextStyle("Times New Roman", 14, true, false, -1));
        assertThat(heading.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(text.linesOf(TextArea.COMMENT)).extracting(TextLine::text).containsExactly("góp ý");
        assertThat(text.lines()).extracting(line -> line.cell().orElse(null)).contains(new TableCell(1, 1, 2));
        assertThat(text.lines().get(text.lines().size() - 1).cell()).isEmpty();
    }

    @Test
    void aFlatOpenDocumentFileIsRead() {
        DocumentReading reading = new OfficeReader()
                .read(
                        Packages.content("<?xml version='1.0'?><office:document xmlns:office='urn:o' xmlns:t='urn:t'"
                                + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><t:p>Kính"
                                + " gửi</t:p></office:document>"),
                        Limits.DEFAULT);
        assertThat(reading.text().toOptional()).contains("Kính gửi\n");
        assertThat(new OfficeReader()
                        .read(Packages.content("<?xml version='1.0'?><a>x</a>"), Limits.DEFAULT)
                        .text()
                        .missing()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Missing.READER_NOT_AVAILABLE);
    }

    @Test
    void htmlTellsLooksAndWhatItHides() {
        DocumentText text = text("<html><body><p align=center><b style='font-size:14pt;font-family:\"Times New"
                + " Roman\",serif'>SỐ</b><span style='display:none'>ẩn</span><font color=#FFFFFF>trắng</font><span"
                + " style='font-size:0'>không</span><span style='color:#fff;background:#00f'>nền</span></p><div"
                + " hidden>kín<br>hai</div><table><tr><td>a<td>b</table>cuối");
        assertThat(runs(text))
                .extracting(TextRun::text, TextRun::visibility)
                .containsExactly(
                        tuple("SỐ", Visibility.SHOWN),
                        tuple("ẩn", Visibility.HIDDEN),
                        tuple("trắng", Visibility.UNSEEABLE),
                        tuple("không", Visibility.HIDDEN),
                        tuple("nền", Visibility.SHOWN),
                        tuple("kín", Visibility.HIDDEN),
                        tuple("hai", Visibility.HIDDEN),
                        tuple("ab", Visibility.SHOWN),
                        tuple("cuối", Visibility.SHOWN));
        TextLine first = text.lines().get(0);
        assertThat(first.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(first.runs().get(0).style()).isEqualTo(new TextStyle("times new roman", 14, true, false, -1));
    }

    @Test
    void rtfIsReadWithItsCharactersLooksAndHiddenParts() {
        String rtf = "{\\r"
                + "tf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fcharset163"
                + " Arial;}}{\\colortbl;\\r"
                + "ed255\\green255\\blue255;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title bỏ}}{\\header \\pard"
                + " MAT\\par}\\pard\\qc\\f0\\fs28\\b C\\u7896?NG V\\u258\\'3fN\\b0\\par\\pard\\v an\\v0 {\\cf1"
                + " trang}{\\deleted cu}{\\f1 \\'d0}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par{\\pict\\bin4"
                + " }}}}}{\\*\\unknown skipped}\\trowd\\intbl A\\cell B\\cell\\r"
                + "ow\\pard end\\par}";
        byte[] bytes = rtf.replace("bỏ", "x").getBytes(StandardCharsets.ISO_8859_1);
        DocumentText text = text(bytes);
        assertThat(shown(bytes)).isEqualTo("MAT\nCỘNG VĂN\nĐ1\nA\tB\nend\n");
        assertThat(text.lines().get(0).area()).isEqualTo(TextArea.HEADER);
        TextLine title = text.lines().get(1);
        assertThat(title.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(title.style()).isEqualTo(new TextStyle("Times New Roman", 14, true, false, -1));
        assertThat(text.lines().get(2).runs())
                .extracting(TextRun::text, TextRun::visibility)
                .containsExactly(
                        tuple("an", Visibility.HIDDEN),
                        tuple("trang", Visibility.UNSEEABLE),
                        tuple("cu", Visibility.DELETED),
                        tuple("Đ", Visibility.SHOWN),
                        tuple("PAGE", Visibility.FIELD_CODE),
                        tuple("1", Visibility.SHOWN));
        assertThat(text.lines().get(4).cell()).contains(new TableCell(1, 1, 2));
        assertThat(text.lines().get(5).cell()).isEmpty();
    }

    @Test
    void brokenRtfIsMalformedAndNestingEnds() {
        assertThat(new PlainTextReader()
                        .read(Packages.content("{\\rtf1 never closed"), Limits.DEFAULT)
                        .text()
                        .missing()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Missing.MALFORMED);
        assertThat(new PlainTextReader()
                        .read(Packages.content("{\\rtf1" + "{".repeat(100_000)), Limits.DEFAULT)
                        .text()
                        .missing()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Missing.LIMIT_EXCEEDED);
    }

    @Test
    void plainTextOfAnOlderEncodingIsVietnameseInItsLines() {
        byte[] bytes = "Kính gửi: Sở Thông tin và Truyền thông, Ủy ban nhân dân tỉnh Đắk Nông"
                .getBytes(vn.govmail.text.VietnameseCharsets.named("tcvn3-abc").orElseThrow());
        assertThat(text(bytes).lines())
                .extracting(TextLine::text)
                .first()
                .asString()
                .contains("Thông tin và Truyền thông");
        assertThat(shown(bytes)).doesNotContain("Truyền thông");
    }

    @Test
    void moreRunsThanAreKeptLeaveTheTextKnown() {
        String pair = run("<w:b/>", "a") + run("", "b");
        DocumentReading reading = new OfficeReader()
                .read(Packages.content(Packages.docx("<w:p>" + pair.repeat(2_000) + "</w:p>")), Limits.DEFAULT);
        assertThat(reading.layout().toOptional()).isPresent();
        reading = new OfficeReader()
                .read(
                        Packages.content(Packages.docx("<w:p>" + pair.repeat(20) + "</w:p>"
                                + ("<w:p>" + pair.repeat(1_000) + "</w:p>").repeat(130))),
                        Limits.DEFAULT);
        assertThat(reading.layout().missing().orElseThrow().reason()).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reading.text().toOptional()).isPresent();
    }
}
