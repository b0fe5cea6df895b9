package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;

/** The ways in which files are laid out, each continued as it is. */
class FileShapeTest {
    private static final PdfSigner SIGNER = PdfSigner.create();
    private static final String NOTE = "<</FT/Tx/T(note)/Type/Annot/Subtype/Widget/Rect[9 9 99 29]/P 3 0 R>>";

    @Test
    void aFormWithinTheCatalogStaysThere() throws SigningException, IOException {
        PdfFile file = RawPdf.blank()
                .put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DA(/F1 0 Tf)>>>>")
                .put(3, "<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>")
                .put(4, NOTE)
                .table();
        assertSigned(file, 2, 2);
    }

    @Test
    void aFormWhoseListsAreObjectsIsChangedThereAlone() throws SigningException, IOException {
        PdfFile file = RawPdf.blank()
                .put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>")
                .put(3, "<</Type/Page/Parent 2 0 R/Annots 7 0 R>>")
                .put(4, NOTE)
                .put(5, "<</Fields 6 0 R/SigFlags 3>>")
                .put(6, "[4 0 R]")
                .put(7, "[4 0 R]")
                .table();
        PdfFile signed = assertSigned(file, 2, 2);
        String update = appended(file, signed);
        assertThat(update).startsWith("6 0 obj\n[4 0 R 9 0 R]").contains("\n7 0 obj\n[4 0 R 9 0 R]");
        assertThat(update).doesNotContain("\n1 0 obj", "\n3 0 obj", "\n5 0 obj");
    }

    @Test
    void oddNamesAndStringsComeThroughUnchanged() throws SigningException, IOException {
        PdfFile file = RawPdf.blank()
                .put(
                        1,
                        "<</Type/Catalog/Pages 2 0 R/A#20b#2Fc(x\\)\\(y\\\\\\101)/N null/R[1.50 -.5 +7 true false]"
                                + "/D<</E<48 6>>>>>")
                .table();
        String update = appended(file, assertSigned(file, 1, 1));
        assertThat(update)
                .contains("/A#20b#2Fc <782928795C41>")
                .contains("/R [1.50 -.5 +7 true false]")
                .contains("/E <4860>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r"})
    void theEndOfTheFileMayHaveALineEndOrNot(String end) throws SigningException, IOException {
        PdfFile file = RawPdf.blank().end(end).table();
        assertSigned(file, 1, 1);
    }

    @Test
    void theIdentifierKeepsItsFirstPart() throws SigningException, IOException {
        PdfFile file = RawPdf.blank().trailer("/ID[<0102><0304>]").table();
        assertThat(appended(file, assertSigned(file, 1, 1)))
                .containsPattern("/ID\\[<0102><[0-9A-F]{32}>\\]")
                .doesNotContain("<0304>");
    }

    @Test
    void aHybridFileIsContinuedWithATable() throws SigningException, IOException {
        PdfFile file = RawPdf.blank().put(4, "<</Hidden true>>").hybrid(4);
        String update = appended(file, assertSigned(file, 1, 1));
        assertThat(update).contains("\ntrailer\n").doesNotContain("XRefStm");
    }

    @Test
    void aHybridFileThatContradictsItselfIsRefused() {
        PdfFile file = RawPdf.blank().put(4, "<</Hidden true>>").contradictoryHybrid(4);
        refuses(SigningProblem.FILE_AMBIGUOUS, () -> sign(SIGNER, file, SEAL, REQUEST));
    }

    @Test
    void anObjectThatIsNotWhereItShouldBeIsRefused() {
        PdfFile file = RawPdf.blank().put(4, "<</A 1>>").table().withReplaced("4 0 obj", "7 0 obj");
        refuses(SigningProblem.FILE_AMBIGUOUS, () -> sign(SIGNER, file, SEAL, REQUEST));
        PdfFile broken = RawPdf.blank().put(4, "<</A 1>>").table().withReplaced("/A 1>>", "/A 1>]");
        refuses(SigningProblem.FILE_MALFORMED, () -> sign(SIGNER, broken, SEAL, REQUEST));
    }

    @Test
    void aDictionaryWithAKeyTwiceIsNotWrittenAgain() {
        PdfFile file = RawPdf.blank()
                .put(3, "<</Type/Page/Parent 2 0 R/Rotate 0/Rotate 90>>")
                .table();
        refuses(SigningProblem.FILE_AMBIGUOUS, () -> sign(SIGNER, file, SEAL, REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Pages/Count 1/Kids[2 0 R]>>",
                "<</Type/Pages/Count 1/Kids[9 0 R]>>",
                "<</Type/Pages/Count 1/Kids[(x)]>>"
            })
    void aPageTreeThatLeadsNowhereIsRefused(String pages) {
        PdfFile file = RawPdf.blank().put(2, pages).table();
        refuses(SigningProblem.FILE_MALFORMED, () -> sign(SIGNER, file, SEAL, REQUEST));
    }

    @Test
    void aFileWithoutPagesHasNoPageToSign() {
        PdfFile file = RawPdf.blank().put(2, "<</Type/Pages/Count 0/Kids[]>>").table();
        refuses(SigningProblem.PAGE_NOT_FOUND, () -> sign(SIGNER, file, SEAL, REQUEST));
    }

    @Test
    void fieldsInACircleAreSeenOnce() throws SigningException, IOException {
        PdfFile file = RawPdf.blank()
                .put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>")
                .put(4, "<</T(a)/Kids[5 0 R]>>")
                .put(5, "<</T(b)/Kids[4 0 R]/Parent 4 0 R>>")
                .table();
        assertThat(sign(SIGNER, file, SEAL, REQUEST).result().fieldName()).contains("Signature1");
    }

    @Test
    void numbersThatTheTrailerForgotAreNotUsedAgain() throws SigningException {
        PdfFile whole = RawPdf.blank().put(4, "<</A 1>>").table();
        PdfFile file = whole.withReplaced("/Size 5", "/Size 4");
        assertThat(appended(file, sign(SIGNER, file, SEAL, REQUEST).file())).doesNotContain("\n4 0 obj");
    }

    private static PdfFile assertSigned(PdfFile file, int fields, int annotations)
            throws SigningException, IOException {
        PdfFile signed = sign(SIGNER, file, SEAL, REQUEST).file();
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
        try (PDDocument document = Loader.loadPDF(signed.bytes())) {
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).hasSize(fields);
            assertThat(document.getPage(0).getAnnotations()).hasSize(annotations);
            assertThat(document.getDocumentCatalog().getAcroForm().isSignaturesExist())
                    .isTrue();
            assertThat(document.getSignatureDictionaries()).hasSize(1);
        }
        return signed;
    }

    private static String appended(PdfFile before, PdfFile after) {
        return new String(after.bytes(), StandardCharsets.ISO_8859_1).substring(before.sizeInBytes());
    }
}
