package vn.govmail;

import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OdfSigner;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.office.Xlsx;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Sheets and slides are files that can be edited, like texts: with the unit's signature they are equal to paper (Điều 9.2.a). */
class SignedOfficeKindsOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.a";

    @TempDir
    private Path folder;

    private static byte[] file(Format format) throws IOException {
        return switch (format) {
            case XLSX ->
                Xlsx.ofRows(List.of(List.of("Số: 130/SYT-VP", "Kinh phí"), List.of("1", "10 triệu")))
                        .bytes();
            case PPTX -> slides();
            default -> openDocument(format == Format.ODS ? "spreadsheet" : "presentation");
        };
    }

    private static byte[] slides() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Số: 130/SYT-VP");
            show.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(String kind) {
        String type = "application/vnd.oasis.opendocument." + kind;
        return OpenDocument.letter("Số: 130/SYT-VP")
                .withReplaced("META-INF/manifest.xml", "application/vnd.oasis.opendocument.text", type)
                .with("mimetype", type.getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private byte[] signed(Format format, SigningIdentity by) throws IOException, SigningException {
        Path out = folder.resolve("signed");
        Files.deleteIfExists(out);
        JcaSigningKey key = JcaSigningKey.of(by.key(), by.chain());
        Content content = Content.of(file(format));
        if (format == Format.ODS || format == Format.ODP) {
            OdfSigner.create().sign(content, format, key, SigningRequest.at(SIGNED), out);
        } else {
            OfficeSigner.create().sign(content, key, SigningRequest.at(SIGNED), out);
        }
        return Files.readAllBytes(out);
    }

    private static Assessment assessed(Format format, byte[] file) {
        return assess(fromHealth().attach("van-ban." + format.name().toLowerCase(Locale.ROOT), "application/octet-stream", file));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "PPTX", "ODS", "ODP"})
    void signedByTheUnitItIsEqualToPaper(Format format) throws Exception {
        Judged.that(assessed(format, signed(format, HEALTH_SEAL)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "PPTX", "ODS", "ODP"})
    void unsignedThePaperIsToFollow(Format format) throws Exception {
        Judged.that(
                assessed(format, file(format)), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "PPTX", "ODS", "ODP"})
    void editedAfterwardsItSaysWhy(Format format) throws Exception {
        OpenDocument signed = OpenDocument.opened(signed(format, HEALTH_SEAL));
        String part = signed.files().keySet().stream()
                .filter(name -> name.matches("content\\.xml|xl/worksheets/sheet1\\.xml|ppt/slides/slide1\\.xml"))
                .findFirst()
                .orElseThrow();
        byte[] edited = signed.withReplaced(part, "</", " </").bytes();

        Judged.that(assessed(format, edited), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_BROKEN");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "PPTX", "ODS", "ODP"})
    void signedByAStrangerItIsForAPerson(Format format) throws Exception {
        Judged.that(
                assessed(format, signed(format, Intake.UNTRUSTED)),
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN");
    }
}
