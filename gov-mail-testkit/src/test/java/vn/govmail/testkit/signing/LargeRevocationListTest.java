package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Trust;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class LargeRevocationListTest {
    private static final int FIVE_MIB = 5 << 20;
    private static final long MIB = 1 << 20;

    @Test
    void listOfFiveMebibytesCostsLittleMoreThanItself() {
        TestPki pki = TestPki.create("Danh sách lớn");
        SigningIdentity seal = pki.issueSeal("Sở", "UBND");
        SigningIdentity lost = pki.issueSeal("Phòng", "UBND");
        PdfFile signed = LETTER.signedBy(seal, SIGNED_AT);
        PdfFile byLost = LETTER.signedBy(lost, SIGNED_AT);
        byte[] list = pki.issuingAuthority()
                .crl(SIGNED_AT)
                .filledTo(FIVE_MIB)
                .revoking(lost.certificate())
                .encoded();
        byte[] root = pki.rootAuthority().crl(SIGNED_AT).encoded();
        assertThat(list).hasSizeGreaterThan(FIVE_MIB * 9 / 10);
        verify(Signatures.trusting(TrustAnchors.of(List.of(pki.root()))), signed);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Signatures informed = Signatures.trusting(TrustAnchors.of(List.of(pki.root())))
                .withRevocationData(List.of(list, root), List.of());
        SignatureResult good = verify(informed, signed);
        SignatureResult revoked = verify(informed, byLost);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(good.revocation()).isEqualTo(RevocationStatus.GOOD);
        assertThat(revoked.trust()).isEqualTo(Trust.REVOKED);
        // all that was ever allocated, so the heap in use at any time was less
        assertThat(allocated).isLessThan(64 * MIB);
    }

    @Test
    void theCallersLargeListIsNotAtTheExpenseOfAFileOfManySigners() {
        TestPki pki = TestPki.create("Danh sách lớn");
        byte[] list = pki.issuingAuthority().crl(SIGNED_AT).filledTo(FIVE_MIB).encoded();
        byte[] root = pki.rootAuthority().crl(SIGNED_AT).encoded();
        PdfFile signed = LETTER;
        for (int i = 0; i < 20; i++) {
            signed = signed.signedBy(pki.issueSeal("Sở " + i, "UBND"), SIGNED_AT);
        }
        Signatures informed = Signatures.trusting(TrustAnchors.of(List.of(pki.root())))
                .withRevocationData(List.of(list, root), List.of());
        SignatureReport report = SigningFixtures.verify(informed, signed, VerificationPolicy.GENERAL);
        assertThat(report.limitsHit()).isEmpty();
        assertThat(report.signatures())
                .hasSize(20)
                .extracting(SignatureResult::revocation)
                .containsOnly(RevocationStatus.GOOD);
    }

    private static SignatureResult verify(Signatures verifier, PdfFile file) {
        return SigningFixtures.verify(verifier, file, VerificationPolicy.GENERAL)
                .signatures()
                .get(0);
    }
}
