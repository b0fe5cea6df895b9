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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pdf.SignatureMaker;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
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

    @Test
    void namesakesThatWriteTheNameInAnotherCaseCostNoMore() throws GeneralSecurityException {
        TestPki longNamed = TestPki.create("n".repeat(50));
        SigningIdentity seal = longNamed.issueSeal("So", "UBND");
        StringBuilder certificates = new StringBuilder();
        RawPdf pdf = open(Map.of(CATALOG, catalog("/DSS 99 0 R"), FORM, form(fields())));
        for (int i = 0; i < NAMESAKES; i++) {
            TestPki namesake = TestPki.create("n".repeat(49 - i) + "N".repeat(i + 1));
            pdf.stream(5_000 + i, "", namesake.issuingCertificate().getEncoded());
            certificates.append(5_000 + i).append(" 0 R ");
        }
        pdf.object(99, "<</Certs[" + certificates + "]>>");
        PdfFile file = signedOften(pdf, Cms.at(SIGNED_AT, seal)::sign);
        Signatures verifier = Signatures.trusting(TrustAnchors.of(List.of(longNamed.root())));
        SignatureReport report = answered(() -> SigningFixtures.verify(verifier, file, VerificationPolicy.GENERAL));
        assertThat(report.limitsHit()).isEmpty();
        assertThat(report.signatures()).hasSize(SIGNATURES);
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
        return answered(() -> general(file));
    }

    private static SignatureReport answered(Supplier<SignatureReport> judging) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SignatureReport report = judging.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(PATIENCE);
        return report;
    }
}
