package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PendingXml;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

class XmlSignerTest {
    private static final Content LETTER = Content.of(
            "<?xml version=\"1.0\"?><!-- v1 --><c:letter xmlns:c=\"urn:letter\" id='l1'><c:to>Sở Nội vụ</c:to></c:letter>"
                    .getBytes(UTF_8));

    @TempDir
    Path folder;

    @Test
    void signatureWithinTheDocumentIsValidAndCoversAll() throws Exception {
        SignatureReport report = verify(signed(XmlSigner.create(), LETTER, SEAL), VerificationPolicy.GENERAL);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).singleElement().satisfies(s -> {
            assertThat(s.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
            assertThat(s.bestTime()).contains(SIGNED_AT);
            assertThat(s.certificate()).contains(SEAL.certificate());
        });
    }

    @Test
    void signatureAroundAContentIsValidAndCoversAll() throws Exception {
        SignatureReport report =
                verify(signed(XmlSigner.create().enveloping(), LETTER, SEAL), VerificationPolicy.GENERAL);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void signatureBesideAFileIsValidWithTheFileAndOpenWithout() throws Exception {
        byte[] signature = signed(XmlSigner.create().detached("letter.xml"), LETTER, SEAL);
        assertThat(verify(signature, VerificationPolicy.GENERAL).overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(over(signature, LETTER).overall()).isEqualTo(Verdict.VALID);
        SignatureReport other = over(signature, Content.of(new byte[] {1}));
        assertThat(other.overall()).isEqualTo(Verdict.INVALID);
        assertThat(other.signatures().get(0).reasons()).containsExactly(Reason.HASH_MISMATCH);
    }

    private static SignatureReport over(byte[] signature, Content content) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(signature),
                Format.XML,
                SigningFixtures.request(VerificationPolicy.GENERAL).over(DetachedContent.of(content)));
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_1024", "ED448"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyKindOfStrongKeySigns(KeyKind kind) throws Exception {
        SigningIdentity signer =
                PKI.identity("Văn thư", "Sở Nội vụ").withKey(kind).issue();
        SignatureReport report = verify(signed(XmlSigner.create(), LETTER, signer), VerificationPolicy.INTEGRITY_ONLY);
        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
    }

    @Test
    void severalMaySignOneDocument() throws Exception {
        byte[] once = signed(XmlSigner.create(), LETTER, PKI.issuePerson("Nguyễn Văn A", "Sở Nội vụ"));
        byte[] twice = signed(XmlSigner.create(), Content.of(once), SEAL);
        SignatureReport report = verify(twice, VerificationPolicy.GENERAL);
        assertThat(report.signatures()).hasSize(2).allMatch(s -> s.verdict() == Verdict.VALID);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void timeStampedSignatureReachesItsLevel() throws Exception {
        try (TimeStampServer authority = SignerFixtures.timeStamps()) {
            XmlSigner signer = XmlSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(authority.uri()))
                    .withRevocationData(
                            List.of(
                                    PKI.revoking(SIGNED_AT.minusSeconds(60)),
                                    PKI.rootRevoking(SIGNED_AT.minusSeconds(60))),
                            List.of())
                    .withCertificates(List.of(PKI.root()));
            for (SignatureLevel level : List.of(SignatureLevel.B_T, SignatureLevel.B_LT)) {
                Path out = folder.resolve(level + ".xml");
                signer.sign(LETTER, key(SEAL), REQUEST.withLevel(level), out);
                SignatureReport report = verify(Files.readAllBytes(out), VerificationPolicy.GENERAL);
                SignatureResult result = report.signatures().get(0);
                assertThat(result.level()).isEqualTo(level);
                assertThat(result.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
                assertThat(report.overall()).isEqualTo(Verdict.VALID);
            }
        }
    }

    @Test
    void aTokenMaySignElsewhere() throws Exception {
        XmlSigner signer = XmlSigner.create();
        PendingXml pending = signer.prepare(LETTER, SEAL.chain(), SignatureScheme.RSA_SHA256, REQUEST);
        byte[] value = key(SEAL).sign(pending.toBeSigned());
        PendingXml resumed = signer.resume(LETTER, pending.state());
        Path out = folder.resolve("token.xml");
        resumed.completeWithValue(value, out);
        assertThat(verify(Files.readAllBytes(out), VerificationPolicy.GENERAL).overall())
                .isEqualTo(Verdict.VALID);
        assertThatThrownBy(() -> signer.resume(Content.of("<other/>".getBytes(UTF_8)), pending.state())
                        .completeWithValue(value, out))
                .isInstanceOfSatisfying(
                        SigningException.class, e -> assertThat(e.problem()).isEqualTo(SigningProblem.WRONG_DOCUMENT));
        value[10] ^= 1;
        assertThatThrownBy(() -> resumed.completeWithValue(value, out))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        e -> assertThat(e.problem()).isEqualTo(SigningProblem.SIGNATURE_BROKEN));
    }

    private byte[] signed(XmlSigner signer, Content content, SigningIdentity by) throws SigningException, IOException {
        Path out = Files.createTempFile(folder, "signed", ".xml");
        signer.sign(content, JcaSigningKey.of(by.key(), by.chain()), REQUEST, out);
        return Files.readAllBytes(out);
    }

    private static SignatureReport verify(byte[] xml, VerificationPolicy policy) {
        return SigningFixtures.VERIFIER.verify(Content.of(xml), Format.XML, SigningFixtures.request(policy));
    }
}
