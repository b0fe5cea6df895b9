package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.ContainerFixtures.container;
import static vn.govmail.testkit.signing.ContainerFixtures.verify;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.AsicSigner;
import vn.govmail.testkit.office.OpenDocument;

/** What others say of containers and documents that we signed, and we of what others signed. */
class ToolsJudgeContainersTest {
    private static final byte[] TEXT = "Công văn".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void xmlsecVerifiesOurOpenDocument() throws IOException, InterruptedException {
        OpenDocument signed = OpenDocument.letter("Kính gửi: các sở").signedBy(SEAL, SIGNED_AT);

        assertThat(xmlsec(signed, "META-INF/documentsignatures.xml").exitCode()).isZero();
        Tools.Said changed =
                xmlsec(signed.withReplaced("content.xml", "Kính", "Gửi"), "META-INF/documentsignatures.xml");
        assertThat(changed.exitCode()).isNotZero();
    }

    @Test
    void xmlsecVerifiesOurContainer() throws IOException, InterruptedException {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put("a.txt", Content.of(TEXT));
        files.put("b.txt", Content.of(TEXT));
        OpenDocument signed = OpenDocument.opened(container(AsicSigner.create(), files, SEAL));

        assertThat(xmlsec(signed, "META-INF/signatures001.xml").exitCode()).isZero();
        assertThat(xmlsec(signed.with("b.txt", new byte[1]), "META-INF/signatures001.xml")
                        .exitCode())
                .isNotZero();
    }

    @Test
    void opensslVerifiesTheSignatureOfOurContainer() throws IOException, InterruptedException {
        Tools.assumeInstalled("openssl");
        unpack(OpenDocument.opened(
                container(AsicSigner.create().withCades(), Map.of("a.txt", Content.of(TEXT)), SEAL)));

        Tools.Said said = Tools.run(
                folder,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "META-INF/signature001.p7s",
                "-content",
                "META-INF/ASiCManifest001.xml",
                "-CAfile",
                PKI.writeRoot(folder.resolve("root.pem")).toString(),
                "-purpose",
                "any",
                "-out",
                "verified");
        assertThat(said.exitCode()).as(said.text()).isZero();
    }

    @Test
    void containerAroundASignatureOfOpensslIsValid() throws IOException, InterruptedException {
        Tools.assumeInstalled("openssl");
        Files.write(folder.resolve("a.txt"), TEXT);
        Files.write(folder.resolve("seal.p12"), SEAL.pkcs12("mat-khau".toCharArray()));
        run("openssl", "pkcs12", "-in", "seal.p12", "-nodes", "-passin", "pass:mat-khau", "-out", "seal.pem");
        run(
                "openssl", "cms", "-sign", "-cades", "-binary", "-md", "sha256", "-outform", "DER", "-signer", "seal.pem",
                "-in", "a.txt", "-out", "signature.p7s");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII));
        files.put("a.txt", TEXT);
        files.put("META-INF/signature.p7s", Files.readAllBytes(folder.resolve("signature.p7s")));
        OpenDocument container = OpenDocument.of(files);

        assertThat(verify(container.bytes(), Format.ASIC, VerificationPolicy.INTEGRITY_ONLY)
                        .overall())
                .isEqualTo(Verdict.VALID);
        assertThat(verify(container.with("a.txt", new byte[1]).bytes(), Format.ASIC, VerificationPolicy.INTEGRITY_ONLY)
                        .overall())
                .isEqualTo(Verdict.INVALID);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Tools.Said said = Tools.run(folder, command);
        assertThat(said.exitCode()).as(said.text()).isZero();
    }

    private Tools.Said xmlsec(OpenDocument signed, String signatures) throws IOException, InterruptedException {
        Tools.assumeInstalled("xmlsec1");
        unpack(signed);
        return Tools.run(
                folder,
                "xmlsec1",
                "--verify",
                "--id-attr:Id",
                "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                "--trusted-pem",
                PKI.writeRoot(folder.resolve("root.pem")).toString(),
                signatures);
    }

    private void unpack(OpenDocument files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
