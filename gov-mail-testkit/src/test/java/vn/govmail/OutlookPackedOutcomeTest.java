package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.CITIZEN;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** What Outlook packs into winmail.dat is looked into as any archive is, wherever it lies and whatever it holds. */
class OutlookPackedOutcomeTest {
    private static final String TYPE = "application/ms-tnef";
    private static final byte[] NO_TEXT = new byte[4];

    private static Assessment judged(byte[] tnef) {
        return assess(fromHealth().attach("winmail.dat", TYPE, tnef));
    }

    private static byte[] secret() {
        return Pdfs.letter().secrecy("MẬT").build().bytes();
    }

    @Test
    void whatIsInItsDocumentsIsFound() {
        byte[] docx = OfficeObjects.docx("x", "package", "embeddings/a.pdf", secret());
        assertThat(judged(Packed.tnef("a.docx", docx, NO_TEXT)).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] program = OfficeObjects.docx(
                "x", "oleObject", "embeddings/o.bin", CompoundBytes.object("a.exe", OfficeObjects.PROGRAM));
        assertThat(Judged.codes(judged(Packed.tnef("a.docx", program, NO_TEXT))))
                .contains("EXECUTABLE_ATTACHED");
    }

    @Test
    void itIsFoundInALetterInAnArchive() {
        byte[] letter = Intake.from(CITIZEN, "Bình")
                .attach("winmail.dat", TYPE, Packed.tnef("a.pdf", secret(), NO_TEXT))
                .bytes();
        assertThat(assess(fromHealth().attach("a.zip", "application/zip", Packed.zip("goc.eml", letter)))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void itsWordsAreReadForMarks() {
        assertThat(judged(Packed.tnefText("TUYỆT MẬT\n\nKế hoạch")).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(judged(Packed.tnefText("Xin gửi")).outcome()).isEqualTo(Outcome.NO_DOCUMENT);
    }

    @Test
    void itEndsSomewhere() {
        byte[] file = secret();
        for (int i = 0; i < 3; i++) {
            file = Packed.tnef("winmail.dat", file, NO_TEXT);
        }
        assertThat(judged(file).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment deeper = judged(Packed.tnef("winmail.dat", file, NO_TEXT));
        assertThat(deeper.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(deeper)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aSizeThatLeadsBeyondItsEndIsRefused() {
        byte[] file = Packed.tnef("a.pdf", secret(), NO_TEXT);
        Assessment cut = judged(Arrays.copyOf(file, file.length - 5));
        assertThat(cut.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(cut)).contains("ARCHIVE_NOT_READ");
    }
}
