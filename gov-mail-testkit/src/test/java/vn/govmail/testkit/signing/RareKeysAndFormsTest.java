package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.IdentityRequest;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** Kinds of keys, forms and certificates that are met seldom. */
class RareKeysAndFormsTest {
    @Test
    void ed448IsVerifiedWithTheDigestThatBelongsToIt() {
        SigningIdentity seal =
                PKI.identity("Sở Y tế", "UBND").withKey(KeyKind.ED448).issue();
        PdfFile signed = LETTER.signedWith("ETSI.CAdES.detached", SIGNED_AT, Cms.withoutTime(seal)::sign);
        SignatureReport report = general(signed);
        assertThat(report.signatures().get(0).reasons()).isEmpty();
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).algorithm()).contains("Ed448");
        assertThat(general(signed.withByteChanged()).overall()).isEqualTo(Verdict.INVALID);
    }

    /** Legal by RFC 4055, but no two readers agree about it, and nobody means it. */
    @ParameterizedTest
    @CsvSource({"SHA-256, 32, true", "SHA-1, 32, false", "SHA-512, 32, false", "SHA-256, 20, true"})
    void pssIsVerifiedWhereBothDigestsAreOne(String maskDigest, int salt, boolean verified) {
        PSSParameterSpec parameters =
                new PSSParameterSpec("SHA-256", "MGF1", new MGF1ParameterSpec(maskDigest), salt, 1);
        SignatureReport report =
                general(LETTER.signedWith("adbe.pkcs7.detached", SIGNED_AT, covered -> pss(covered, parameters)));
        assertThat(report.overall())
                .as("%s", report.signatures())
                .isEqualTo(verified ? Verdict.VALID : Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).reasons())
                .hasSameElementsAs(verified ? Set.of() : Set.of(Reason.FORM_NOT_SUPPORTED));
    }

    private static byte[] pss(byte[] covered, PSSParameterSpec parameters) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setDirectSignature(true)
                            .build(new PssSigner(parameters), SEAL.certificate()));
            generator.addCertificates(new JcaCertStore(SEAL.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(covered), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the platform, since BouncyCastle has no name for two digests. */
    private record PssSigner(PSSParameterSpec parameters, ByteArrayOutputStream signed) implements ContentSigner {
        PssSigner(PSSParameterSpec parameters) {
            this(parameters, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            try {
                AlgorithmParameters encoded = AlgorithmParameters.getInstance("RSASSA-PSS");
                encoded.init(parameters);
                return new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSASSA_PSS, ASN1Primitive.fromByteArray(encoded.getEncoded()));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public OutputStream getOutputStream() {
            return signed;
        }

        @Override
        public byte[] getSignature() {
            try {
                Signature engine = Signature.getInstance("RSASSA-PSS");
                engine.setParameter(parameters);
                engine.initSign(SEAL.key());
                engine.update(signed.toByteArray());
                return engine.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aBareRsaSignatureIsIntactButWeak() {
        SignatureReport report = general(bareRsa(SEAL));
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(report.signatures().get(0).reasons()).containsExactly(Reason.WEAK_ALGORITHM);
        assertThat(report.signatures().get(0).certificate()).contains(SEAL.certificate());
    }

    @Test
    void aBareRsaSignatureByAnotherKeyIsBroken() {
        SignatureReport report = general(bareRsa(SEAL.withAnotherKey()));
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures().get(0).reasons()).contains(Reason.HASH_MISMATCH, Reason.WEAK_ALGORITHM);
    }

    private static PdfFile bareRsa(SigningIdentity signer) {
        return new RawPdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>>")
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>")
                .object(4, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/Rect[0 0 0 0]/F 132/P 3 0 R/V 5 0 R>>")
                .signature(
                        5,
                        "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.x509.rsa_sha1/Cert[" + chain(signer) + "]",
                        covered -> bareValue(signer, covered))
                .end()
                .file();
    }

    private static String chain(SigningIdentity signer) {
        try {
            StringBuilder strings = new StringBuilder();
            for (X509Certificate each : signer.chain()) {
                strings.append('<')
                        .append(HexFormat.of().formatHex(each.getEncoded()))
                        .append('>');
            }
            return strings.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bareValue(SigningIdentity signer, byte[] covered) {
        try {
            Signature engine = Signature.getInstance("SHA1withRSA");
            engine.initSign(signer.key());
            engine.update(covered);
            return new DEROctetString(engine.sign()).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MST:0100000000, ORGANISATION",
        "MNS:1000000, ORGANISATION",
        "CCCD:000000000000, PERSON",
        "CMND:000000000, PERSON",
        "HC:B0000000, PERSON",
        "0100000000, UNKNOWN",
        "'x,UID=CCCD:1', UNKNOWN"
    })
    void theSubjectTellsPersonsFromOrganisations(String userId, CertificateOwner owner) {
        assertThat(owner(request().withUserId(userId))).isEqualTo(owner);
    }

    @Test
    void whatSaysNeitherOrBothIsUnknown() {
        assertThat(owner(request())).isEqualTo(CertificateOwner.UNKNOWN);
        assertThat(owner(request().withOrganisationId("VATVN-0100000000"))).isEqualTo(CertificateOwner.ORGANISATION);
        assertThat(owner(request().withOrganisationId("VATVN-0100000000").withUserId("CCCD:000000000000")))
                .isEqualTo(CertificateOwner.UNKNOWN);
    }

    private static IdentityRequest request() {
        return PKI.identity("Nguyễn Văn An", "UBND tỉnh Đắk Nông").withKey(KeyKind.EC_P256);
    }

    private static CertificateOwner owner(IdentityRequest request) {
        return CertificateOwner.of(request.issue().certificate());
    }
}
