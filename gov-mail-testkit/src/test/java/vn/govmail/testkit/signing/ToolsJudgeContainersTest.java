package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.ContainerFixtures.container;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
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
                "openssl",
                "cms",
                "-sign",
                "-cades",
                "-binary",
                "-md",
                "sha256",
                "-outform",
                "DER",
                "-signer",
                "seal.pem",
                "-in",
                "a.txt",
                "-out",
                "signature.p7s");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII));
        files.put("a.txt", TEXT);
        files.put("META-INF/signature.p7s", Files.readAllBytes(folder.resolve("signature.p7s")));
        OpenDocument container = OpenDocument.of(files);

        // openssl signs by the clock of this machine
        Instant later = Files.getLastModifiedTime(folder.resolve("signature.p7s"))
                .toInstant()
                .plusSeconds(60);
        VerificationRequest request = new VerificationRequest(VerificationPolicy.INTEGRITY_ONLY, later, Limits.DEFAULT);

        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(container.bytes()), Format.ASIC, request)
                        .overall())
                .isEqualTo(Verdict.VALID);
        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(container.with("a.txt", new byte[1]).bytes()), Format.ASIC, request)
                        .overall())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void documentThatXmlsecSignedIsValid() throws IOException, InterruptedException {
        Tools.assumeInstalled("xmlsec1");
        OpenDocument letter = OpenDocument.letter("Kính gửi: các sở");
        unpack(letter);
        Files.writeString(folder.resolve("key.pem"), NssDatabase.pem(SEAL.key()));
        Files.writeString(folder.resolve("certificate.pem"), NssDatabase.pem(SEAL.certificate()));
        Files.writeString(
                folder.resolve("template.xml"), template(letter.files().keySet()));
        run("xmlsec1", "--sign", "--privkey-pem", "key.pem,certificate.pem", "--output", "signed.xml", "template.xml");
        OpenDocument signed =
                letter.with("META-INF/documentsignatures.xml", Files.readAllBytes(folder.resolve("signed.xml")));
        VerificationRequest request = SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY);

        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(signed.bytes()), Format.ODT, request)
                        .overall())
                .isEqualTo(Verdict.VALID);
        OpenDocument changed = signed.withReplaced("content.xml", "Kính", "Gửi");
        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(changed.bytes()), Format.ODT, request)
                        .overall())
                .isEqualTo(Verdict.INVALID);
    }

    /** XML files in canonical form, as office programs sign them. */
    private static String template(Set<String> names) {
        String form = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
        StringBuilder references = new StringBuilder();
        for (String name : names) {
            String transforms =
                    name.endsWith(".xml") ? "<Transforms><Transform Algorithm=\"" + form + "\"/></Transforms>" : "";
            references
                    .append("<Reference URI=\"")
                    .append(name)
                    .append("\">")
                    .append(transforms)
                    .append(
                            "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue/></Reference>");
        }
        return "<document-signatures xmlns=\"urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0\">"
                + "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"s1\"><SignedInfo>"
                + "<CanonicalizationMethod Algorithm=\"" + form + "\"/>"
                + "<SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>" + references
                + "</SignedInfo><SignatureValue/><KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature>"
                + "</document-signatures>";
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
