package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Circumstances;
import vn.govmail.signing.service.ProvidedReader;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** Files that a PDF carries besides its pages are judged as if they lay beside the letter; what cannot be read is for a person. */
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

    private static ArchiveContents held(byte[] pdf) {
        return new ProvidedReader().read(Content.of(pdf), Limits.DEFAULT).attachedFiles();
    }

    private static List<String> names(byte[] pdf) {
        ArchiveContents held = held(pdf);
        return Stream.concat(held.files().stream().map(ArchivedFile::path), held.unreadNames().stream())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ofASignedDocumentAreReadAndSignedWithIt() {
        Assessment a = judged(signed(letter().withFileAttached("du-thao.txt", DRAFT)), Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.attachments())
                .extracting(AttachmentAssessment::part, AttachmentAssessment::name, AttachmentAssessment::format)
                .containsExactly(tuple("2", "cv.pdf", Format.PDF), tuple("2/cv.pdf", "du-thao.txt", Format.TEXT));
        assertThat(Judged.codes(a)).doesNotContain("SECRECY_NOT_EXAMINED");
    }

    @Test
    void ofADocumentThatNobodySignedNeedPaperAsItDoes() {
        Assessment a = judged(letter().withFileAttached("du-thao.txt", DRAFT), Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents()).hasSize(2);
    }

    @Test
    void thatAreNotKnownAtAllAreForAPerson() {
        PdfFile with = signed(letter().withFileAttached("so-lieu.bin", new byte[] {1, 2, 3, 4}));
        Assessment a = judged(with, Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SECRECY_NOT_EXAMINED");
    }

    @Test
    void areTakenForWhatTheyAreWhateverTheirNameSays() {
        Assessment a = judged(signed(letter().withFileAttached("bang.pdf", DRAFT)), Circumstances.NONE);
        assertThat(a.attachments().get(1).format()).isEqualTo(Format.TEXT);
        assertThat(Judged.codes(a)).contains("FILE_EXTENSION_DISAGREES");
    }

    @Test
    void thatLieElsewhereAreForAPersonUntilOneHasLooked() throws IOException {
        PdfFile with = signed(Pdfs.ofBytes(nested(1)));
        Assessment a = judged(with, Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SECRECY_NOT_EXAMINED", "ARCHIVE_NOT_READ");
        assertThat(judged(with, Intake.confirmed(with.bytes())).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void thatBearAMarkInNameOrWordsBlock() throws IOException {
        for (PdfFile with : List.of(
                letter().withFileAttached("TỐI MẬT - kế hoạch.docx", DRAFT),
                letter().withFileAttached("a.txt", bytes("TUYỆT MẬT\n\nKính gửi: Sở Y tế")),
                letter().withFileAttached("a.zip", Packed.zip("b.txt", bytes("MẬT\n\nKế hoạch"))),
                letter().withFileAttached(
                                "a.pdf", Pdfs.letter().secrecy("MẬT").build().bytes()),
                Pdfs.ofBytes(pinned("a.txt", bytes("TỐI MẬT\n\nKế hoạch"))))) {
            assertThat(judged(signed(with), Circumstances.NONE).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        }
    }

    @Test
    void thatAreProgramsAreSaid() {
        Assessment a = judged(signed(letter().withFileAttached("QD-15.pdf.exe", bytes("MZ\0\0"))), Circumstances.NONE);
        assertThat(Judged.codes(a)).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
    }

    @Test
    void addedAfterSigningAreNotSigned() throws IOException {
        PdfFile with = Pdfs.ofBytes(appended(signed(letter()).bytes()));
        Assessment a = judged(with, Circumstances.NONE);
        assertThat(a.outcome()).isNotIn(Outcome.LEGALLY_EQUIVALENT, Outcome.INFORMATION_ONLY, Outcome.NO_DOCUMENT);
        assertThat(a.attachments()).extracting(AttachmentAssessment::name).contains("them.txt");
    }

    private static byte[] appended(byte[] signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("them.txt");
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(DRAFT)));
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(specification);
            document.getPage(0).setAnnotations(List.of(pin));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @Test
    void areOpenedThreeDeepAndNoDeeper() {
        PdfFile file = letter().withFileAttached("day.txt", DRAFT);
        for (int i = 0; i < 2; i++) {
            file = letter().withFileAttached("a.pdf", file.bytes());
        }
        assertThat(judged(signed(file), Circumstances.NONE).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        Assessment deeper = judged(signed(letter().withFileAttached("a.pdf", file.bytes())), Circumstances.NONE);
        assertThat(deeper.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(deeper)).contains("ARCHIVE_NOT_READ", "SECRECY_NOT_EXAMINED");
    }

    @Test
    void thatExpandBeyondTheLimitsAreNamedAndThePagesAreRead() throws IOException {
        byte[] pdf = deflated("bom.txt", new byte[40 << 20], -1);
        DocumentReading reading = new ProvidedReader().read(Content.of(pdf), Limits.DEFAULT);
        assertThat(reading.text().toOptional()).isPresent();
        assertThat(reading.attachedFiles().files()).isEmpty();
        assertThat(reading.attachedFiles().unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(reading.attachedFiles().unreadNames()).containsExactly("bom.txt");
    }

    @Test
    void whoseSizeIsALieAreReadButNotReliedOn() throws IOException {
        ArchiveContents held = held(deflated("a.txt", bytes("TỐI MẬT\n\nKế hoạch"), 3));
        assertThat(held.unread()).contains(Missing.MALFORMED);
        assertThat(held.files()).hasSize(1);
        assertThat(held(deflated("a.txt", bytes("abc"), 3)).unread()).isEmpty();
    }

    @Test
    void thatAreDamagedAreNamed() throws IOException {
        byte[] pdf = deflated("a.txt", bytes("abcdefghijklmnop".repeat(9)), -1);
        byte[] changed = pdf.clone();
        int data = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream", indexOf(pdf, "/EmbeddedFile")) + 8;
        changed[data + 4] ^= 0x55;
        assertThat(held(changed).files()).isEmpty();
        assertThat(held(changed).unreadNames()).containsExactly("a.txt");
    }

    private static int indexOf(byte[] pdf, String text) {
        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        return at;
    }

    @Test
    void thatAreThePageOrTheDocumentItselfDoNoHarm() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter().bytes())) {
            COSDictionary page = document.getPage(0).getCOSObject();
            COSDictionary root = document.getDocumentCatalog().getCOSObject();
            COSDictionary contents = listed(document, "trang.txt", page.getItem(COSName.CONTENTS));
            listed(document, "goc.pdf", root);
            ArchiveContents held = held(saved(document));
            assertThat(contents).isNotNull();
            assertThat(held.files()).isEmpty();
            assertThat(held.unreadNames()).containsExactly("goc.pdf");
        }
    }

    private static COSDictionary listed(PDDocument document, String name, COSBase data) {
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, data);
        COSDictionary specification = new COSDictionary();
        specification.setString(COSName.UF, name);
        specification.setItem(COSName.EF, embedded);
        COSArray pairs = new COSArray();
        pairs.add(COSName.A);
        pairs.add(specification);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, pairs);
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        return specification;
    }

    /** One file in the list, compressed, with a size that it states unless that is negative. */
    private static byte[] deflated(String name, byte[] content, long stated) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter().bytes())) {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            if (stated >= 0) {
                file.setSize((int) stated);
            }
            listed(document, name, file.getCOSObject());
            return saved(document);
        }
    }

    @Test
    void ofAnyDamagedDocumentAreAnsweredWithinTheLimits() throws IOException {
        byte[] seed = deflated("a.txt", bytes("Kính gửi ".repeat(20)), 200);
        Random random = new Random(11);
        int read = 0;
        int unread = 0;
        int described = indexOf(seed, "/EmbeddedFile") - 40;
        for (int i = 0; i < 400; i++) {
            byte[] changed = seed.clone();
            // where the file stands, and elsewhere
            changed[described + random.nextInt(400)] = (byte) random.nextInt(256);
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            ArchiveContents held = held(changed);
            for (ArchivedFile file : held.files()) {
                assertThat(file.content().sizeInBytes()).isLessThan(1 << 20);
                read++;
            }
            unread += held.unread().isPresent() ? 1 : 0;
        }
        assertThat(read).isPositive();
        assertThat(unread).isPositive();
    }

    @Test
    void noChangeOfOneWithASecretFileMakesItCount() throws IOException {
        byte[] seed = deflated("a.txt", bytes("TỐI MẬT\n\nKế hoạch"), -1);
        Random random = new Random(12);
        for (int i = 0; i < 150; i++) {
            byte[] changed = seed.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            byte[] message = fromHealth().attach("cv.pdf", PDF, changed).bytes();
            assertThat(Intake.MAIL.assess(message, TIMES).outcome())
                    .as("change %d", i)
                    .isIn(Outcome.SECRET_BLOCKED, Outcome.NEEDS_HUMAN_CHECK, Outcome.PAPER_REQUIRED);
        }
    }

    @Test
    void areFoundInTheListOnAPageAndInANestedTree() throws IOException {
        assertThat(names(letter().bytes())).isEmpty();
        assertThat(names(letter().withFileAttached("a.xml", DRAFT).bytes())).containsExactly("a.xml");
        assertThat(names(letter().withFileAttached("a.xml", DRAFT)
                        .withCompressedObjects()
                        .bytes()))
                .containsExactly("a.xml");
        assertThat(names(pinned("ghim.docx", DRAFT))).containsExactly("ghim.docx");
        assertThat(names(nested(50))).hasSize(50);
    }

    private static byte[] pinned(String name, byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter().bytes())) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
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
