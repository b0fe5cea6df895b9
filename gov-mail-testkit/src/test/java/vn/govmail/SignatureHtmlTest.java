package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.text.Language;
import vn.govmail.verdict.HtmlReport;

/** The part of the report for people that speaks of signatures. */
class SignatureHtmlTest {
    private static final byte[] SIGNED = signed("21/SYT-VP");

    @Test
    void everySignatureIsExplainedInTheReadersLanguage() throws IOException {
        assertThat(html(SIGNED, Language.VIETNAMESE))
                .contains("Chữ ký hợp lệ.", "Chữ ký bao phủ toàn bộ tệp.", "Từ khi ký, tệp không thay đổi.");
        assertThat(html(SIGNED, Language.ENGLISH))
                .contains("The signature is valid.", "The signature covers the whole file.");
    }

    @Test
    void whatSpeaksAgainstASignatureIsThereWithItsCodeAndTheChanges() throws IOException {
        byte[] changed = Pdfs.ofBytes(SIGNED).withPageAddedAfterSigning().bytes();
        assertThat(html(changed, Language.VIETNAMESE))
                .contains("Chữ ký không hợp lệ.", "[PAGES_CHANGED]", "nội dung đã bị thay đổi");
    }

    @Test
    void unsignedFileHasNoSuchPart() throws IOException {
        byte[] plain = document("22/SYT-VP").build().bytes();
        assertThat(html(plain, Language.ENGLISH)).doesNotContain("The signature is");
    }

    /** The name of a field is the sender's text: it must stay text. */
    @Test
    void nameOfAFieldIsNoMarkup() throws IOException {
        String html = html(renamed(), Language.VIETNAMESE);
        assertThat(html).doesNotContain("<script").contains("&lt;b&gt;x");
    }

    private static byte[] renamed() {
        return new RawPdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>")
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
                .object(4, "<</FT/Sig/T(<b>x<script>)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<30>>>>>")
                .end()
                .file()
                .bytes();
    }

    private static String html(byte[] pdf, Language language) throws IOException {
        StringBuilder html = new StringBuilder();
        HtmlReport.write(List.of(assess(fromHealth().attach("cv.pdf", "application/pdf", pdf))), language, html);
        return html.toString();
    }
}
