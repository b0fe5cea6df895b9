package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.Xlsx;

/** Signed Office files of several makers, as they are. */
class OoxmlSignatureTest {
    private static final byte[] LETTER = Docx.letter().build().bytes();

    @Test
    void aSignedLetterIsValidAndCoveredAsAWhole() {
        SignatureReport report =
                general(Format.DOCX, PoiSignatures.sign(LETTER, SigningFixtures.SEAL, SigningFixtures.SIGNED_AT));

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        SignatureResult only = report.signatures().get(0);
        assertThat(report.signatures()).hasSize(1);
        assertThat(only.id()).isEqualTo("_xmlsignatures/sig1.xml");
        assertThat(only.reasons()).isEmpty();
        assertThat(only.warnings()).isEmpty();
        assertThat(only.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(only.modification()).isEqualTo(Modification.NONE);
        assertThat(only.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(only.timeSource()).isEqualTo(TimeSource.CLAIMED);
        assertThat(only.bestTime()).contains(SigningFixtures.SIGNED_AT);
        assertThat(only.certificate()).contains(SigningFixtures.SEAL.certificate());
    }

    @Test
    void spreadsheetsAndPresentationsOfPoiAreValid() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Một").createRow(0).createCell(0).setCellValue("a");
            workbook.createSheet("Hai");
            workbook.write(sheet);
        }
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Báo cáo");
            show.write(slides);
        }

        assertThat(poiSigned(Format.XLSX, sheet.toByteArray()).overall()).isEqualTo(Verdict.VALID);
        assertThat(poiSigned(Format.PPTX, slides.toByteArray()).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void moreThanThirtyReferencesAreNoObstacle() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            IntStream.range(0, 60).forEach(i -> workbook.createSheet("S" + i));
            workbook.write(sheet);
        }

        assertThat(poiSigned(Format.XLSX, sheet.toByteArray()).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void linksAreSigned() throws IOException {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createHyperlinkRun("https://example.vn/").setText("đây");
            document.write(letter);
        }

        assertThat(poiSigned(Format.DOCX, letter.toByteArray()).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void signaturesOfTheTestKitAreValid() {
        byte[] letter = Docx.letter()
                .build()
                .signedBy(SigningFixtures.SEAL, SigningFixtures.SIGNED_AT)
                .bytes();
        byte[] sheet = Xlsx.ofRows(List.of(List.of("a")))
                .signedBy(SigningFixtures.SEAL, SigningFixtures.SIGNED_AT)
                .bytes();

        assertThat(general(Format.DOCX, letter).overall())
                .as("%s", general(Format.DOCX, letter).signatures())
                .isEqualTo(Verdict.VALID);
        assertThat(general(Format.XLSX, sheet).overall())
                .as("%s", general(Format.XLSX, sheet).signatures())
                .isEqualTo(Verdict.VALID);
        assertThat(general(Format.DOCX, letter).signatures().get(0).bestTime()).contains(SigningFixtures.SIGNED_AT);
    }

    @Test
    void eachSignatureHasAResultOfItsOwn() {
        byte[] once = PoiSignatures.sign(LETTER, SigningFixtures.SEAL, SigningFixtures.SIGNED_AT);
        byte[] twice = PoiSignatures.sign(
                once,
                SigningFixtures.PKI.issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông"),
                SigningFixtures.SIGNED_AT.plusSeconds(60));

        SignatureReport report = general(Format.DOCX, twice);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id)
                .containsExactly("_xmlsignatures/sig1.xml", "_xmlsignatures/sig2.xml");
    }

    @Test
    void aFileWithoutSignaturesIsUnsigned() {
        SignatureReport report = general(Format.DOCX, LETTER);

        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.signatures()).isEmpty();
    }

    private static SignatureReport poiSigned(Format format, byte[] file) {
        return general(format, PoiSignatures.sign(file, SigningFixtures.SEAL, SigningFixtures.SIGNED_AT));
    }

    private static SignatureReport general(Format format, byte[] file) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(file), format, SigningFixtures.request(VerificationPolicy.GENERAL));
    }
}
