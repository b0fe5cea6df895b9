package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.CATALOG;
import static vn.govmail.testkit.signing.AttackedDocument.catalog;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.AttackedDocument.sign;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.TestPki;

/** A store full of lists in the name of the authority, and of namesakes of the authority that could have signed them. */
class RevocationFloodTest {
    private static final int NAMESAKES = 25;

    @Test
    void listsByNamesakesCostNoTime() throws GeneralSecurityException {
        StringBuilder lists = new StringBuilder();
        StringBuilder certificates = new StringBuilder();
        int number = 100;
        RawPdf pdf = open(Map.of(CATALOG, catalog("/DSS 99 0 R")));
        for (int i = 0; i < NAMESAKES; i++) {
            TestPki namesake = TestPki.create("gov-mail test");
            pdf.stream(number, "", namesake.issuingCertificate().getEncoded());
            certificates.append(number++).append(" 0 R ");
            for (int j = 0; j < 6; j++) {
                pdf.stream(
                        number, "", namesake.revoking(SIGNED_AT.minusSeconds(j)).getEncoded());
                lists.append(number++).append(" 0 R ");
            }
        }
        pdf.object(99, "<</Certs[" + certificates + "]/CRLs[" + lists + "]>>");
        PdfFile file = sign(pdf).file();
        general(AttackedDocument.signed().file());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SignatureReport report = general(file);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertThat(report.checkedAt()).isEqualTo(NOW);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(took).isLessThan(Duration.ofSeconds(3));
    }
}
