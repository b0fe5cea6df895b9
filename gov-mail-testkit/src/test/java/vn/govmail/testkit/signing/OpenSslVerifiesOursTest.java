package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.MessageSigner;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/** What we sign as CMS and S/MIME, judged by OpenSSL; skipped where it is not installed. */
class OpenSslVerifiesOursTest {
    private static final SigningIdentity SEAL = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withEmail("syt@daknong.gov.vn")
            .issue();
    private static final SigningRequest NOW = SigningRequest.at(Instant.now());

    @TempDir
    private Path folder;

    private Path text;
    private Path signed;

    @BeforeEach
    void write() throws IOException {
        Tools.assumeInstalled("openssl");
        PKI.writeRoot(folder.resolve("root.pem"));
        text = Files.writeString(folder.resolve("text"), "Kính gửi Sở Nội vụ\nTrân trọng\n");
        signed = folder.resolve("signed");
    }

    private Tools.Said openssl(String command, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("openssl", command, "-verify", "-in", "signed"));
        all.addAll(List.of("-CAfile", "root.pem", "-purpose", "any", "-out", "out"));
        all.addAll(List.of(options));
        return Tools.run(folder, all.toArray(String[]::new));
    }

    private static void assertSuccessful(Tools.Said said) {
        assertThat(said.text()).containsIgnoringCase("verification successful");
        assertThat(said.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSA_SHA256",
        "RSA_2048, RSA_SHA512",
        "RSA_2048, RSA_PSS_SHA256",
        "EC_P256, ECDSA_SHA256",
        "EC_P384, ECDSA_SHA384"
    })
    void detachedSignatureOfEveryScheme(KeyKind kind, SignatureScheme scheme) throws Exception {
        SigningIdentity signer =
                PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông").withKey(kind).issue();
        CmsSigner.create().sign(Content.of(text), key(signer).withScheme(scheme), NOW, signed);

        assertSuccessful(openssl("cms", "-binary", "-inform", "DER", "-content", "text", "-cades"));
    }

    @Test
    void opaqueSignatureGivesTheContentBack() throws Exception {
        CmsSigner.create().holdingContent(true).sign(Content.of(text), key(SEAL), NOW, signed);

        assertSuccessful(openssl("cms", "-binary", "-inform", "DER", "-cades"));
        assertThat(folder.resolve("out")).hasSameBinaryContentAs(text);
    }

    @Test
    void signersThatJoined() throws Exception {
        Path first = folder.resolve("first");
        SigningIdentity leader = PKI.issuePerson("Nguyễn Văn An", "Sở Y tế");
        CmsSigner.create().sign(Content.of(text), key(leader), NOW, first);
        CmsSigner.create().joining(Content.of(first)).sign(Content.of(text), key(SEAL), NOW, signed);

        assertSuccessful(openssl("cms", "-binary", "-inform", "DER", "-content", "text", "-cades"));
        Files.writeString(text, "other");
        assertThat(openssl("cms", "-binary", "-inform", "DER", "-content", "text")
                        .exitCode())
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cms", "smime"})
    void messages(String command) throws Exception {
        Path message = Files.writeString(
                folder.resolve("message"),
                "From: syt@daknong.gov.vn\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\nKính gửi \n",
                StandardCharsets.UTF_8);
        for (boolean opaque : new boolean[] {false, true}) {
            MessageSigner.using(CmsSigner.create().holdingContent(opaque))
                    .sign(Content.of(message), key(SEAL), NOW, signed);
            assertSuccessful(openssl(command));
            assertThat(Files.readString(folder.resolve("out")))
                    .contains("Content-Transfer-Encoding: quoted-printable", "K=C3=ADnh");
        }
        String whole = Files.readString(signed);
        Files.writeString(signed, whole.replace("MII", "MIJ"));
        assertThat(openssl(command).exitCode()).isNotZero();
    }
}
