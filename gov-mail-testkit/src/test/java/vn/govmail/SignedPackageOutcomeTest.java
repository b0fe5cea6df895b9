package vn.govmail;

import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.verdict.Outcome;

/** What a signed OpenDocument file, and a container of signed files, make of a message. */
class SignedPackageOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.A";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir
    private Path folder;

    @Test
    void openDocumentWithTheUnitsSignatureIsEquivalentAndNoPaperFollows() {
        byte[] file = letter("116/SYT-VP").signedBy(Intake.HEALTH_SEAL, Intake.SIGNED).bytes();

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

        Judged.that(assess(fromHealth().attach("cv.odt", ODT, file)), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_BROKEN");
    }

    /** The documents within are not looked at: what the container's signature covers, a person has to see. */
    @Test
    void containerOfSignedFilesIsForAPerson() throws IOException, SigningException {
        Path out = folder.resolve("cv.asice");
        AsicSigner.create()
                .sign(
                        Map.of("cv.txt", Content.of("Số: 118/SYT-VP".getBytes(StandardCharsets.UTF_8))),
                        JcaSigningKey.of(Intake.HEALTH_SEAL.key(), Intake.HEALTH_SEAL.chain()),
                        SigningRequest.at(Intake.SIGNED),
                        out);

        Judged.that(
                assess(fromHealth().attach("cv.asice", "application/vnd.etsi.asic-e+zip", Files.readAllBytes(out))),
                Outcome.NEEDS_HUMAN_CHECK,
                "SECRECY_NOT_EXAMINED",
                "CONTENT_NOT_EXAMINED",
                "SEAL_NOT_CONFIRMED");
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
