package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.CATALOG;
import static vn.govmail.testkit.signing.AttackedDocument.DETACHED;
import static vn.govmail.testkit.signing.AttackedDocument.FORM;
import static vn.govmail.testkit.signing.AttackedDocument.MAKER;
import static vn.govmail.testkit.signing.AttackedDocument.NOTE;
import static vn.govmail.testkit.signing.AttackedDocument.SIGNATURE;
import static vn.govmail.testkit.signing.AttackedDocument.catalog;
import static vn.govmail.testkit.signing.AttackedDocument.form;
import static vn.govmail.testkit.signing.AttackedDocument.note;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.AttackedDocument.signed;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;

/** Files that are made to cost time. */
class ExhaustionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @BeforeAll
    static void classesAreLoaded() {
        general(signed().file());
    }

    @Test
    void objectStreamsThatExtendEachOtherInALongChain() {
        int count = 8_000;
        RawPdf pdf = open(Map.of(CATALOG, catalog("/X 100 0 R")));
        StringBuilder users = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            int stream = 1_000 + (2 * i);
            String extended = i == 0 ? "" : "/Extends " + (stream - 2) + " 0 R";
            pdf.stream(stream, "/Type/ObjStm/N 1/First 7" + extended, (stream + 1) + " 0  null");
            pdf.placeIn(stream, stream + 1);
            users.append(stream + 1).append(" 0 R ");
        }
        pdf.object(100, users + "]");
        pdf.signature(SIGNATURE, DETACHED, MAKER).endWithStream(999);
        answers(pdf.file());
    }

    @Test
    void manyRevisionsOfManyObjects() {
        RawPdf pdf = open();
        for (int i = 0; i < 20_000; i++) {
            pdf.object(1_000 + i, "null");
        }
        pdf.signature(SIGNATURE, DETACHED, MAKER).end();
        for (int i = 0; i < 1_900; i++) {
            pdf.object(NOTE, note("/V(" + i + ")")).end();
        }
        answers(pdf.file());
    }

    @Test
    void manyFieldsOfOneForm() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            fields.append(" ").append(1_000 + i).append(" 0 R");
        }
        RawPdf pdf = open(Map.of(FORM, form(fields.toString())));
        for (int i = 0; i < 30_000; i++) {
            pdf.object(1_000 + i, "<</FT/Tx/T(f" + i + ")>>");
        }
        pdf.signature(SIGNATURE, DETACHED, MAKER).end();
        for (int i = 0; i < 60; i++) {
            pdf.object(NOTE, note("/V(" + i + ")")).end();
        }
        answers(pdf.file());
    }

    @Test
    void manySignaturesThatShareTheirObject() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            fields.append(" ").append(1_000 + i).append(" 0 R");
        }
        RawPdf pdf = open(Map.of(FORM, form(fields.toString())));
        for (int i = 0; i < 60; i++) {
            pdf.object(1_000 + i, "<</FT/Sig/T(f" + i + ")/V<<" + DETACHED + "/ByteRange[0 20 40 60]/Contents<"
                    + "30".repeat(20_000) + ">>>>>");
        }
        answers(pdf.signature(SIGNATURE, DETACHED, MAKER).end().file());
    }

    @Test
    void deepDictionariesInManyObjects() {
        RawPdf pdf = open(Map.of(CATALOG, catalog("/X 100 0 R")));
        String deep = "<</A".repeat(190) + " null" + ">>".repeat(190);
        StringBuilder all = new StringBuilder("[");
        for (int i = 0; i < 5_000; i++) {
            pdf.object(1_000 + i, deep);
            all.append(1_000 + i).append(" 0 R ");
        }
        pdf.object(100, all + "]").signature(SIGNATURE, DETACHED, MAKER).end();
        for (int i = 0; i < 5_000; i++) {
            pdf.object(1_000 + i, deep);
        }
        answers(pdf.end().file());
    }

    private static void answers(PdfFile file) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SignatureReport report = general(file);
        // of the processor, for the machine may have other things to do
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertThat(report.checkedAt()).isEqualTo(SigningFixtures.NOW);
        assertThat(took).isLessThan(PATIENCE);
    }
}
