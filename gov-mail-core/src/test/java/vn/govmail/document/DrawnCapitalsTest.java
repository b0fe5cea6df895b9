package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.govmail.DocumentFacts;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.fact.Limits;
import vn.govmail.text.office.DrawnText;

/** What the look of a line adds to its words: fonts that have capitals only, and bold letters. */
class DrawnCapitalsTest {
    private static final List<String> MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");
    private static final String HEADING = ".VnTimeH";
    private static final String PLAIN = ".VnTime";

    /** As a typist of TCVN 5712 (ABC) typed it: bytes that only the font makes Vietnamese. */
    private static String typed(String words) {
        return new String(words.getBytes(Charset.forName("tcvn3-abc")), Charset.forName("windows-1252"));
    }

    private static String paragraph(String font, boolean bold, String words) {
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii='" + font + "'/>" + (bold ? "<w:b/>" : "") + "</w:rPr><w:t>" + words
                + "</w:t></w:r></w:p>";
    }

    private static String oldParagraph(String font, String words) {
        return paragraph(font, false, typed(words));
    }

    private static DocumentFacts facts(String body) {
        return facts(Packages.content(Packages.docx(body)));
    }

    private static DocumentFacts facts(Content content) {
        return DocumentFacts.read(
                content, "", List.of(new OfficeReader(), new PlainTextReader()), MARKS, Limits.DEFAULT);
    }

    private static String oldDecision(String headings) {
        return oldParagraph(headings, "ủy ban nhân dân")
                + oldParagraph(headings, "tỉnh đắk lắk")
                + oldParagraph(PLAIN, "Số: 12/QĐ-UB")
                + oldParagraph(headings, "cộng hòa xã hội chủ nghĩa việt nam")
                + oldParagraph(PLAIN, "Độc lập - Tự do - Hạnh phúc")
                + oldParagraph(PLAIN, "Buôn Ma Thuột, ngày 5 tháng 3 năm 2001")
                + oldParagraph(headings, "quyết định")
                + oldParagraph(PLAIN, "Về việc thành lập Trung tâm Tin học")
                + oldParagraph(headings, "chủ tịch ủy ban nhân dân tỉnh")
                + oldParagraph(PLAIN, "Căn cứ Luật Tổ chức Hội đồng nhân dân;")
                + oldParagraph(headings, "tm. ủy ban nhân dân tỉnh")
                + oldParagraph(headings, "chủ tịch")
                + oldParagraph(PLAIN, "Nguyễn Văn Lạng");
    }

    @Test
    void smallLettersInAFontOfCapitalsAreHeadings() {
        DocumentAnatomy decision =
                facts(oldDecision(HEADING)).anatomy().toOptional().orElseThrow();

        assertThat(decision.issuer().orElseThrow().value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK");
        assertThat(decision.type().orElseThrow().value().id()).isEqualTo("quyet-dinh");
        assertThat(decision.subject().orElseThrow().value()).isEqualTo("Về việc thành lập Trung tâm Tin học");
        assertThat(decision.signer().orElseThrow().value())
                .isEqualTo(new Signer(
                        List.of(new Signer.Capacity(Signer.Form.TM, "ỦY BAN NHÂN DÂN TỈNH")),
                        Optional.of("CHỦ TỊCH"),
                        Optional.of("Nguyễn Văn Lạng")));
    }

    @Test
    void theSameLettersInAnotherFontAreNone() {
        assertThat(facts(oldDecision(PLAIN))
                        .anatomy()
                        .toOptional()
                        .orElseThrow()
                        .issuers())
                .isEmpty();
    }

    @Test
    void aMarkThatOnlyTheFontDrawsInCapitalsIsSeen() {
        String letter = oldParagraph(PLAIN, "Số: 12/BC-CA")
                + oldParagraph(HEADING, "tối mật")
                + oldParagraph(PLAIN, "Báo cáo tình hình an ninh trật tự quý một trên địa bàn huyện.");

        assertThat(facts(letter).secrecyMarks().toOptional().orElseThrow())
                .anyMatch(mark -> mark.mark().equals("TỐI MẬT") && mark.certainty() == SecrecyMark.Certainty.CERTAIN);
        assertThat(facts(letter.replace(HEADING, PLAIN))
                        .secrecyMarks()
                        .toOptional()
                        .orElseThrow())
                .extracting(SecrecyMark::certainty)
                .containsOnly(SecrecyMark.Certainty.SUSPECTED);
    }

    @Test
    void linesOfRichTextAreDrawnByTheirFontToo() {
        String rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTimeH;}}"
                + "\\f1 thong bao\\par\\f0 Ve viec nghi le\\par}";
        DocumentReading reading =
                new PlainTextReader().read(Content.of(rtf.getBytes(StandardCharsets.US_ASCII)), Limits.DEFAULT);

