package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** A portfolio is judged by its files, like an archive; its cover sheet counts where it may be a document or not all can be read. */
class PortfolioOutcomeTest {
    private static final String COVER = "For the best experience, open this PDF portfolio in Acrobat or Adobe Reader.";

    /** Names and bytes of files, and what stands on each cover page. */
    private static byte[] portfolio(Map<String, byte[]> files, String... covers) {
        try (PDDocument document = new PDDocument()) {
            for (String words : covers) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    out.newLineAtOffset(50, 700);
                    for (String line : words.split("\n", -1)) {
                        out.showText(line);
                        out.newLineAtOffset(0, -20);
                    }
                    out.endText();
                }
            }
            Map<String, PDComplexFileSpecification> listed = new TreeMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                PDComplexFileSpecification specification = new PDComplexFileSpecification();
                specification.setFile(file.getKey());
                specification.setFileUnicode(file.getKey());
                specification.setEmbeddedFile(
                        new PDEmbeddedFile(document, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE));
                listed.put(file.getKey(), specification);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(listed);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.COLLECTION, new COSDictionary());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assessment judged(byte[] pdf) {
        return assess(fromHealth().attach("ho-so.pdf", PDF, pdf));
    }

    private static byte[] unsigned() {
        return document("2/SYT-VP").build().bytes();
    }

    @Test
    void ofSignedDocumentsIsWorthWhatTheyAre() {
        Assessment a = judged(portfolio(Map.of("a.pdf", signed("1/SYT-VP"), "b.pdf", signed("2/SYT-VP")), COVER));
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("ho-so.pdf", "a.pdf", "b.pdf");
        assertThat(a.documents()).hasSize(2);
    }

    @Test
    void isJudgedAsTheSameFilesInAZip() {
        for (Map<String, byte[]> files : java.util.List.of(
                Map.of("a.pdf", unsigned()),
                Map.of("a.pdf", signed("1/SYT-VP"), "b.pdf", unsigned()),
                Map.of("a.pdf", Pdfs.letter().secrecy("MẬT").build().bytes()),
                Map.of("a.bin", new byte[] {1, 2, 3, 4}),
                Map.of("a.exe", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1)))) {
            Object[] zipped = files.entrySet().stream()
                    .flatMap(file -> java.util.stream.Stream.of(file.getKey(), file.getValue()))
                    .toArray();
            Assessment zip = assess(fromHealth().attach("ho-so.zip", "application/zip", Packed.zip(zipped)));
            Assessment portfolio = judged(portfolio(files, COVER));
            assertThat(portfolio.outcome()).as("%s", files.keySet()).isEqualTo(zip.outcome());
            assertThat(Judged.codes(portfolio)).containsAll(Judged.codes(zip));
        }
    }

    @Test
    void whoseCoverMayBeADocumentIsForAPerson() {
        Map<String, byte[]> files = Map.of("a.pdf", signed("1/SYT-VP"));
        assertThat(judged(portfolio(files, "SO Y TE\nSo: 12/SYT-VP\nDak Nong, ngay 2 thang 3 nam 2026"))
                        .outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(judged(portfolio(files, COVER, "Noi dung")).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(judged(portfolio(files, "")).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void withAMarkOnItsCoverIsBlocked() {
        Assessment suspected = judged(portfolio(Map.of("a.pdf", signed("1/SYT-VP")), "TUYET MAT"));
        assertThat(suspected.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(suspected)).contains("SECRECY_SUSPECTED");
        byte[] marked = document("1/SYT-VP")
                .secrecy("MẬT")
                .build()
                .withFileAttached("a.pdf", signed("2/SYT-VP"))
                .withReplaced("/Type /Catalog", "/Collection<<>>")
                .bytes();
        assertThat(judged(marked).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void withoutFilesOrWithSomeThatCannotBeReadStaysWithAPerson() {
        assertThat(judged(portfolio(Map.of(), COVER)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        byte[] bomb = portfolio(Map.of("a.pdf", signed("1/SYT-VP"), "b.txt", new byte[60 << 20]), COVER);
        Assessment a = judged(bomb);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void withinPortfoliosAreOpenedThreeDeepAndNoDeeper() {
        byte[] file = signed("1/SYT-VP");
        for (int i = 0; i < 3; i++) {
            file = portfolio(Map.of("a.pdf", file), COVER);
        }
        assertThat(judged(file).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(judged(portfolio(Map.of("a.pdf", file), COVER)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void thatIsSignedWithItsFilesSpeaksForThem() {
        byte[] pdf = portfolio(Map.of("a.pdf", unsigned()), COVER);
        Assessment a = judged(Pdfs.ofBytes(pdf).signedBy(HEALTH_SEAL, SIGNED).bytes());
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.documents()).hasSize(1);
        assertThat(judged(pdf).outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void noChangeOfOneWithAnUnsignedFileMakesItCount() {
        byte[] seed = portfolio(Map.of("a.pdf", unsigned()), COVER);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] changed = seed.clone();
            for (int k = 0; k < 4; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(judged(changed).outcome())
                    .as("change %d", i)
                    .isIn(Outcome.NEEDS_HUMAN_CHECK, Outcome.PAPER_REQUIRED, Outcome.SECRET_BLOCKED);
        }
    }
}
