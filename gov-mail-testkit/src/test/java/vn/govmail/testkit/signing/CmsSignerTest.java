package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Primitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PendingCms;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

/** Files signed as CMS. */
class CmsSignerTest {
    private static final CmsSigner SIGNER = CmsSigner.create();
    private static final byte[] BYTES = "Kính gửi Sở Nội vụ".getBytes(StandardCharsets.UTF_8);
    private static final Content CONTENT = Content.of(BYTES);
    private static final SigningIdentity LEADER = PKI.issuePerson("Nguyễn Văn An", "Sở Y tế");

    @TempDir
    private Path folder;

    private Content sign(CmsSigner signer, SigningIdentity by) throws SigningException, IOException {
        Path out = folder.resolve("signed");
        signer.sign(CONTENT, key(by), REQUEST, out);
        return Content.of(Files.readAllBytes(out));
    }

    private static SignatureReport detached(Content signature) {
        return SigningFixtures.VERIFIER.verify(
                signature,
                Format.CMS,
                SigningFixtures.request(VerificationPolicy.GENERAL).over(DetachedContent.of(CONTENT)));
    }

    private static SignatureReport opaque(Content signed) {
        return SigningFixtures.VERIFIER.verify(signed, Format.CMS, SigningFixtures.request(VerificationPolicy.GENERAL));
    }

