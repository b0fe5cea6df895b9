package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.CITIZEN;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.jakarta.MessageTextReader;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** A letter that came as a file, in an archive or encoded: its files are looked at like those of an archive, and a person decides. */
class LetterFilesOutcomeTest {
    private static final String ZIP = "application/zip";

    private static byte[] letterWith(String name, String type, byte[] file) {
        return Intake.from(CITIZEN, "Bình").attach(name, type, file).bytes();
    }

    private static Assessment zipped(byte[] letter) {
        return assess(fromHealth().attach("goc.zip", ZIP, Packed.zip("goc.eml", letter)));
    }

    private static Assessment encoded(byte[] letter) {
        return assess(fromHealth().attach("goc.bin", "application/octet-stream", letter));
    }

    private static byte[] secret() {
        return Pdfs.letter().secrecy("MẬT").build().bytes();
    }

    @Test
    void aSecretFileInItBlocks() {
        byte[] letter = letterWith("cv.pdf", PDF, secret());
        assertThat(zipped(letter).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(encoded(letter).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(zipped(letterWith("a.zip", ZIP, Packed.zip("cv.pdf", secret())))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(zipped(letterWith("TỐI MẬT.docx", Intake.DOCX, new byte[3])).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aProgramInItIsSaid() {
        byte[] letter = letterWith("QD.pdf.exe", PDF, "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Judged.codes(zipped(letter))).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
        assertThat(Judged.codes(encoded(letter))).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
    }

    @Test
    void itsFilesAreShownAndNeverLaundered() {
        Assessment a =
                zipped(fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).bytes());
        assertThat(a.attachments())
                .extracting(AttachmentAssessment::part, AttachmentAssessment::name)
                .contains(org.assertj.core.groups.Tuple.tuple("2/goc.zip/goc.eml", "cv.pdf"));
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("FORWARDED_MESSAGE").doesNotContain("ARCHIVE_NOT_READ");
    }

    @Test
    void itIsTreatedLikeOneThatIsAPartOfTheMail() {
        for (byte[] inner : new byte[][] {
            letterWith("cv.pdf", PDF, secret()),
            fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).bytes(),
            fromHealth()
                    .attach("cv.pdf", PDF, document("1/SYT-VP").build().bytes())
                    .bytes(),
            fromHealth().bytes()
        }) {
            String head = "From: syt@daknong.gov.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: message/rfc822\r\n\r\n";
            byte[] whole = (head + new String(inner, StandardCharsets.ISO_8859_1) + "\r\n--zz--\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(encoded(inner).outcome())
                    .isEqualTo(Intake.MAIL.assess(whole, Intake.TIMES).outcome());
        }
    }

    @Test
    void aCitizensForwardedLetterIsForAPersonTooHoweverItIsPacked() {
        byte[] inner = fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).bytes();
        Letter letter = Intake.from(CITIZEN, "Bình").attach("goc.zip", ZIP, Packed.zip("goc.eml", inner));
        assertThat(assess(letter).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void archivesInLettersInArchivesEndSomewhere() {
        byte[] file = secret();
        byte[] inner = letterWith("a.zip", ZIP, Packed.zip("cv.pdf", file));
        assertThat(zipped(inner).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment deeper = zipped(letterWith("b.zip", ZIP, Packed.zip("goc.eml", inner)));
        assertThat(deeper.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(deeper)).contains("ARCHIVE_NOT_READ", "SECRECY_NOT_EXAMINED");
    }

    @Test
    void whatCannotBeReadOfItIsSaid() {
        String head = "From: a@daknong.gov.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
        String elsewhere = head + "Content-Type: message/partial; id=x; number=1; total=2\r\n\r\nz";
        assertThat(Judged.codes(zipped(bytes(elsewhere)))).contains("ARCHIVE_NOT_READ");
        String locked = head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(new byte[30]);
        assertThat(Judged.codes(zipped(bytes(locked)))).contains("ARCHIVE_ENCRYPTED");
        assertThat(zipped(bytes(locked)).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aBombInItIsNotOpened() {
        byte[] letter = letterWith("a.zip", ZIP, Packed.zip("a.txt", new byte[50 << 20]));
        assertThat(Judged.codes(zipped(letter))).contains("ARCHIVE_NOT_READ");
        assertThat(zipped(letter).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void ofManyPartsAndBytesNothingIsReadManyTimes() {
        StringBuilder parts = new StringBuilder("From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=z\r\n\r\n");
        for (int i = 0; i < 900; i++) {
            parts.append("--z\r\nContent-Type: application/octet-stream; name=a\r\n\r\nx\r\n");
        }
        parts.append("--z\r\n\r\n").append(" ".repeat(2 << 20)).append("\r\n--z--\r\n");
        Content content = Content.of(bytes(parts.toString()));
        ArchiveContents files =
                new MessageTextReader().read(content, Limits.DEFAULT).attachedFiles();
        assertThat(files.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(files.files()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void noChangeMakesItCount() {
        byte[] seed = fromHealth().attach("cv.pdf", PDF, signed("1/SYT-VP")).bytes();
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            byte[] changed = seed.clone();
            for (int k = 0; k < 4; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(zipped(changed).outcome())
                    .as("change %d", i)
                    .isIn(Outcome.NEEDS_HUMAN_CHECK, Outcome.PAPER_REQUIRED, Outcome.SECRET_BLOCKED);
        }
    }
}
