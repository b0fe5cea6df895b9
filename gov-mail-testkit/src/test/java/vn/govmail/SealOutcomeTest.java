package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.fact.Limits;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.scan.OnePicture;
import vn.govmail.testkit.scan.PastedSeals;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.HtmlReport;
import vn.govmail.verdict.Outcome;

/** What pictures of a seal do to a verdict: they tell a clerk where to look, and that there is nothing to look for. */
class SealOutcomeTest {
    private static final String WORDS = "SỞ Y TẾ Số: 105/SYT-VP Về việc tiếp nhận hồ sơ";

    private static Letter with(String name, byte[] file) {
        return fromHealth().attach(name, PDF, file);
    }

    private static Optional<Finding> finding(Assessment a, String code) {
        return a.findings().stream().filter(f -> f.code().equals(code)).findFirst();
    }

    @Test
    void scanWithSealStaysForAClerkWhoIsToldWhereToLook() throws IOException {
        Assessment a = assess(with("cv.pdf", Pdfs.sealedScan().bytes()));

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        Finding f = finding(a, "SEAL_NOT_CONFIRMED").orElseThrow();
        assertThat(f.message(Language.ENGLISH))
                .contains("Page 1, lower right: something like a round red seal, about 3")
                .contains("signature in blue ink")
                .contains("The seal lies over that signature");
        assertThat(f.message(Language.VIETNAMESE))
                .contains("Trang 1, phía dưới bên phải")
                .contains("con dấu tròn màu đỏ");
        assertThat(f.evidence()).contains("SHA-256").contains("seal RED page 1").contains("pages 1/1");
        StringBuilder html = new StringBuilder();
        HtmlReport.write(List.of(a), Language.VIETNAMESE, html);
        assertThat(html).contains("con dấu tròn màu đỏ");
        assertThat(a.toJson(Language.ENGLISH)).contains("seal RED page 1");
    }

    @Test
    void theReportShowsTheClerkThePlaceWithoutLoadingAnything() throws IOException {
        Letter letter = with("cv<1>.pdf", Pdfs.sealedScan().bytes());
        Assessment shown = Intake.all().keepingPictures().build().assess(letter.bytes(), Intake.TIMES);
        Assessment plain = assess(letter);
        StringBuilder html = new StringBuilder();
        HtmlReport.write(List.of(shown), Language.VIETNAMESE, html);

        assertThat(html)
                .contains("img-src data:")
                .contains("<img alt=\"Trang 1, phía dưới bên phải")
                .contains("src=\"data:image/png;base64,iVBOR")
                .contains("không chứng minh con dấu là thật")
                .doesNotContain("cv<1>");
        assertThat(shown.attachments().get(0).pictures()).hasSize(1);
        assertThat(plain.attachments().get(0).pictures()).isEmpty();
        assertThat(shown.toJson(Language.ENGLISH)).isEqualTo(plain.toJson(Language.ENGLISH));
    }

    @Test
    void clerksWordSatisfiesWhateverThePicturesShow() {
        byte[] unsealed = Pdfs.unsealedScan(WORDS).bytes();

        assertThat(assess(with("cv.pdf", unsealed), Intake.confirmed(unsealed)).outcome())
                .isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void scanWithoutASealIsExpectedOnPaper() {
        Assessment a = assess(with("cv.pdf", Pdfs.unsealedScan(WORDS).bytes()));

        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        Finding f = finding(a, "SEAL_NOT_FOUND").orElseThrow();
        assertThat(f.citation(Language.VIETNAMESE).orElseThrow()).contains("điểm b khoản 2 Điều 9");
        assertThat(f.message(Language.ENGLISH)).contains("No seal was seen").contains("No signature by hand was seen");
        assertThat(f.advice(Language.VIETNAMESE)).contains("chờ văn bản giấy");
    }

    @Test
    void picturesBeyondALimitLeaveItOpenWithTheReason() {
        GovMail small =
                Intake.all().limits(Limits.DEFAULT.withPicturePixels(1_000)).build();

        Assessment a =
                small.assess(with("cv.pdf", Pdfs.unsealedScan(WORDS).bytes()).bytes(), Intake.TIMES);

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(finding(a, "SEAL_NOT_CONFIRMED").orElseThrow().message(Language.ENGLISH))
                .contains("could not be read (LIMIT_EXCEEDED: picturePixels)");
    }

    @ParameterizedTest
    @CsvSource({
        "JBIG2Decode, /DeviceGray, CHECK_NOT_AVAILABLE: JBIG2Decode",
        "JPXDecode, /DeviceRGB, CHECK_NOT_AVAILABLE: JPXDecode",
        "FlateDecode, [/DeviceN[/Red/Black]/DeviceRGB 6 0 R], CHECK_NOT_AVAILABLE: colours of a picture",
        "DCTDecode, /DeviceRGB, MALFORMED: JPEG",
    })
    void picturesThatAreNotReadLeaveItToAPersonWithTheReason(String filter, String colours, String reason) {
        byte[] scan = OnePicture.page(
                "/Width 1654/Height 2339/BitsPerComponent 8/ColorSpace" + colours + "/Filter/" + filter,
                new byte[5_000],
                OnePicture.FULL);

        Assessment a = assess(with("cv.pdf", scan));

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(finding(a, "SEAL_NOT_CONFIRMED").orElseThrow().message(Language.ENGLISH))
                .contains("could not be read (" + reason + ")");
        assertThat(assess(with("cv.pdf", scan), Intake.confirmed(scan)).outcome())
                .isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void pagesThatWereNotLookedAtLeaveItOpen() {
        Assessment a = assess(with("cv.pdf", PastedSeals.blankScan(9)));

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(finding(a, "SEAL_NOT_CONFIRMED").orElseThrow().message(Language.ENGLISH))
                .contains("Only 8 of 9 pages were looked at: 1, 3, 4, 5, 6, 7, 8, 9.");
    }

    @Test
    void pastedSealIsSaidAndSoIsItsTwinInAnotherDocument() {
        byte[] first = PastedSeals.onScan("1/SYT-VP", 7);
        byte[] second = PastedSeals.onScan("2/SYT-VP", 7);

        Assessment a = assess(with("mot.pdf", first).attach("hai.pdf", PDF, second));

        List<String> messages = a.findings().stream()
                .filter(f -> f.code().equals("SEAL_NOT_CONFIRMED"))
                .map(f -> f.message(Language.ENGLISH))
                .toList();
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(messages)
                .hasSize(2)
                .allSatisfy(m -> assertThat(m)
                        .contains("a picture of its own laid onto the page (SHA-256 ")
                        .contains("a transparent picture is laid over text or over the scan"));
        assertThat(messages.get(0)).contains("bit for bit that in: hai.pdf");
        assertThat(messages.get(1)).contains("bit for bit that in: mot.pdf");
    }
}
