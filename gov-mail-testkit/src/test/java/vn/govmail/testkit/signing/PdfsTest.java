package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.TestPki;

class PdfsTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void letterHasExtractableVietnameseText() throws IOException {
        PdfFile letter = Pdfs.letter()
                .number("27/STTTT-CNTT")
                .date(LocalDate.of(2026, 3, 5))
                .secrecy("MẬT")
                .build();
        assertThat(text(letter))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Số: 27/STTTT-CNTT")
                .contains("MẬT")
                .contains("Đắk Nông, ngày 05 tháng 03 năm 2026")
                .contains("Nơi nhận:");
    }

    @Test
    void sameLetterIsTheSameBytes() {
        assertThat(Pdfs.letter().build().bytes())
                .isEqualTo(Pdfs.letter().build().bytes());
    }

    @Test
    void scanHasNoTextLayer() throws IOException {
        assertThat(text(Pdfs.sealedScan())).isBlank();
        assertThat(text(Pdfs.scanWithTextLayer("Công văn"))).contains("Công văn");
    }

    @Test
    void pageIsAddedByAnUpdateThatKeepsTheSignedBytes() throws IOException {
        PdfFile signed = Pdfs.letter().build().signedBy(TestPki.create("A").issueSeal("a", "b"), AT);
        PdfFile changed = signed.withPageAddedAfterSigning();
        assertThat(changed.truncatedTo(signed.sizeInBytes()).bytes()).isEqualTo(signed.bytes());
        try (PDDocument document = Loader.loadPDF(changed.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getSignatureDictionaries()).hasSize(1);
        }
    }

    @Test
    void paddingHitsTheSizeExactly() {
        assertThat(Pdfs.letter().build().paddedTo(1 << 20).sizeInBytes()).isEqualTo(1 << 20);
        assertThat(Pdfs.letter().build().paddedTo(26 << 20).sizeInBytes()).isEqualTo(26 << 20);
    }

    @Test
    void encryptedFileNeedsThePassword() {
        byte[] bytes = Pdfs.letter().build().encrypted("bí mật").bytes();
        assertThatThrownBy(() -> Loader.loadPDF(bytes)).isInstanceOf(InvalidPasswordException.class);
    }

    private static String text(PdfFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
