package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.Documents;

/** Files whose structure never ends, or goes deeper than any stack. */
class PdfStructureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void pageTreeThatContainsItselfEnds() {
        answers(pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R 3 0 R]>>",
                "<</Type/Pages/Parent 2 0 R/Count 5/Kids[2 0 R 3 0 R]>>"));
    }

    @Test
    void formTreeThatContainsItselfEnds() {
        SignatureReport report = answers(pdf(
                "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
                "<</Type/Pages/Count 0/Kids[]>>",
                "null",
                "<</T(a)/Kids[5 0 R]>>",
                "<</T(b)/Kids[4 0 R 5 0 R]>>"));
        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void deeplyNestedArraysGetAnAnswer() {
        answers(pdf(
                "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>",
                "<</Type/Pages/Count 0/Kids[]>>"));
    }

    @Test
    void longChainOfPageTreeNodesGetsAnAnswer() {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 2; i < 30_000; i++) {
            objects.add("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
        }
        objects.add("<</Type/Page/MediaBox[0 0 10 10]>>");
        answers(pdf(objects.toArray(new String[0])));
    }

    @Test
    void chainOfReferencesGetsAnAnswer() {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 3 0 R>>");
        objects.add("null");
        for (int i = 3; i < 30_000; i++) {
            objects.add((i + 1) + " 0 R");
        }
        objects.add("<</Type/Pages/Count 0/Kids[]>>");
        answers(pdf(objects.toArray(new String[0])));
    }

    @Test
    void crossReferencesThatPointInACircleEnd() {
        String body =
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n";
        int first = body.length();
        String table = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R/Prev ";
        int second = first + table.length() + 24;
        String one = table + String.format(java.util.Locale.ROOT, "%010d", second) + ">>\n";
        String padded = body + one + " ".repeat(second - first - one.length());
        String two = table + String.format(java.util.Locale.ROOT, "%010d", first) + ">>\n";
        answers((padded + two + "startxref\n" + second + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static SignatureReport answers(byte[] file) {
        SignatureReport report = assertTimeoutPreemptively(PATIENCE, () -> SigningFixtures.integrity(file));
        assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
        assertThat(assertTimeoutPreemptively(
                        PATIENCE, () -> Documents.pdfReader().read(Content.of(file), Limits.DEFAULT)))
                .isNotNull();
        return report;
    }

    /** Objects 1, 2, … with a correct table; the first is the catalog. */
    private static byte[] pdf(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int xref = file.length();
        file.append(table)
                .append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
