package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.junit.jupiter.api.Test;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** A mark of secrecy that was put onto the pages of a PDF is one, whether it is part of the pages or not. */
class StampOutcomeTest {

    private static byte[] stamped(String words, boolean hidden) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document("2/SYT-VP").build().bytes())) {
            PDAnnotationFreeText stamp = new PDAnnotationFreeText();
            stamp.setContents(words);
            stamp.setRectangle(new PDRectangle(60, 690, 90, 24));
            stamp.setDefaultAppearance("/Helv 14 Tf 1 0 0 rg");
            stamp.setHidden(hidden);
            List<PDAnnotation> all = pdf.getPage(0).getAnnotations();
            all.add(stamp);
            pdf.getPage(0).setAnnotations(all);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static Assessment judged(byte[] pdf) {
        return assess(fromHealth().attach("2-SYT-VP.pdf", PDF, pdf));
    }

    @Test
    void stampOfSecrecyIsNotPassedOver() throws IOException {
        assertThat(judged(stamped("T\u1ED0I M\u1EACT", false)).outcome())
                .isIn(Outcome.SECRET_BLOCKED, Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(judged(stamped("T\u1ED0I M\u1EACT", false))))
                .anyMatch(code -> code.startsWith("SECRE"));
    }

    @Test
    void otherStampsAndHiddenOnesAreNoMarks() throws IOException {
        for (byte[] pdf : List.of(stamped("\u0110\u00E3 ki\u1EC3m tra", false), stamped("M\u1EACT", true))) {
            assertThat(Judged.codes(judged(pdf))).noneMatch(code -> code.startsWith("SECRE"));
        }
    }
}
