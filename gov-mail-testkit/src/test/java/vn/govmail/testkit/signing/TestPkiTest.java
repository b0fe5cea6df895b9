package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CRLReason;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestAuthority;
import vn.govmail.testkit.pki.TestPki;

class TestPkiTest {
    private static final TestPki PKI = TestPki.create("Thử nghiệm");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

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
    void authorityBelowAnotherHasALongerChain() {
        TestAuthority third = PKI.issuingAuthority().subordinate("Cấp ba", "Thử nghiệm");
        assertThat(third.identity("Sở", "UBND").issue().chain()).hasSize(3).doesNotContain(PKI.root());
    }

    @Test
    void namesLikeTheStatesSayThatTheyAreForTests() {
        assertThat(TestPki.likeTheState()
                        .issuingCertificate()
                        .getSubjectX500Principal()
                        .getName())
                .contains("THU NGHIEM", "khong co that")
                .doesNotContain("Ban Co yeu");
    }

    @Test
    void keyIsNotPrinted() {
        assertThat(PKI.issuePerson("Nguyễn Văn An", "Sở TTTT"))
                .hasToString("SigningIdentity[CN=Nguyễn Văn An,O=Sở TTTT,C=VN]");
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void everyKindOfKeySignsWhatItsCertificateVerifies(KeyKind kind)
            throws GeneralSecurityException, CMSException, OperatorCreationException {
        SigningIdentity seal = PKI.identity("Sở", "UBND").withKey(kind).issue();
        byte[] content = {1, 2, 3};
        CMSSignedData signed = new CMSSignedData(
                new CMSProcessableByteArray(content), Cms.at(AT, seal).sign(content));
        assertThat(signed.getSignerInfos()
                        .iterator()
                        .next()
                        .verify(new JcaSimpleSignerInfoVerifierBuilder()
                                .setProvider(new BouncyCastleProvider())
                                .build(new JcaX509CertificateHolder(seal.certificate()))))
                .isTrue();
    }

    @Test
    void requestedDetailsStandInTheCertificate() throws CertificateException {
        URI place = URI.create("http://127.0.0.1/crl");
        X509Certificate certificate = PKI.identity("Sở", "UBND")
                .withOrganisationId("VATVN-0100000000")
                .withUnit("Văn phòng")
                .withEmail("vanthu.so@daknong.gov.vn")
                .withCrlAt(place)
                .withOcspAt(place)
                .signedWithSha1()
                .issue()
                .certificate();
        assertThat(certificate.getSubjectX500Principal().toString()).contains("VATVN-0100000000", "OU=Văn phòng");
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(1, "vanthu.so@daknong.gov.vn"));
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA1withRSA");
        assertThat(certificate.getNonCriticalExtensionOIDs()).contains("2.5.29.31", "1.3.6.1.5.5.7.1.1");
    }

    @Test
    void keyForTimeStampsMayDoNothingElse() throws CertificateException {
        X509Certificate tsa = PKI.issueTimeStamping("TSA").certificate();
        assertThat(tsa.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(tsa.getCriticalExtensionOIDs()).contains("2.5.29.37");
    }

    @Test
    void revocationListNamesTheRevokedWithDateAndReason() {
        SigningIdentity seal = PKI.issueSeal("a", "b");
        Instant since = Instant.parse("2025-05-05T00:00:00Z");
        X509CRL list = PKI.issuingAuthority()
                .crl(AT)
                .numbered(7)
                .revoking(seal.certificate(), since, CRLReason.CESSATION_OF_OPERATION)
                .issue();
        X509CRLEntry entry = list.getRevokedCertificate(seal.certificate());
        assertThat(entry.getRevocationDate().toInstant()).isEqualTo(since);
        assertThat(entry.getRevocationReason()).isEqualTo(CRLReason.CESSATION_OF_OPERATION);
        assertThat(PKI.revoking(AT).isRevoked(seal.certificate())).isFalse();
    }

    @Test
    void listsCanBeLargePartialOrForOthers() throws GeneralSecurityException {
        TestAuthority authority = PKI.issuingAuthority();
        assertThat(authority.crl(AT).filledTo(1 << 20).encoded().length).isBetween(900_000, 1_200_000);
        assertThat(authority.crl(AT).numbered(2).deltaSince(1).issue().getCriticalExtensionOIDs())
                .contains("2.5.29.27");
        SigningIdentity seal = PKI.issueSeal("a", "b");
        X509CRL indirect = PKI.rootAuthority()
                .crl(AT)
                .indirect()
                .revoking(seal.certificate(), authority)
                .issue();
        assertThat(indirect.getRevokedCertificate(seal.certificate())).isNotNull();
    }

    @Test
    void keyOfAnotherDoesNotFitTheCertificate() throws GeneralSecurityException {
        SigningIdentity forged = PKI.issueSeal("a", "b").withAnotherKey();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(forged.key());
        byte[] value = signature.sign();
        signature.initVerify(forged.certificate());
        assertThat(signature.verify(value)).isFalse();
    }
}
