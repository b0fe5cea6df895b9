package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.CATALOG;
import static vn.govmail.testkit.signing.AttackedDocument.NOTE;
import static vn.govmail.testkit.signing.AttackedDocument.catalog;
import static vn.govmail.testkit.signing.AttackedDocument.note;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.AttackedDocument.sign;
import static vn.govmail.testkit.signing.AttackedDocument.signed;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.RawPdf;

/** Files that have the same bytes read again and again, each of which used to take from two to thirty seconds. */
class RepeatedWorkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @BeforeAll
    static void classesAreLoaded() {
        general(signed().file());
    }

    @Test
    void manyObjectsThatNothingNamesBesideManyRevisions() {
        RawPdf pdf = signed();
        for (int i = 0; i < 1_900; i++) {
            pdf.object(NOTE, note("/V(" + i + ")")).end();
        }
        StringBuilder unknown = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            unknown.append(100_000 + i).append(" 0 obj\nnull\nendobj\n");
        }
        pdf.raw(unknown.toString());
        assertThat(judged(pdf.object(NOTE, note("/V(z)")).end()).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void objectThatNothingNamesMustNotTakeTheNumberOfOneOfItsRevision() {
        RawPdf pdf = signed();
        for (int i = 0; i < 20; i++) {
            String shadow = i == 10 ? NOTE + " 0 obj\nnull\nendobj\n" : "";
            pdf.raw(shadow).object(NOTE, note("/V(" + i + ")")).end();
        }
        assertThat(judged(pdf).overall()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void hybridSectionsThatShareOneLargeStream() {
        RawPdf pdf = signed();
        int shared = pdf.offset();
        int length = 16 << 20;
        pdf.raw("5000 0 obj\n<</Type/XRef/W[1 4 2]/Size 0/Index[]/Length " + length + ">>\nstream\n")
                .raw(" ".repeat(length))
                .raw("\nendstream\nendobj\n");
        for (int i = 0; i < 500; i++) {
            pdf.object(NOTE, note("/V(" + i + ")")).end("/Root 1 0 R/XRefStm " + shared);
        }
        stopsAt("pdfPasses", pdf);
    }

    @Test
    void listsThatLieWithinEachOther() {
        int count = 190;
        String end = "\nendstream\nendobj\n";
        String[] heads = new String[count];
        StringBuilder lists = new StringBuilder();
        int length = 4 << 20;
        for (int i = count - 1; i >= 0; i--) {
            heads[i] = (1_000 + i) + " 0 obj\n<</Length " + length + ">>\nstream\n";
            length += heads[i].length() + end.length();
            lists.append(1_000 + i).append(" 0 R ");
        }
        RawPdf pdf = open(Map.of(CATALOG, catalog("/DSS 99 0 R")));
        for (int i = 0; i < count; i++) {
            pdf.place(1_000 + i).raw(heads[i]);
        }
        pdf.raw(" ".repeat(4 << 20)).raw(end.repeat(count)).object(99, "<</CRLs[" + lists + "]>>");
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        RawPdf signed = sign(pdf);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(judged(signed).overall()).isEqualTo(Verdict.INVALID);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(400L << 20);
    }

    @Test
    void trailersWithinStringsOfTrailers() {
        RawPdf pdf = signed();
        int count = 1_900;
        long first = pdf.offset();
        long before = pdf.previous();
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String section = "xref\n0 0\ntrailer\n<</Size 50/Root 1 0 R/Prev %010d/X(";
            long next = first
                    + nested.length()
                    + String.format(Locale.ROOT, section, 0L).length();
            nested.append(String.format(Locale.ROOT, section, i + 1 == count ? before : next));
        }
        nested.append("x".repeat(1 << 20)).append(")>>\n".repeat(count));
        stopsAt("pdfParsing", pdf.raw(nested.toString()).endAt(first));
    }

    @Test
    void longNamesOfOneHashInEveryRevision() {
        StringBuilder keys = new StringBuilder("<<");
        for (int i = 0; i < 1 << 11; i++) {
            keys.append('/').append("AaBB".repeat(900));
            for (int bit = 0; bit < 11; bit++) {
                keys.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.append(" 1");
        }
        RawPdf pdf = open(Map.of(CATALOG, catalog("/X 100 0 R"))).object(100, keys + ">>");
        sign(pdf);
        for (int i = 0; i < 300; i++) {
            pdf.object(NOTE, note("/V(" + i + ")")).end();
        }
        stopsAt("pdfParsing", pdf);
    }

    @Test
    void nestedDictionariesOfTwelveMegabytes() {
        String deep = "<</A".repeat(190) + " 1" + ">>".repeat(190);
        RawPdf pdf = open(Map.of(CATALOG, catalog("/X 100 0 R"))).object(100, "[" + deep.repeat(10_000) + "]");
        sign(pdf);
        pdf.object(100, "[" + deep.repeat(10_000) + "(x)]").end();
        assertThat(judged(pdf).overall()).isNotEqualTo(Verdict.VALID);
    }

    private static void stopsAt(String limit, RawPdf pdf) {
        SignatureReport report = judged(pdf);
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.limitsHit()).containsExactly(limit);
    }

    private static SignatureReport judged(RawPdf pdf) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var file = pdf.file();
        long start = threads.getCurrentThreadCpuTime();
        SignatureReport report = general(file);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(PATIENCE);
        return report;
    }
}
