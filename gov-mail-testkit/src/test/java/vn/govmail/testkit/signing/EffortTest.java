package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.CATALOG;
import static vn.govmail.testkit.signing.AttackedDocument.DETACHED;
import static vn.govmail.testkit.signing.AttackedDocument.FORM;
import static vn.govmail.testkit.signing.AttackedDocument.catalog;
import static vn.govmail.testkit.signing.AttackedDocument.form;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pdf.SignatureMaker;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStamper;

/** Many signatures, each with its time stamp, beside many namesakes of the authority and many lists of theirs. */
@Tag("slow")
class EffortTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SIGNATURES = 90;
    private static final int NAMESAKES = 9;

    @BeforeAll
    static void classesAreLoaded() {
        general(AttackedDocument.signed().file());
    }

    @Test
    void ninetySignaturesAreJudged() {
        SignatureReport report = answered(signedOften(open(Map.of(FORM, form(fields()))), stamped()));
        assertThat(report.limitsHit()).isEmpty();
        assertThat(report.signatures()).hasSize(SIGNATURES);
    }

    @Test
    void ninetySignaturesBesideAFloodOfListsStopAtTheLimit() throws GeneralSecurityException {
        StringBuilder lists = new StringBuilder();
        StringBuilder certificates = new StringBuilder();
        int number = 5_000;
        RawPdf pdf = open(Map.of(CATALOG, catalog("/DSS 99 0 R"), FORM, form(fields())));
        for (int i = 0; i < NAMESAKES; i++) {
            TestPki namesake = TestPki.create("gov-mail test");
            pdf.stream(number, "", namesake.issuingCertificate().getEncoded());
            certificates.append(number++).append(" 0 R ");
            for (int j = 0; j < 18; j++) {
                pdf.stream(
                        number, "", namesake.revoking(SIGNED_AT.minusSeconds(j)).getEncoded());
                lists.append(number++).append(" 0 R ");
            }
        }
        pdf.object(99, "<</Certs[" + certificates + "]/CRLs[" + lists + "]>>");
        SignatureReport report = answered(signedOften(pdf, stamped()));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.limitsHit()).containsExactly("signatureWork");
    }

    private static SignatureMaker stamped() {
        TimeStamper authority = TimeStamper.of(PKI.issueTimeStamping("Dau thoi gian"));
        return covered ->
                Cms.at(SIGNED_AT, SEAL).stampedBy(authority, SIGNED_AT).sign(covered);
    }

    private static String fields() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < SIGNATURES; i++) {
            fields.append(" ").append(1_000 + i).append(" 0 R");
        }
        return fields.toString();
    }

    private static PdfFile signedOften(RawPdf pdf, SignatureMaker maker) {
        for (int i = 0; i < SIGNATURES; i++) {
            pdf.object(1_000 + i, "<</FT/Sig/T(k" + i + ")/V " + (3_000 + i) + " 0 R>>");
            pdf.signature(3_000 + i, DETACHED, maker).end();
        }
        return pdf.file();
    }

    private static SignatureReport answered(PdfFile file) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SignatureReport report = general(file);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(PATIENCE);
        return report;
    }
}
