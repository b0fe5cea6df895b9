package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.HEALTH_SEAL;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.SIGNED;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.LegalValue;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Outcome;

/** Several files of one message: those that represent one document, of which the best counts, and those that stand for themselves. */
class SeveralFilesTest {
    private static final byte[] APPENDIX = "PHỤ LỤC\nDanh sách đơn vị".getBytes(StandardCharsets.UTF_8);

    private static PdfFile of(String number, LocalDate day) {
        return document(number).date(day).build();
    }

    private static Assessment both(byte[] first, byte[] second) {
        return assess(fromHealth().attach("a.pdf", PDF, first).attach("b.pdf", PDF, second));
    }

    @Test
    void oneNumberOfOneDayIsOneDocument() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        byte[] plain = of("7/SYT-VP", day).bytes();
        byte[] sealed = of("07/SYT-VP", day).signedBy(HEALTH_SEAL, SIGNED).bytes();
        Assessment a = both(plain, sealed);
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.documents())
                .singleElement()
                .satisfies(d -> assertThat(d.files()).containsExactly("a.pdf", "b.pdf"));
    }

    @Test
    void oneNumberOfTwoDaysIsTwoDocuments() {
        byte[] earlier = of("7/SYT-VP", LocalDate.of(2025, 11, 20))
                .signedBy(HEALTH_SEAL, SIGNED)
                .bytes();
        Assessment a = both(earlier, of("7/SYT-VP", LocalDate.of(2026, 11, 20)).bytes());
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents()).hasSize(2);
    }

    @Test
    void oneNumberOfTwoAgenciesIsTwoDocuments() {
        byte[] other = document("7/SYT-VP").issuer("SỞ TÀI CHÍNH").build().bytes();
        Assessment a = both(signed("7/SYT-VP"), other);
        assertThat(a.documents()).hasSize(2);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void ofFilesThatNobodySignedNoneCounts() {
        byte[] plain = document("7/SYT-VP").build().bytes();
        Assessment a = both(plain, plain);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents()).hasSize(1);
        assertThat(a.documents().get(0).findings()).noneMatch(f -> f.code().equals("REPRESENTATIONS_DIFFER"));
    }

    @Test
    void aSecretRepresentationBlocksTheOthers() {
        byte[] secret = document("7/SYT-VP").secrecy("MẬT").build().bytes();
        assertThat(both(signed("7/SYT-VP"), secret).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void anAppendixWithoutASignatureNeedsPaperThoughItsLetterDoesNot() {
        Assessment a = assess(
                fromHealth().attach("cv.pdf", PDF, signed("7/SYT-VP")).attach("phu-luc.txt", "text/plain", APPENDIX));
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(a.documents())
                .extracting(DocumentAssessment::legalValue)
                .containsExactly(LegalValue.EQUIVALENT, LegalValue.PAPER_EXPECTED);
    }

    @Test
    void anAppendixWithItsOwnSignatureCounts() {
        byte[] appendix =
                document("8/SYT-VP").build().signedBy(HEALTH_SEAL, SIGNED).bytes();
        Assessment a = both(signed("7/SYT-VP"), appendix);
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.documents()).hasSize(2);
    }

    @Test
    void anAppendixThatTheSignedLetterCarriesIsSignedWithIt() {
        byte[] letter = document("7/SYT-VP")
                .build()
                .withFileAttached("phu-luc.txt", APPENDIX)
                .signedBy(HEALTH_SEAL, SIGNED)
                .bytes();
        assertThat(assess(fromHealth().attach("cv.pdf", PDF, letter)).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void anAppendixThatCannotBeReadIsForAPerson() {
        Assessment a = assess(fromHealth()
                .attach("cv.pdf", PDF, signed("7/SYT-VP"))
                .attach("phu-luc.docx", DOCX, new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("SECRECY_NOT_EXAMINED");
    }
}
