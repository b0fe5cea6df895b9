package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class TestPkiTest {
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @Test
    void sealLeadsToTheRoot() {
        SigningIdentity seal = PKI.issueSeal("Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
        assertThat(seal.chain()).containsExactly(seal.certificate(), PKI.issuingCertificate());
        assertThatCode(() -> seal.certificate().verify(PKI.issuingCertificate().getPublicKey()))
                .doesNotThrowAnyException();
        assertThatCode(() -> PKI.issuingCertificate().verify(PKI.root().getPublicKey()))
                .doesNotThrowAnyException();
        assertThat(seal.certificate().getSubjectX500Principal().getName())
                .isEqualTo("CN=Sở Thông tin và Truyền thông,O=UBND tỉnh Đắk Nông,C=VN");
    }

    @Test
    void keyIsNotPrinted() {
        assertThat(PKI.issuePerson("Nguyễn Văn An", "Sở TTTT"))
                .hasToString("SigningIdentity[CN=Nguyễn Văn An,O=Sở TTTT,C=VN]");
    }

    @Test
    void revocationListNamesTheRevoked() {
        SigningIdentity seal = PKI.issueSeal("a", "b");
        assertThat(PKI.revoking(Instant.parse("2026-01-01T00:00:00Z"), seal.certificate())
                        .isRevoked(seal.certificate()))
                .isTrue();
    }
}
