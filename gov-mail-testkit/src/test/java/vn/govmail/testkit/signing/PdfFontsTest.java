package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;
import vn.govmail.text.VietnameseCharsets;
import vn.govmail.text.office.DrawnText;

/** Text of a PDF that only an old font shows as Vietnamese. */
class PdfFontsTest {
    private static final String TEXT = "Kính gửi: Sở Thông tin và Truyền thông, đề nghị các đơn vị thực hiện";

    private static DocumentReading read(String font, String latin1) {
        String drawing = "BT /F 12 Tf 72 700 Td (" + latin1 + ") Tj ET";
        byte[] file = RawPdf.blank()
                .put(3, "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>")
                .put(4, "<</Type/Font/Subtype/TrueType/BaseFont/" + font + "/Encoding/WinAnsiEncoding>>")
                .put(5, "<</Length " + drawing.length() + ">>\nstream\n" + drawing + "\nendstream")
                .table()
                .bytes();
        return Documents.pdfReader().read(Content.of(file), Limits.DEFAULT);
    }

    private static String shown(String encoding) {
        byte[] bytes = TEXT.getBytes(VietnameseCharsets.named(encoding).orElseThrow());
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void fontsThatShowAnOlderEncodingAreNamed() {
        assertThat(read(".VnTime", shown("tcvn3-abc")).legacyFonts()).isEqualTo(List.of(".VnTime (tcvn3-abc)"));
        assertThat(read("ABCDEF+VNI-Times", shown("vni-windows")).legacyFonts())
                .isEqualTo(List.of("VNI-Times (vni-windows)"));
    }

    @Test
    void theNameOfAFontAloneProvesNothing() {
        assertThat(read(".VnTime", "Dear Sir, please find attached").legacyFonts())
                .isEmpty();
        assertThat(read("Arial", shown("tcvn3-abc")).legacyFonts()).isEmpty();
    }

    @Test
    void smallLettersInAFontOfCapitalsAreSeenAsCapitals() {
        String typed = new String(
                "tối mật".getBytes(VietnameseCharsets.named("tcvn3-abc").orElseThrow()), StandardCharsets.ISO_8859_1);
        for (String font : List.of(".VnTimeH", "ABCDEF+.VnTimeH", ".VnArialH,Bold")) {
            assertThat(DrawnText.of(read(font, typed)).capitalsOfFonts().strip())
                    .as(font)
                    .isEqualTo("TỐI MẬT");
        }
        assertThat(DrawnText.of(read(".VnTime", typed)).capitalsOfFonts()).isEmpty();
    }
}
