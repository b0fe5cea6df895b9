package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Files of CMS signed data, around what they sign or beside it. */
class SignedDataTest {
    private static final byte[] TEXT = "Kính gửi Sở Nội vụ".getBytes(StandardCharsets.UTF_8);
    private static final VerificationRequest GENERAL = SigningFixtures.request(VerificationPolicy.GENERAL);

    private static SignatureReport verify(byte[] file) {
        return verify(file, GENERAL);
    }

    private static SignatureReport verify(byte[] file, VerificationRequest request) {
        return SigningFixtures.VERIFIER.verify(Content.of(file), Format.CMS, request);
    }

    private static VerificationRequest over(byte[] content) {
        return GENERAL.over(DetachedContent.of(Content.of(content)));
    }

    private static byte[] opaque() {
        return Cms.at(SIGNED_AT, SEAL).encapsulated().sign(TEXT);
    }

    private static byte[] detached() {
        return Cms.at(SIGNED_AT, SEAL).sign(TEXT);
    }

    @Test
    void signatureAroundItsContentIsValid() {
        SignatureReport report = verify(opaque());

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        SignatureResult result = report.signatures().get(0);
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(result.modification()).isEqualTo(Modification.NONE);
        assertThat(result.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(result.certificate()).contains(SEAL.certificate());
    }

    @Test
    void signatureBesideItsContentIsValid() {
        assertThat(verify(detached(), over(TEXT)).overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256", "sha-256"})
    void digestOfTheContentIsEnough(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT);

        assertThat(verify(detached(), GENERAL.over(DetachedContent.ofDigest(name, digest)))
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void digestByAnotherAlgorithmLeavesItOpen() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(TEXT);
        SignatureReport report = verify(detached(), GENERAL.over(DetachedContent.ofDigest("SHA512", digest)));

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.SIGNED_DATA_MISSING);
    }

    @Test
    void withoutItsContentADetachedSignatureIsOpen() {
        SignatureReport report = verify(detached());

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.SIGNED_DATA_MISSING);
    }

    @Test
    void anotherContentIsAMismatch() {
        SignatureReport report = verify(detached(), over("Bye World".getBytes(StandardCharsets.UTF_8)));

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.HASH_MISMATCH);
    }

    @Test
    void contentWithinAndBesideIsAConfusion() {
        SignatureReport report = verify(opaque(), over(TEXT));

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.DETACHED_WITH_ECONTENT);
    }

    @Test
    void everySignerCounts() {
        SigningIdentity other = PKI.issuePerson("Nguyễn Văn An", "Sở Y tế");
        SignatureReport both =
                verify(Cms.at(SIGNED_AT, SEAL, other).encapsulated().sign(TEXT));
        SignatureReport oneUnknown = verify(Cms.at(SIGNED_AT, SEAL, TestPki.selfSigned("Nobody", "Nowhere"))
                .encapsulated()
                .sign(TEXT));

        assertThat(both.overall()).isEqualTo(Verdict.VALID);
        assertThat(both.signatures())
                .extracting(SignatureResult::id, SignatureResult::verdict)
                .containsExactly(tuple("1", Verdict.VALID), tuple("2", Verdict.VALID));
        assertThat(oneUnknown.overall()).isNotEqualTo(Verdict.VALID);
        assertThat(oneUnknown.signatures()).hasSize(2);
    }

    @Test
    void signatureWithoutAttributesIsOverTheContentItself() {
        byte[] file =
                Cms.at(SIGNED_AT, SEAL).withoutSignedAttributes().encapsulated().sign(TEXT);

        assertThat(verify(file).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void certificatesWithoutASignerSignNothing() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(SEAL.chain()));
        byte[] file =
                generator.generate(new CMSProcessableByteArray(TEXT), true).getEncoded();
        SignatureReport report = verify(file);

        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(report.reasons()).containsExactly(Reason.NO_SIGNER);
    }

    @Test
    void counterSignatureIsReportedAndCountsForNothingOfTheContent() throws Exception {
        CMSSignedData signed = new CMSSignedData(opaque());
        SigningIdentity notary = PKI.issuePerson("Lê Thị Bình", "Phòng Công chứng");
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setDirectSignature(true)
                .build("SHA256withRSA", notary.key(), notary.certificate()));
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        SignerInformation countered =
                SignerInformation.addCounterSigners(signer, generator.generateCounterSigners(signer));
        CMSSignedData both = CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(countered)));
        JcaCertStore all =
                new JcaCertStore(List.of(SEAL.certificate(), notary.certificate(), PKI.issuingCertificate()));
        byte[] file = CMSSignedData.replaceCertificatesAndCRLs(
                        both, all, both.getAttributeCertificates(), both.getCRLs())
                .getEncoded();
        SignatureReport report = verify(file);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::verdict, SignatureResult::standing)
                .containsExactly(
                        tuple("1", Verdict.VALID, Standing.COUNTED), tuple("1.1", Verdict.VALID, Standing.REPORTED));
        assertThat(report.signatures().get(1).coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void lengthsMayBeLeftOpen() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
        generator.setBufferSize(100);
        generator.addCertificates(new JcaCertStore(SEAL.chain()));
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setDirectSignature(true)
                .build("SHA256withRSA", SEAL.key(), new JcaX509CertificateHolder(SEAL.certificate())));
        byte[] content = new byte[10_000];
        new Random(1).nextBytes(content);
        try (OutputStream out = generator.open(file, true)) {
            out.write(content);
        }

        assertThat(verify(file.toByteArray()).overall()).isEqualTo(Verdict.VALID);
    }
}
