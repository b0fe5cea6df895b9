package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signed data and signed messages that OpenSSL makes. */
class OpenSslSignedDataTest {
    private static final SigningIdentity SEAL = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withEmail("syt@daknong.gov.vn")
            .issue();

    @TempDir
    private Path folder;

    private Path text;

    @BeforeEach
    void write() throws Exception {
        Tools.assumeInstalled("openssl");
        text = Files.writeString(folder.resolve("text"), "Kính gửi Sở Nội vụ\nTrân trọng\n");
        Files.writeString(folder.resolve("seal.pem"), NssDatabase.pem(SEAL.certificate()));
        Files.writeString(folder.resolve("key.pem"), NssDatabase.pem(SEAL.key()));
        Files.writeString(folder.resolve("ca.pem"), NssDatabase.pem(PKI.issuingCertificate()));
    }

    private byte[] signed(String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("openssl", options[0], "-sign", "-md", "sha256", "-signer", "seal.pem", "-inkey", "key.pem"));
        command.addAll(List.of("-certfile", "ca.pem", "-in", "text", "-out", "signed"));
        command.addAll(List.of(options).subList(1, options.length));
        Tools.Said said = Tools.run(folder, command.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.text()).isZero();
        return Files.readAllBytes(folder.resolve("signed"));
    }

    private static SignatureReport verify(byte[] file, Format format, VerificationRequest request) {
        return SigningFixtures.VERIFIER.verify(Content.of(file), format, request);
    }

    /** OpenSSL states the time of this machine as the time of signing. */
    private static VerificationRequest now() {
        return new VerificationRequest(VerificationPolicy.GENERAL, Instant.now(), Limits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-cades", "-keyid", "-noattr"})
    void signatureBesideTheFileIsValid(String option) throws Exception {
        byte[] signature = signed("cms", "-binary", "-outform", "DER", option);

        assertThat(verify(signature, Format.CMS, now().over(DetachedContent.of(Content.of(text))))
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-stream", "-nosmimecap"})
    void signatureAroundTheFileIsValid(String option) throws Exception {
        byte[] signed = signed("cms", "-binary", "-nodetach", "-outform", "DER", option);

        assertThat(verify(signed, Format.CMS, now()).overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cms", "smime"})
    void signedMessageIsValid(String command) throws Exception {
        assertThat(verify(fromSeal(signed(command, "-text")), Format.MESSAGE, now())
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DER", "PEM"})
    void everyEncodingIsRead(String encoding) throws Exception {
        byte[] within = signed("cms", "-binary", "-nodetach", "-outform", encoding);
        byte[] beside = signed("cms", "-binary", "-outform", encoding);

        assertThat(verify(within, Format.CMS, now()).overall()).isEqualTo(Verdict.VALID);
        assertThat(verify(beside, Format.CMS, now().over(DetachedContent.of(Content.of(text))))
                        .overall())
                .isEqualTo(Verdict.VALID);
        byte[] changed = new String(within, StandardCharsets.ISO_8859_1)
                .replace("-----END CMS-----", "-----END CMS-----\nx")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verify(changed, Format.CMS, now()).overall())
                .isEqualTo(encoding.equals("PEM") ? Verdict.UNREADABLE : Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048, -keyopt rsa_padding_mode:pss", "EC_P256, -nosmimecap", "EC_P384, -nosmimecap"})
    void signatureOfEveryKindOfKeyIsValid(KeyKind kind, String option) throws Exception {
        SigningIdentity other =
                PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông").withKey(kind).issue();
        Files.writeString(folder.resolve("seal.pem"), NssDatabase.pem(other.certificate()));
        String pkcs8 = Base64.getMimeEncoder().encodeToString(other.key().getEncoded());
        Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + pkcs8 + "\n-----END PRIVATE KEY-----\n");
        List<String> options = new ArrayList<>(List.of("cms", "-binary", "-nodetach", "-outform", "DER"));
        options.addAll(List.of(option.split(" ", -1)));

        assertThat(verify(signed(options.toArray(String[]::new)), Format.CMS, now())
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void severalSignersAreValid() throws Exception {
        SigningIdentity other = PKI.issuePerson("Nguyễn Văn An", "Sở Y tế");
        Files.writeString(folder.resolve("second.pem"), NssDatabase.pem(other.certificate()));
        Files.writeString(folder.resolve("second.key"), NssDatabase.pem(other.key()));
        byte[] both = signed(
                "cms", "-binary", "-nodetach", "-outform", "DER", "-signer", "second.pem", "-inkey", "second.key");

        assertThat(verify(both, Format.CMS, now()).overall()).isEqualTo(Verdict.VALID);
        assertThat(verify(both, Format.CMS, now()).signatures()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-crlfeol", "-noattr", "-keyid"})
    void signedMessageOfEveryOptionIsValid(String option) throws Exception {
        assertThat(verify(fromSeal(signed("cms", "-text", option)), Format.MESSAGE, now())
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void messageWithinItsSignatureIsValid() throws Exception {
        assertThat(verify(fromSeal(signed("smime", "-text", "-nodetach")), Format.MESSAGE, now())
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    private static byte[] fromSeal(byte[] message) {
        String rest = new String(message, StandardCharsets.ISO_8859_1);
        return ("From: syt@daknong.gov.vn\n" + rest).getBytes(StandardCharsets.ISO_8859_1);
    }
}
