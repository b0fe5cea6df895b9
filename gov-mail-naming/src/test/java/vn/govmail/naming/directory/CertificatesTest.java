package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.CertificateBinding.Kind;

class CertificatesTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);

    private static List<Agency> bound(Kind kind, String value, X509Certificate certificate, LocalDate day) {
        Directory directory = Directory.inMemory();
        directory.register(
                Agency.named("stttt", "Sở", "").withCertificate(new CertificateBinding(kind, value, FROM, UNTIL)));
        return directory.agenciesBoundTo(certificate, day);
    }

    @Test
    void digestBindsOnItsDaysOnly() throws Exception {
        X509Certificate certificate = TestCertificate.create();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));

        assertThat(bound(Kind.CERTIFICATE_SHA256, digest, certificate, FROM)).hasSize(1);
        assertThat(bound(Kind.CERTIFICATE_SHA256, digest, certificate, FROM.minusDays(1)))
                .isEmpty();
        assertThat(bound(Kind.CERTIFICATE_SHA256, digest, certificate, UNTIL)).isEmpty();
        assertThat(bound(Kind.CERTIFICATE_SHA256, "0".repeat(64), certificate, FROM))
                .isEmpty();
    }

    @Test
    void subjectBindsHoweverItIsSpacedAndCapitalised() throws Exception {
        X509Certificate certificate = TestCertificate.create("So Y te", "VNGOV-1");
        String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);

        assertThat(bound(Kind.SUBJECT, subject, certificate, FROM)).hasSize(1);
        assertThat(bound(Kind.SUBJECT, "cn=SO Y TE, organizationIdentifier=VNGOV-1, c=vn", certificate, FROM))
                .hasSize(1);
        assertThat(bound(Kind.SUBJECT, "CN=So Y te,C=VN", certificate, FROM)).isEmpty();
    }

    @Test
    void organisationIdentifierBinds() throws Exception {
        X509Certificate certificate = TestCertificate.create("Sở Y tế", "VNGOV-H12.34");

        assertThat(bound(Kind.ORGANISATION_ID, "VNGOV-H12.34", certificate, FROM))
                .hasSize(1);
        assertThat(bound(Kind.ORGANISATION_ID, "VNGOV-H12.3", certificate, FROM))
                .isEmpty();
    }

    @Test
    void agenciesWhoseBindingsContradictAreAllNamed() throws Exception {
        X509Certificate certificate = TestCertificate.create("Sở Y tế", "VNGOV-9");
        CertificateBinding binding = new CertificateBinding(Kind.ORGANISATION_ID, "VNGOV-9", FROM, null);
        Directory directory = Directory.inMemory();
        directory.register(Agency.named("a", "A", "").withCertificate(binding));
        directory.register(Agency.named("b", "B", "").withCertificate(binding));

        assertThat(directory.agenciesBoundTo(certificate, FROM))
                .extracting(Agency::id)
                .containsExactly("a", "b");
    }

    @Test
    void replacedAgencyLosesItsOldBinding() throws Exception {
        X509Certificate certificate = TestCertificate.create("Sở Y tế", "VNGOV-9");
        Directory directory = Directory.inMemory();
        directory.register(Agency.named("a", "A", "")
                .withCertificate(new CertificateBinding(Kind.ORGANISATION_ID, "VNGOV-9", FROM, null)));
        directory.register(Agency.named("a", "A", ""));

        assertThat(directory.agenciesBoundTo(certificate, FROM)).isEmpty();
    }

    @Test
    void bindingThatIsNoDigestIsRefused() {
        Agency agency = Agency.named("a", "A", "")
                .withCertificate(new CertificateBinding(Kind.CERTIFICATE_SHA256, "abc", FROM, null));

        assertThatThrownBy(() -> Directory.inMemory().register(agency)).isInstanceOf(IllegalArgumentException.class);
    }
}
