package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.cms.CmsVerification;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.SignatureEngine;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** Algorithms and signed attributes of CMS signatures (RFC 5652, 4056, 5753, 8419). */
class CmsFormsTest {
    private static final byte[] CONTENT = {1, 2, 3, 4};

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, SHA256withRSA, SHA256withRSA",
        "RSA_2048, SHA512withRSA, SHA512withRSA",
        "RSA_2048, SHA256withRSAandMGF1, SHA256withRSAandMGF1",
        "RSA_PSS_2048, SHA256withRSAandMGF1, SHA256withRSAandMGF1",
        "EC_P256, SHA256withECDSA, SHA256withECDSA",
        "EC_P384, SHA384withECDSA, SHA384withECDSA",
        "ED25519, Ed25519, Ed25519"
    })
    void algorithmsOfTodayAreVerified(KeyKind kind, String algorithm, String shown) {
        SigningIdentity signer = PKI.identity("Sở", "UBND").withKey(kind).issue();
        CheckedSignature good =
                verify(Cms.at(SIGNED_AT, signer).algorithm(algorithm).sign(CONTENT), CONTENT);
        assertThat(good.reasons()).isEmpty();
        assertThat(good.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(good.algorithm()).contains(shown);
        CheckedSignature other =
                verify(Cms.at(SIGNED_AT, signer).algorithm(algorithm).sign(CONTENT), new byte[] {9});
        assertThat(other.reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    @Test
    void signatureWithoutAttributesIsOverTheContentItself() {
        byte[] bare = Cms.at(SIGNED_AT, SEAL).withoutSignedAttributes().sign(CONTENT);
        assertThat(verify(bare, CONTENT).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(verify(bare, new byte[] {9}).reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    /** Both kinds are signed alike (RFC 5652, 5.4): attributes that somebody signed can be shown as a content without attributes. */
    @Test
    void attributesShownAsTheContentAreNoContent() throws IOException {
        byte[] signed = Cms.at(SIGNED_AT, SEAL).sign(CONTENT);
        SignerInfo[] original = new SignerInfo[1];
        byte[] bare = changed(signed, signer -> {
            original[0] = signer;
            return new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    (ASN1Set) null,
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    null);
        });
        byte[] attributes = original[0].getAuthenticatedAttributes().getEncoded("DER");

        assertThat(verify(bare, attributes).reasons()).containsExactly(Reason.HASH_MISMATCH);
        assertThat(verify(bare, attributes).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void signatureOfAnotherKeyDoesNotFit() {
        byte[] forged = Cms.at(SIGNED_AT, SEAL.withAnotherKey()).sign(CONTENT);
        assertThat(verify(forged, CONTENT).reasons()).containsExactly(Reason.SIGNATURE_MISMATCH);
    }

    @Test
    void digestsThatContradictEachOtherAreRefused() throws IOException {
        byte[] changed = changed(
                Cms.at(SIGNED_AT, SEAL).sign(CONTENT),
                signer -> new SignerInfo(
                        signer.getSID(),
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512),
                        signer.getAuthenticatedAttributes(),
                        signer.getDigestEncryptionAlgorithm()
                                        .getAlgorithm()
                                        .getId()
                                        .endsWith(".1.1")
                                ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption)
                                : signer.getDigestEncryptionAlgorithm(),
                        signer.getEncryptedDigest(),
                        null));
        assertThat(verify(changed, CONTENT).reasons()).contains(Reason.ALGORITHM_MISMATCH);
        assertThat(verify(changed, CONTENT).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void attributeStatedTwiceIsRefused() throws IOException {
        byte[] changed = changed(Cms.at(SIGNED_AT, SEAL).sign(CONTENT), signer -> {
            ASN1Set attributes = signer.getAuthenticatedAttributes();
            ASN1EncodableVector twice = new ASN1EncodableVector();
            attributes.forEach(twice::add);
            twice.add(attributes.getObjectAt(0));
            return new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    new DERSet(twice),
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    null);
        });
        assertThat(verify(changed, CONTENT).reasons()).contains(Reason.DUPLICATE_SIGNED_ATTRIBUTE);
    }

    @Test
    void keyThatBringsItsOwnCurveIsRefused() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        SubjectPublicKeyInfo named = SubjectPublicKeyInfo.getInstance(
                generator.generateKeyPair().getPublic().getEncoded());
        byte[] explicit = new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(
                                X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getByName("secp256r1")),
                        named.getPublicKeyData().getOctets())
                .getEncoded();
        PublicKey key = KeyFactory.getInstance("EC", new BouncyCastleProvider())
                .generatePublic(new X509EncodedKeySpec(explicit));
        assertThatThrownBy(() -> SignatureEngine.verify(
                        "SHA256withECDSA",
                        null,
                        key,
                        engine -> engine.update(CONTENT),
                        new byte[70],
                        Effort.unbounded()))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("explicit");
    }

    @Test
    void bareRsaSignatureOverSha1IsVerified() throws GeneralSecurityException, IOException {
        Signature engine = Signature.getInstance("SHA1withRSA");
        engine.initSign(SEAL.key());
        engine.update(CONTENT);
        byte[] field = new byte[600];
        byte[] value = new DEROctetString(engine.sign()).getEncoded();
        System.arraycopy(value, 0, field, 0, value.length);
        CheckedSignature good = bare(field, CONTENT);
        assertThat(good.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(good.objections(SIGNED_AT)).containsExactly(Reason.WEAK_ALGORITHM);
        assertThat(bare(field, new byte[] {9}).reasons()).containsExactly(Reason.HASH_MISMATCH);
        field[field.length - 1] = 1;
        assertThat(bare(field, CONTENT).reasons()).containsExactly(Reason.CONTENTS_PADDING);
        assertThat(bare(new byte[10], CONTENT).integrity()).isNotEqualTo(Integrity.INTACT);
    }

    private static CheckedSignature bare(byte[] field, byte[] content) throws CertificateEncodingException {
        return CmsVerification.verifyRsaSha1(
                field, List.of(SEAL.certificate().getEncoded()), out -> out.write(content), Effort.unbounded());
    }

    private static CheckedSignature verify(byte[] cms, byte[] content) {
        return CmsVerification.verify(cms, out -> out.write(content), false, Effort.unbounded());
    }

    private interface Change {
        SignerInfo of(SignerInfo signer);
    }

    private static byte[] changed(byte[] cms, Change change) throws IOException {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
        SignerInfo signer =
                change.of(SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        return new ContentInfo(
                        ContentInfo.getInstance(cms).getContentType(),
                        new SignedData(
                                data.getDigestAlgorithms(),
                                data.getEncapContentInfo(),
                                data.getCertificates(),
                                null,
                                new DERSet(signer)))
                .getEncoded("DER");
    }
}
