package vn.govmail;

import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import org.junit.jupiter.api.Test;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.verdict.Outcome;

/** What a signed OpenDocument file makes of a message. */
class SignedPackageOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.a";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @Test
    void openDocumentWithTheUnitsSignatureIsEquivalentAndNoPaperFollows() {
        byte[] file =
                letter("116/SYT-VP").signedBy(Intake.HEALTH_SEAL, Intake.SIGNED).bytes();

        Judged.that(assess(fromHealth().attach("cv.odt", ODT, file)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A)
                .without("PAPER_REQUIRED");
    }

    @Test
    void openDocumentEditedAfterSigningSaysSo() {
        byte[] file = letter("117/SYT-VP")
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .withReplaced("content.xml", "117/SYT-VP", "119/SYT-VP")
                .bytes();

        Judged.that(
                assess(fromHealth().attach("cv.odt", ODT, file)),
                Outcome.PAPER_REQUIRED,
                "PAPER_REQUIRED_AND_SCAN",
                "SIGNATURE_BROKEN");
    }

    private static OpenDocument letter(String number) {
        return OpenDocument.letter(
                "UBND TỈNH ĐẮK NÔNG",
                "SỞ Y TẾ",
                "Số: " + number,
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Đắk Nông, ngày 20 tháng 11 năm 2026",
                "CÔNG VĂN",
                "V/v phòng chống dịch",
                "Kính gửi: các đơn vị trực thuộc.",
                "Nơi nhận:",
                "- Như trên;",
                "- Lưu: VT.");
    }
}
