package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.text.office.Office.docx;
import static vn.govmail.text.office.Office.p;
import static vn.govmail.text.office.Office.r;
import static vn.govmail.text.office.Office.shown;
import static vn.govmail.text.office.Office.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.text.office.LegacyFontReport.Outcome;

class LegacyFontsTest {
    private static final String TEXT =
            "Kính gửi: Sở Thông tin và Truyền thông tỉnh Đắk Nông, đề nghị các đơn vị thực hiện";
    private static final String TCVN3 = shown(TEXT, "tcvn3-abc");

    private static String document(Office office) {
        return office.converted().get("word/document.xml");
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime, tcvn3-abc, Times New Roman",
        ".VnArial, tcvn3-abc, Arial",
        ".VNTime, tcvn3-abc, Times New Roman",
        "VNI-Times, vni-windows, Times New Roman",
        "VNI-Helve, vni-windows, Arial",
        "VPS Times, vps, Times New Roman",
        "VnTimes2, bkhcm2, Times New Roman"
    })
    void textOfOldFontsIsFoundAndConverted(String font, String encoding, String unicode) {
        Office office = docx(p(r(font, shown(TEXT, encoding))));
        LegacyFontReport report = office.examined();

        assertThat(report.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(report.count()).isEqualTo(1);
        assertThat(report.unmapped()).isZero();
        LegacyFontRun run = report.runs().get(0);
        assertThat(List.of(run.part(), run.font(), run.encoding(), run.converted()))
                .containsExactly("word/document.xml", font, encoding, TEXT);
        assertThat(run.confidence()).isGreaterThan(0.9);
        assertThat(document(office)).isEqualTo(word(p(r(unicode, TEXT))));
    }

    @Test
    void textThatIsUnicodeAlreadyStaysUnderAnyFont() {
        Office office = docx(p(r(".VnTime", TEXT)) + p(r(".VnTime", "Dear Sir, please find attached")));
        assertThat(office.examined().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(office.convertedBytes()).isEqualTo(office.bytes());
    }

    @Test
    void oneParagraphOfUnicodeStaysAmongOthers() {
        Office office = docx(p(r(".VnTime", TCVN3)) + p(r(".VnTime", TEXT)));
        assertThat(document(office)).isEqualTo(word(p(r("Times New Roman", TEXT)) + p(r(".VnTime", TEXT))));
    }

    @Test
    void fontsOfUnicodeAndOfSymbolsAreLeftAlone() {
        Office office = docx(p(r("Times New Roman", TCVN3)) + p(r("UTM Avo", TCVN3)) + p(r("Wingdings", TCVN3)));
        assertThat(office.examined().outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void fontsOfCapitalsMakeCapitals() {
        Office office = docx(p(r(".VnTimeH", shown("cộng hòa xã hội chủ nghĩa việt nam", "tcvn3-abc"))));
        assertThat(document(office)).isEqualTo(word(p(r("Times New Roman", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))));
    }

    @Test
    void lettersWhosePartsStandInTwoRunsArePutTogether() {
        String vni = shown("Kính gửi các đơn vị trực thuộc Sở Thông tin", "vni-windows");
        int at = vni.indexOf("aù") + 1;
        Office office = docx(p(r("VNI-Times", vni.substring(0, at)), r("VNI-Times", vni.substring(at))));
        assertThat(document(office))
                .isEqualTo(word(p(
                        r("Times New Roman", "Kính gửi cá"),
                        r("Times New Roman", "c đơn vị trực thuộc Sở Thông tin"))));
    }

    @Test
    void theHornedUMayBeASoftHyphen() {
        String[] halves = shown("Thông tư hướng dẫn thực hiện Luật Tổ chức chính quyền", "tcvn3-abc")
                .split("\u00AD", 3);
        String run = "<w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>" + halves[0]
                + "</w:t><w:softHyphen/><w:t>" + halves[1] + "\u00AD" + halves[2] + "</w:t></w:r>";
        assertThat(document(docx(p(run))))
                .contains("<w:t>Thông t</w:t><w:t>ư</w:t><w:t> hướng dẫn thực hiện Luật Tổ chức chính quyền</w:t>");
    }

    @Test
    void stylesAndThemesAreFollowed() {
        String styles =
                "<w:styles xmlns:w='urn:w'><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi'"
                        + " w:hAnsiTheme='minorHAnsi'/></w:rPr></w:rPrDefault></w:docDefaults>"
                        + "<w:style w:type='paragraph' w:styleId='Unicode'><w:rPr><w:rFonts w:hAnsi='Arial'/></w:rPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:rFonts w:hAnsi='VNI-Times'/></w:rPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Body'><w:basedOn w:val='Base'/></w:style></w:styles>";
        String theme = "<a:theme xmlns:a='urn:a'><a:minorFont><a:latin typeface='.VnTime'/></a:minorFont></a:theme>";
        String body = p(r(TCVN3))
                + "<w:p><w:pPr><w:pStyle w:val='Body'/></w:pPr>" + r(shown(TEXT, "vni-windows")) + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='Unicode'/></w:pPr>" + r(TCVN3) + "</w:p>";
        Office office = docx(body).with("word/styles.xml", styles).with("word/theme/theme1.xml", theme);

        String converted = "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
                + " w:cs=\"Times New Roman\"/></w:rPr><w:t>" + TEXT + "</w:t></w:r>";
        assertThat(document(office))
                .isEqualTo(word(p(converted)
                        + "<w:p><w:pPr><w:pStyle w:val='Body'/></w:pPr>" + converted + "</w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val='Unicode'/></w:pPr>" + r(TCVN3) + "</w:p>"));
        assertThat(office.converted().get("word/styles.xml")).isEqualTo(styles);
    }

    @Test
    void fontsGoWhereTheSchemaWantsThem() {
        String styled = "<w:r><w:rPr><w:rStyle w:val='x'/><w:b/></w:rPr><w:t>%s</w:t></w:r>";
        String empty = "<w:r><w:rPr/><w:softHyphen/><w:t>%s</w:t></w:r>";
        String bare = "<w:r><w:softHyphen/></w:r>";
        String styles =
                "<w:styles xmlns:w='urn:w'><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr>"
                        + "</w:rPrDefault></w:docDefaults></w:styles>";
        Office office = docx(p(styled.formatted(TCVN3)) + p(empty.formatted(TCVN3)) + p(r(TCVN3), bare))
                .with("word/styles.xml", styles);
        String fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>";
        assertThat(document(office))
                .contains("<w:rStyle w:val='x'/>" + fonts + "<w:b/>")
                .contains("<w:rPr>" + fonts + "</w:rPr><w:t>ư</w:t><w:t>" + TEXT)
                .contains("<w:r><w:rPr>" + fonts + "</w:rPr><w:t>ư</w:t></w:r>");
    }

    @Test
    void theMarkAtTheEndOfAParagraphGetsTheFontToo() {
        String paragraph = "<w:p><w:pPr><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"/></w:rPr></w:pPr>%2$s</w:p>";
        String font = "Times New Roman";
        assertThat(document(
                        docx(paragraph.formatted(".VnTime", r(".VnTime", TCVN3)) + paragraph.formatted(".VnTime", ""))))
                .isEqualTo(word(paragraph.formatted(font, r(font, TEXT)) + paragraph.formatted(font, "")));
    }

    @Test
    void whatIsNotTouchedStaysByteForByte() {
        Office office = docx(p(r(".VnTime", TCVN3)) + "<!-- .VnTime µ --><w:sectPr  a = 'µ'/>")
                .with("word/media/image1.png", "\u0001\u0002µ")
                .with("docProps/app.xml", "<x font='.VnTime'>µ</x>");
        Map<String, String> parts = office.converted();
        assertThat(parts.keySet()).isEqualTo(Office.parts(office.bytes()).keySet());
        Office.parts(office.bytes()).forEach((name, text) -> {
            if (!name.equals("word/document.xml")) {
                assertThat(parts).containsEntry(name, text);
            }
        });
        assertThat(parts.get("word/document.xml")).contains("<!-- .VnTime µ --><w:sectPr  a = 'µ'/>");
    }

    @Test
    void referencesAndSignsKeepTheirForm() {
        String text = "A &amp; B &lt; " + TCVN3 + " &#xB5; “x” –";
        assertThat(document(docx(p(r(".VnTime", text))))).contains("<w:t>A &amp; B &lt; " + TEXT + " à “x” –</w:t>");
    }

    @Test
    void convertingTwiceIsConvertingOnce() {
        byte[] once = docx(p(r(".VnTime", TCVN3))).convertedBytes();
        LegacyFontReport again = LegacyFonts.examine(Content.of(once), Limits.DEFAULT);
        assertThat(again.outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void signaturesAreMentioned() {
        Office office = docx(p(r(".VnTime", TCVN3))).with("_xmlsignatures/sig1.xml", "<Signature/>");
        assertThat(office.examined().signed()).isTrue();
        assertThat(docx(p(r(".VnTime", TCVN3))).examined().signed()).isFalse();
    }

    @Test
    void charactersThatStandForNothingAreCounted() {
        LegacyFontReport report = docx(p(r(".VnTime", TCVN3 + " \u00DA\u00F0"))).examined();
        assertThat(report.unmapped()).isEqualTo(2);
        assertThat(report.runs().get(0).converted()).isEqualTo(TEXT + " \u00DA\u00F0");
    }

    @Test
    void otherFilesAreNotLookedAt() {
        for (byte[] bytes : new byte[][] {
            {}, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "Kính gửi".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThat(LegacyFonts.examine(Content.of(bytes), Limits.DEFAULT).outcome())
                    .isEqualTo(Outcome.NOT_AN_OFFICE_DOCUMENT);
        }
    }

    @Test
    void damagedAndHostileDocumentsAreRefused() {
        assertThat(docx("<w:p>").examined().outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(docx("").with("word/document.xml", "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>")
                        .examined()
                        .outcome())
                .isEqualTo(Outcome.UNREADABLE);
        assertThat(docx("<w:p>".repeat(300) + "</w:p>".repeat(300)).examined().outcome())
                .isEqualTo(Outcome.LIMIT_EXCEEDED);
        assertThat(docx("<w:p>" + " ".repeat(8 << 20) + "</w:p>").examined().outcome())
                .isEqualTo(Outcome.LIMIT_EXCEEDED);
        byte[] cut = Arrays.copyOf(docx(p(r("x"))).bytes(), 300);
        assertThat(LegacyFonts.examine(Content.of(cut), Limits.DEFAULT).outcome())
                .isIn(Outcome.UNREADABLE, Outcome.NOT_AN_OFFICE_DOCUMENT);
    }
}
