package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.TIMES;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.fact.Limits;
import vn.govmail.message.Circumstances;
import vn.govmail.signing.service.ProvidedReader;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Files that a PDF carries besides its pages: nobody has read them, so nobody can say that they bear no mark. */
class AttachedFilesTest {
    private static final byte[] DRAFT = "Dự thảo".getBytes(StandardCharsets.UTF_8);

    private static PdfFile letter() {
        return document("12/SYT-VP").build();
    }

    private static Assessment judged(PdfFile file, Circumstances circumstances) {
        byte[] message = fromHealth().attach("cv.pdf", PDF, file.bytes()).bytes();
        return Intake.MAIL.assess(message, TIMES, circumstances);
    }

    private static PdfFile signed(PdfFile file) {
        return file.signedBy(HEALTH_SEAL, SIGNED);
    }

    private static List<String> names(byte[] pdf) {
        DocumentReading reading = new ProvidedReader().read(Content.of(pdf), Limits.DEFAULT);
        return reading.attachedFiles();
    }

    @Test
    void ofASignedDocumentAreForAPerson() {
        PdfFile with = signed(letter().withFileAttached("du-thao.docx", DRAFT));
        Assessment a = judged(with, Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SECRECY_NOT_EXAMINED");
        assertThat(judged(signed(letter()), Circumstances.NONE).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void thatAPersonHasLookedAtStandNoLongerInTheWay() {
        PdfFile with = signed(letter().withFileAttached("du-thao.docx", DRAFT));
        assertThat(judged(with, Intake.confirmed(with.bytes())).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void whoseNameBearsAMarkBlock() {
        PdfFile with = signed(letter().withFileAttached("TỐI MẬT - kế hoạch.docx", DRAFT));
        assertThat(judged(with, Circumstances.NONE).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void areFoundInTheListOnAPageAndInANestedTree() throws IOException {
        assertThat(names(letter().bytes())).isEmpty();
        assertThat(names(letter().withFileAttached("a.xml", DRAFT).bytes())).containsExactly("a.xml");
        assertThat(names(letter().withFileAttached("a.xml", DRAFT)
                        .withCompressedObjects()
                        .bytes()))
                .containsExactly("a.xml");
        assertThat(names(pinned("ghim.docx"))).containsExactly("ghim.docx");
        assertThat(names(nested(50))).hasSize(50);
    }

    private static byte[] pinned(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter().bytes())) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(DRAFT)));
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(specification);
            document.getPage(0).setAnnotations(List.of(pin));
            return saved(document);
        }
    }

    /** A tree in which each node has one file and the next node, and the last one the first again. */
    private static byte[] nested(int depth) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter().bytes())) {
            COSDictionary top = new COSDictionary();
            COSDictionary node = top;
            for (int i = 0; i < depth; i++) {
                COSDictionary specification = new COSDictionary();
                specification.setString(COSName.UF, i + ".xml");
                COSArray pairs = new COSArray();
                pairs.add(COSName.A);
                pairs.add(specification);
                node.setItem(COSName.NAMES, pairs);
                COSDictionary next = i + 1 == depth ? top : new COSDictionary();
                COSArray kids = new COSArray();
                next.setDirect(false);
                kids.add(next);
                node.setItem(COSName.KIDS, kids);
                node = next;
            }
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.EMBEDDED_FILES, top);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