    @Test
    void signatureBesideTheFileIsValidAndInDer() throws Exception {
        Content signature = sign(SIGNER, SEAL);
        byte[] encoded = signature.open().readAllBytes();

        assertThat(detached(signature).overall()).isEqualTo(Verdict.VALID);
        assertThat(detached(signature).signatures().get(0).bestTime()).contains(SIGNED_AT);
        assertThat(opaque(signature).overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(ASN1Primitive.fromByteArray(encoded).getEncoded("DER")).isEqualTo(encoded);
    }

    @Test
    void signatureAroundTheFileIsValidAndInDer() throws Exception {
        Content signed = sign(SIGNER.holdingContent(true), SEAL);
        byte[] encoded = signed.open().readAllBytes();

        assertThat(opaque(signed).overall()).isEqualTo(Verdict.VALID);
        assertThat(ASN1Primitive.fromByteArray(encoded).getEncoded("DER")).isEqualTo(encoded);
    }

    @Test
    void sameInputGivesTheSameBytes() throws Exception {
        assertThat(sign(SIGNER, SEAL).sha256()).isEqualTo(sign(SIGNER, SEAL).sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSA_PSS_SHA256",
        "RSA_2048, RSA_SHA512",
        "RSA_PSS_2048, RSA_PSS_SHA256",
        "EC_P256, ECDSA_SHA256",
        "EC_P384, ECDSA_SHA384",
        "ED25519, ED25519"
    })
    void everySchemeIsVerified(KeyKind kind, SignatureScheme scheme) throws Exception {
        SigningIdentity signer =
                PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông").withKey(kind).issue();
        JcaSigningKey signing = key(signer).withScheme(scheme);
        Path out = folder.resolve("signed");
        SIGNER.sign(CONTENT, signing, REQUEST, out);

        assertThat(detached(Content.of(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"B_T", "B_LT"})
    void higherLevelsAreReached(SignatureLevel level) throws Exception {
        try (TimeStampServer server = SignerFixtures.timeStamps()) {
            CmsSigner signer = withRevocation(SIGNER.withTimeStamps(HttpTimeStampAuthority.at(server.uri())));
            Path out = folder.resolve("signed");
            SigningResult result = signer.sign(CONTENT, key(SEAL), REQUEST.withLevel(level), out);
            SignatureResult judged = detached(Content.of(out)).signatures().get(0);

            assertThat(result.level()).isEqualTo(level);
            assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
            assertThat(judged.level()).isEqualTo(level);
            assertThat(judged.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        }
    }

    private static CmsSigner withRevocation(CmsSigner signer) {
        return signer.withRevocationData(
                        java.util.List.of(
                                PKI.revoking(SIGNED_AT.minusSeconds(60)), PKI.rootRevoking(SIGNED_AT.minusSeconds(60))),
                        java.util.List.of())
                .withCertificates(java.util.List.of(PKI.root()));
    }

    @Test
    void levelsThatCannotBeReachedAreRefusedBeforeAnythingIsWritten() {
        Path out = folder.resolve("signed");

        refuses(
                SigningProblem.TIME_STAMP_NOT_CONFIGURED,
                () -> SIGNER.sign(CONTENT, key(SEAL), REQUEST.withLevel(SignatureLevel.B_T), out));
        refuses(
                SigningProblem.LEVEL_NOT_SUPPORTED,
                () -> SIGNER.sign(CONTENT, key(SEAL), REQUEST.withLevel(SignatureLevel.B_LTA), out));
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void secondSignerJoinsTheFirstWhoseBytesStay(boolean within) throws Exception {
        Content first = sign(SIGNER.holdingContent(within), LEADER);
        Content both = sign(SIGNER.joining(first), SEAL);
        SignatureReport report = within ? opaque(both) : detached(both);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::certificate)
                .containsExactly(
                        tuple("1", java.util.Optional.of(LEADER.certificate())),
                        tuple("2", java.util.Optional.of(SEAL.certificate())));
    }

    @Test
    void signatureOfOthersWithOpenLengthsIsJoined() throws Exception {
        byte[] ber = new org.bouncycastle.cms.CMSSignedData(
                        Cms.at(SIGNED_AT, LEADER).encapsulated().sign(BYTES))
                .getEncoded("BER");
        Content both = sign(SIGNER.joining(Content.of(ber)), SEAL);

        assertThat(opaque(both).overall()).isEqualTo(Verdict.VALID);
        assertThat(opaque(both).signatures()).hasSize(2);
    }

    @Test
    void signaturesThatCannotBeJoinedAreRefused() throws Exception {
        byte[] other = Cms.at(SIGNED_AT, LEADER).sign("other".getBytes(StandardCharsets.UTF_8));
        byte[] around = Cms.at(SIGNED_AT, LEADER).encapsulated().sign("other".getBytes(StandardCharsets.UTF_8));
        byte[] broken = Cms.at(SIGNED_AT, LEADER).sign(BYTES);
        broken[broken.length - 5] ^= 1;

        refuses(SigningProblem.WRONG_DOCUMENT, () -> sign(SIGNER.joining(Content.of(other)), SEAL));
        refuses(SigningProblem.WRONG_DOCUMENT, () -> sign(SIGNER.joining(Content.of(around)), SEAL));
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> sign(SIGNER.joining(Content.of(broken)), SEAL));
        refuses(SigningProblem.FILE_MALFORMED, () -> sign(SIGNER.joining(Content.of(new byte[3])), SEAL));
        refuses(
                SigningProblem.FILE_MALFORMED,
                () -> sign(SIGNER.joining(Content.of(Arrays.copyOf(broken, broken.length - 1))), SEAL));
    }

    @Test
    void certificateOutOfForceIsRefused() {
        SigningIdentity expired = PKI.identity("Cũ", "Sở Y tế")
                .withValidity(SIGNED_AT.minusSeconds(1_000), SIGNED_AT.minusSeconds(10))
                .issue();

        refuses(SigningProblem.CERTIFICATE_NOT_IN_FORCE, () -> sign(SIGNER, expired));
    }

    @Test
    void theValueOfATokenCompletesIt() throws Exception {
        Path out = folder.resolve("signed");
        PendingCms pending = SIGNER.prepare(CONTENT, SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST);
        PendingCms resumed = SIGNER.resume(CONTENT, pending.state());

        assertThat(resumed.documentDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(BYTES));
        resumed.completeWithValue(key(SEAL).sign(pending.toBeSigned()), out);
        assertThat(detached(Content.of(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void theWholeObjectOfABrowserCompletesIt() throws Exception {
        Path out = folder.resolve("signed");
        PendingCms pending =
                SIGNER.holdingContent(true).prepare(CONTENT, SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST);
        pending.complete(Cms.at(SIGNED_AT, SEAL).sign(BYTES), out);

        assertThat(opaque(Content.of(out)).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void whatComesBackWrongIsRefusedAndNothingIsWritten() throws Exception {
        Path out = folder.resolve("signed");
        PendingCms pending = SIGNER.prepare(CONTENT, SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST);
        byte[] value = key(SEAL).sign(pending.toBeSigned());

        refuses(
                SigningProblem.WRONG_SIGNER,
                () -> pending.complete(Cms.at(SIGNED_AT, LEADER).sign(BYTES), out));
        refuses(
                SigningProblem.WRONG_DOCUMENT,
                () -> pending.complete(Cms.at(SIGNED_AT, SEAL).sign(new byte[1]), out));
        refuses(
                SigningProblem.SIGNATURE_BROKEN,
                () -> pending.complete(Cms.at(SIGNED_AT, SEAL).encapsulated().sign(BYTES), out));
        refuses(SigningProblem.SIGNATURE_BROKEN, () -> pending.completeWithValue(new byte[256], out));
        refuses(
                SigningProblem.WRONG_DOCUMENT,
                () -> SIGNER.resume(Content.of(new byte[1]), pending.state()).completeWithValue(value, out));
        refuses(SigningProblem.STATE_UNREADABLE, () -> SIGNER.resume(CONTENT, new byte[7]));
        assertThat(out).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void contentThatChangesMeanwhileIsRefused() throws Exception {
        Path source = Files.write(folder.resolve("source"), new byte[100]);
        Content content = Content.of(source);
        PendingCms pending =
                SIGNER.holdingContent(true).prepare(content, SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST);
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        byte[] other = new byte[100];
        new Random(1).nextBytes(other);
        Files.write(source, other);

        refuses(SigningProblem.WRONG_DOCUMENT, () -> pending.completeWithValue(value, folder.resolve("signed")));
    }
}
