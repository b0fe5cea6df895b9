package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.PageKind;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

class PdfReaderTest {

    @Test
    void letterIsReadWithItsDiacritics() {
        DocumentReading reading = read(Pdfs.letter()
                .number("27/STTTT-CNTT")
                .secrecy("MẬT")
                .body("Ủy ban nhân dân tỉnh giao Sở Tài chính.")
                .build());
        assertThat(reading.pages().toOptional()).contains(1);
        assertThat(reading.pageKind().toOptional()).contains(PageKind.BORN_DIGITAL);
        assertThat(reading.signatureFields().toOptional()).contains(false);
        assertThat(reading.text().toOptional().orElseThrow())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Số: 27/STTTT-CNTT")
                .contains("MẬT")
                .contains("Ủy ban nhân dân tỉnh giao Sở Tài chính.")
                .contains("Nơi nhận:");
    }

    @Test
    void signedFileSaysThatItCarriesASignature() {
        assertThat(read(SigningFixtures.SIGNED).signatureFields().toOptional()).contains(true);
    }

    @Test
    void pagesAreSeparatedByFormFeeds() {
        String[] paragraphs = new String[80];
        Arrays.fill(paragraphs, "Một đoạn văn ngắn.");
        DocumentReading reading = read(Pdfs.letter().body(paragraphs).build());
        int pages = reading.pages().toOptional().orElseThrow();
        assertThat(pages).isGreaterThan(1);
        assertThat(reading.text().toOptional().orElseThrow().split("\f", -1)).hasSize(pages);
    }

    @Test
    void scanIsScanned() {
        DocumentReading reading = read(Pdfs.sealedScan(2));
        assertThat(reading.pageKind().toOptional()).contains(PageKind.SCANNED);
        assertThat(reading.pages().toOptional()).contains(2);
        assertThat(reading.text().toOptional().orElseThrow()).isBlank();
    }

    @Test
    void invisibleTextOverAScanChangesNothingAndIsRead() {
        DocumentReading reading = read(Pdfs.scanWithTextLayer("Công văn số 15/STTTT-VP " + "x".repeat(300)));
        assertThat(reading.pageKind().toOptional()).contains(PageKind.SCANNED);
        assertThat(reading.text().toOptional().orElseThrow()).contains("Công văn số 15/STTTT-VP");
    }

    @Test
    void scanWithATypedPageIsMixed() {
        assertThat(read(Pdfs.sealedScan().withPageAddedAfterSigning())
                        .pageKind()
                        .toOptional())
                .contains(PageKind.MIXED);
    }

    @Test
    void blankPagesSayNothing() {
        assertThat(reason(read(Pdfs.blank(2)).pageKind())).isEqualTo(Missing.NOT_STATED);
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(reason(read(Pdfs.letter().build().encrypted("mật khẩu")).text()))
                .isEqualTo(Missing.PASSWORD_REQUIRED);
        assertThat(reason(read(Pdfs.ofBytes(new byte[0])).text())).isEqualTo(Missing.EMPTY);
        assertThat(reason(read(Pdfs.ofBytes(new byte[3_000])).pages())).isEqualTo(Missing.MALFORMED);
    }

    @Test
    void fileEncryptedForEverybodyIsRead() {
        assertThat(read(Pdfs.letter().build().encrypted("")).text().toOptional().orElseThrow())
                .contains("Nơi nhận:");
    }

    @Test
    void tooManyPagesLeaveTheNumberKnown() {
        DocumentReading reading = Documents.pdfReader().read(Pdfs.blank(5).content(), limits(4, 1_000, 1L << 28));
        assertThat(reading.pages().toOptional()).contains(5);
        assertThat(reason(reading.text())).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reason(reading.pageKind())).isEqualTo(Missing.LIMIT_EXCEEDED);
    }

    @Test
    void tooMuchTextIsALimitAndNotAPartOfTheText() {
        DocumentReading reading =
                Documents.pdfReader().read(Pdfs.letter().build().content(), limits(10, 100, 1L << 28));
        assertThat(reason(reading.text())).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reading.pages().toOptional()).contains(1);
    }

    @Test
    void streamThatExpandsToAGigabyteHitsTheLimit() throws IOException {
        PdfFile bomb = bomb();
        DocumentReading reading = read(bomb);
        assertThat(reason(reading.text())).isEqualTo(Missing.LIMIT_EXCEEDED);
        assertThat(reading.text().missing().orElseThrow().detail()).isEqualTo("pdfExpandedBytes");
        assertThat(SigningFixtures.general(bomb).overall()).isEqualTo(Verdict.UNSIGNED);
    }

    /** Deflated twice: a few kilobytes that become a gigabyte. */
    static PdfFile bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            try (OutputStream data = stream.createRawOutputStream()) {
                data.write(deflatedTwice(1L << 30));
            }
            stream.setItem(COSName.FILTER, filters);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.save(out);
        }
        return Pdfs.ofBytes(out.toByteArray());
    }

    private static byte[] deflatedTwice(long size) throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream deflate = new DeflaterOutputStream(new DeflaterOutputStream(twice), fast)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (long written = 0; written < size; written += blanks.length) {
                deflate.write(blanks);
            }
        }
        fast.end();
        return twice.toByteArray();
    }

    private static DocumentReading read(PdfFile file) {
        return Documents.pdfReader().read(file.content(), Limits.DEFAULT);
    }

    private static Missing reason(Fact<?> fact) {
        return fact.missing().orElseThrow().reason();
    }

    private static Limits limits(int pages, int textCharacters, long expanded) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                textCharacters,
                d.archiveEntries(),
                d.archiveExpandedBytes(),
                d.archiveRatio(),
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                expanded,
                pages,
                d.signatures());
    }
}
