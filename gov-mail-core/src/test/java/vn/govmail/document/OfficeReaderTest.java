package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.govmail.container.ForgedZip;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class OfficeReaderTest {
    private static final OfficeReader READER = new OfficeReader();

    private static DocumentReading read(ForgedZip zip) {
        return READER.read(Packages.content(zip), Limits.DEFAULT);
    }

    private static String text(ForgedZip zip) {
        return read(zip).text().toOptional().orElseThrow();
    }

    private static Missing missing(ForgedZip zip) {
        return read(zip).text().missing().map(Fact.Unknown::reason).orElseThrow();
    }

    @Test
    void wordTextHasParagraphsAsLinesAndCellsApart() {
        String table = "<w:tbl><w:tr><w:tc>" + Packages.paragraph("SỞ Y TẾ") + Packages.paragraph("Số: 5/SYT-VP")
                + "</w:tc><w:tc>" + Packages.paragraph("CỘNG HÒA") + "</w:tc></w:tr></w:tbl>";

        assertThat(text(Packages.docx(table + Packages.paragraph("Kính gửi:"))))
                .isEqualTo("SỞ Y TẾ\nSố: 5/SYT-VP\tCỘNG HÒA\nKính gửi:\n");
    }

    @Test
    void wordHeadersComeFirstAndFootersLast() {
        ForgedZip zip = Packages.docx(Packages.paragraph("body"))
                .with("word/footer1.xml", Packages.word("ftr", Packages.paragraph("foot")))
                .with("word/header10.xml", Packages.word("hdr", Packages.paragraph("ten")))
                .with("word/header2.xml", Packages.word("hdr", Packages.paragraph("MẬT")));

        assertThat(text(zip)).isEqualTo("MẬT\nten\nbody\nfoot\n");
    }

    @Test
    void deletedTextFieldCodesAndFallbacksAreLeftOut() {
        assertThat(
                        text(
                                Packages.docx(
                                        "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t><w:tab/>"
                                                + "<w:t>x</w:t><w:br/><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:t>one</w:t>"
                                                + "</mc:Choice><mc:Fallback><w:t>twin</w:t></mc:Fallback></mc:AlternateContent></w:p>")))
                .isEqualTo("new\tx\none\n");
    }

    @Test
    void theSoftHyphenOfAnOldFontIsALetter() {
        String old =
                "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>L</w:t><w:softHyphen/><w:t>u</w:t></w:r></w:p>";
        assertThat(text(Packages.docx(old + old.replace(".VnTime", "Arial")))).isEqualTo("L\u00ADu\nLu\n");
    }

    @Test
    void sheetsGiveRowsAndSharedStrings() {
        ForgedZip zip = Packages.ooxml("spreadsheetml.sheet")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Tên</t></si><si><r><t>Số </t></r><r><t>lượng</t></r></si></sst>")
                .with("xl/worksheets/sheet2.xml", "<s><row><c t='inlineStr'><is><t>hai</t></is></c></row></s>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<s><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c><v>5</v></c></row></s>");

        assertThat(text(zip)).isEqualTo("Tên\tSố lượng\n5\n\fhai\n");
    }

    @Test
    void sheetsGiveWhatStandsInNoCell() {
        ForgedZip zip = Packages.ooxml("spreadsheetml.sheet")
                .with(
                        "xl/workbook.xml",
                        "<w xmlns:r='r'><sheet name='Sheet1' r:id='a'/><sheet name='Nhân sự' r:id='b'/></w>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<R><Relationship Id='a' Target='worksheets/sheet1.xml'/><Relationship Id='b'"
                                + " Target='worksheets/sheet2.xml'/></R>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<s><row><c t='inlineStr'><is><t>một</t></is></c></row><headerFooter><oddHeader>&amp;C&amp;\"Arial\"&amp;12"
                                + "MẬT&amp;RA &amp;&amp; B</oddHeader><oddFooter>Trang &amp;P</oddFooter></headerFooter></s>")
                .with("xl/worksheets/sheet2.xml", "<s><row><c t='inlineStr'><is><t>hai</t></is></c></row></s>")
                .with("xl/drawings/drawing1.xml", Packages.word("wsDr", Packages.paragraph("hình")))
                .with(
                        "xl/comments1.xml",
                        "<c><authors><author>an</author></authors><commentList><comment ref='A1'><text><r><t>hỏi </t></r>"
                                + "<r><t>lại</t></r></text></comment><comment><text><t>xong</t></text></comment></commentList></c>");

        assertThat(text(zip)).isEqualTo("một\nMẬT\nA & B\nTrang\n\fhai\nNhân sự\nhình\n");
        DocumentText layout = read(zip).layout().toOptional().orElseThrow();
        assertThat(layout.commentText()).isEqualTo("hỏi lại\nxong\n");
        assertThat(layout.linesOf(TextArea.HEADER)).extracting(TextLine::text).containsExactly("MẬT", "A & B");
    }

    @Test
    void aSharedStringThatIsNotThereIsMalformed() {
        assertThat(missing(Packages.ooxml("spreadsheetml.sheet")
                        .with("xl/worksheets/sheet1.xml", "<s><row><c t='s'><v>7</v></c></row></s>")))
                .isEqualTo(Missing.MALFORMED);
    }

    @Test
    void slidesComeInTheOrderOfTheirNumbers() {
        ForgedZip zip = Packages.ooxml("presentationml.presentation")
                .with("ppt/slides/slide10.xml", Packages.word("sld", Packages.paragraph("mười")))
                .with("ppt/slides/slide9.xml", Packages.word("sld", Packages.paragraph("chín")));

        assertThat(text(zip)).isEqualTo("chín\n\fmười\n");
    }

    @Test
    void openDocumentTextIsRead() {
        ForgedZip zip = Packages.odf(
                "text",
                "<t:tracked-changes><t:p>old</t:p></t:tracked-changes><t:h>Đầu đề</t:h>\n <t:p>a<t:tab/>b<t:s t:c='3'/>c"
                        + "<t:line-break/>d</t:p><t:table-row><t:table-cell><t:p>1</t:p></t:table-cell><t:table-cell><t:p>2</t:p>"
                        + "</t:table-cell></t:table-row>");

        assertThat(text(zip)).isEqualTo("Đầu đề\na\tb   c\nd\n1\t2\n");
    }

    @Test
    void signaturesAreSeenAndTheirAbsenceToo() {
        assertThat(read(Packages.docx("")).signatureFields().toOptional()).contains(false);
        assertThat(read(Packages.docx("").with("_xmlsignatures/sig1.xml", "<a/>"))
                        .signatureFields()
                        .toOptional())
                .contains(true);
        assertThat(read(Packages.docx("")
                                .with(
                                        "_rels/.rels",
                                        "<R><r Type='http://x/relationships/digital-signature/origin'/></R>"))
                        .signatureFields()
                        .toOptional())
                .contains(true);
        assertThat(read(Packages.odf("text", "").with("META-INF/documentsignatures.xml", "<d><Signature/></d>"))
                        .signatureFields()
                        .toOptional())
                .contains(true);
        assertThat(read(Packages.odf("text", "").with("META-INF/documentsignatures.xml", "<d/>"))
                        .signatureFields()
                        .toOptional())
                .contains(false);
    }

    @Test
    void forgedAndBrokenPackagesAreMalformed() {
        assertThat(missing(Packages.docx("").with("word/document.xml", "twice")))
                .isEqualTo(Missing.MALFORMED);
        assertThat(missing(Packages.docx("<w:p>"))).isEqualTo(Missing.MALFORMED);
        assertThat(missing(Packages.docx("").with("WORD/x.xml", "").with("word/X.xml", "")))
                .isEqualTo(Missing.MALFORMED);
        assertThat(missing(new ForgedZip().with("a", "b"))).isEqualTo(Missing.MALFORMED);
        assertThat(missing(Packages.ooxml("wordprocessingml.document").with("word/document.xml", "<!DOCTYPE a><a/>")))
                .isEqualTo(Missing.MALFORMED);
    }

    @Test
    void tooMuchTextIsBeyondTheLimit() {
        assertThat(missing(Packages.docx(Packages.paragraph("x".repeat((8 << 20) + 1)))))
                .isEqualTo(Missing.LIMIT_EXCEEDED);
    }

    @Test
    void encryptedOpenDocumentNeedsItsPassword() {
        assertThat(missing(Packages.odf("text", "")
                        .with("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")))
                .isEqualTo(Missing.PASSWORD_REQUIRED);
    }

    @Test
    void nothingIsSaidOfNothing() {
        DocumentReading reading = READER.read(Content.of(new byte[0]), Limits.DEFAULT);

        assertThat(reading.text().missing().map(Fact.Unknown::reason)).contains(Missing.EMPTY);
        assertThat(reading.pages().missing()).isPresent();
        assertThat(READER.reads(Format.PDF)).isFalse();
        assertThat(READER.reads(Format.ODP)).isTrue();
    }
}