        assertThat(DrawnText.of(reading).lines(reading.text().toOptional().orElseThrow()))
                .extracting(PrintedLine::text)
                .startsWith("THONG BAO", "Ve viec nghi le");
        assertThat(DrawnText.of(reading).capitalsOfFonts()).isEqualTo("THONG BAO\n");
    }

    @Test
    void wordsThatStandThereInTwoLooksStayButAMarkAmongThemCannotHide() {
        DocumentReading reading = new OfficeReader()
                .read(
                        Packages.content(
                                Packages.docx(paragraph(HEADING, false, "hai") + paragraph("Arial", false, "hai"))),
                        Limits.DEFAULT);

        assertThat(DrawnText.of(reading).capitalsOfFonts()).isEqualTo("HAI\nHAI\n");
        assertThat(DrawnText.of(reading).lines("hai\nhai\n"))
                .extracting(PrintedLine::text)
                .contains("hai")
                .doesNotContain("HAI");
    }

    private static String openDocument(String face, String family) {
        return "<s:font-face-decls xmlns:s='urn:s' xmlns:g='urn:g'><s:font-face s:name='" + face + "' g:font-family=\""
                + family + "\"/></s:font-face-decls>"
                + "<s:automatic-styles xmlns:s='urn:s'><s:style s:name='P1' s:family='paragraph'>"
                + "<s:text-properties s:font-name='" + face + "'/></s:style></s:automatic-styles>"
                + "<o:body><o:text><t:p>" + typed("Số: 12/BC-CA") + "</t:p><t:p t:style-name='P1'>" + typed("tối mật")
                + "</t:p><t:p>" + typed("Báo cáo tình hình an ninh trật tự quý một trên địa bàn huyện.")
                + "</t:p></o:text></o:body>";
    }

    @Test
    void fontsOfOpenDocumentsAreKnownByTheirFamilyWhateverTheyAreCalledThere() {
        for (String family : List.of(".VnTimeH", "'.VnTimeH'", ".VnTimeH, serif")) {
            for (String face : List.of("F1", HEADING)) {
                DocumentReading reading = new OfficeReader()
                        .read(Packages.content(Packages.odf("text", openDocument(face, family))), Limits.DEFAULT);

                assertThat(DrawnText.of(reading).capitalsOfFonts())
                        .as(face + " " + family)
                        .isEqualTo("TỐI MẬT\n");
                assertThat(facts(Packages.content(Packages.odf("text", openDocument(face, family))))
                                .secrecyMarks()
                                .toOptional()
                                .orElseThrow())
                        .anyMatch(mark -> mark.certainty() == SecrecyMark.Certainty.CERTAIN);
            }
        }
        assertThat(DrawnText.of(new OfficeReader()
                                .read(
                                        Packages.content(Packages.odf("text", openDocument(HEADING, "Arial"))),
                                        Limits.DEFAULT))
                        .capitalsOfFonts())
                .isEmpty();
    }

    private static String notice(boolean bold) {
        return paragraph("Arial", false, "SỞ NỘI VỤ")
                + paragraph("Arial", false, "Số: 12/SNV")
                + paragraph("Arial", false, "Đắk Nông, ngày 05 tháng 3 năm 2021")
                + paragraph("Arial", bold, "THÔNG BÁO")
                + paragraph("Arial", bold, "Lịch tiếp công dân")
                + paragraph("Arial", false, "Giám đốc Sở tiếp công dân vào ngày 15 hằng tháng");
    }

    @Test
    void boldLettersMakeATitleSureAndEndAnAbstract() {
        DocumentAnatomy bold = facts(notice(true)).anatomy().toOptional().orElseThrow();
        DocumentAnatomy light = facts(notice(false)).anatomy().toOptional().orElseThrow();

        assertThat(bold.type().orElseThrow().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(light.type().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(bold.subject().orElseThrow().value()).isEqualTo("Lịch tiếp công dân");
    }
}
