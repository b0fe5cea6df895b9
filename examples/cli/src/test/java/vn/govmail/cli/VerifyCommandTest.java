package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

class VerifyCommandTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    private static Path folder;

    private static TestPki pki;
    private static Path root;
    private static PdfFile signed;
    private static Path signedFile;

    @BeforeAll
    static void files() {
        pki = TestPki.create("Thử nghiệm");
        root = pki.writeRoot(folder.resolve("root.pem"));
        signed = Pdfs.letter().build().signedBy(pki.issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông"), SIGNED_AT);
        signedFile = signed.writeTo(folder.resolve("công văn.pdf"));
    }

    @Test
    void aSignedFileUnderATrustedRootIsValid() {
        Run run = Run.of("verify", signedFile.toString(), "--trust", root.toString(), "--json");
        JsonNode object = run.only();
        assertThat(object.get("verdict").asText()).isEqualTo("VALID");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(object.get("format").asText()).isEqualTo("PDF");
        assertThat(object.get("unsignedParts").isArray()).isTrue();
        assertThat(object.get("limitsHit").isArray()).isTrue();
        assertThat(object.get("signatures").get(0).fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "verdict",
                        "reasons",
                        "integrity",
                        "coverage",
                        "modification",
                        "trust",
                        "timeSource",
                        "bestTime",
                        "signer",
                        "certificateSha256",
                        "algorithm");
        assertThat(object.get("signatures").get(0).get("trust").asText()).isEqualTo("TRUSTED");
    }

    @Test
    void whatFollowsATrustedRootIsAFileToJudge() {
        Run run = Run.of("verify", "--json", "--trust", root.toString(), signedFile.toString());
        assertThat(run.only().get("input").asText()).isEqualTo(signedFile.toString());
        assertThat(run.only().get("verdict").asText()).isEqualTo("VALID");
    }

    @Test
    void withoutATrustedRootNothingIsValid() {
        Run run = Run.of("verify", signedFile.toString(), "--json");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.only().get("verdict").asText()).isEqualTo("INDETERMINATE");
    }

    @Test
    void integrityAloneLeavesTrustOut() {
        Run run = Run.of("verify", signedFile.toString(), "--verification", "integrity", "--json");
        assertThat(run.only().get("verdict").asText()).isEqualTo("VALID");
        assertThat(run.only().get("signatures").get(0).get("trust").asText()).isEqualTo("NOT_CHECKED");
    }

    @Test
    void aChangedFileIsInvalid() {
        Path changed = signed.withByteChanged().writeTo(folder.resolve("changed.pdf"));
        Run run = Run.of("verify", changed.toString(), "--trust", root.toString(), "--json");
        assertThat(run.only().get("verdict").asText()).isEqualTo("INVALID");
    }

    @Test
    void aMissingCertificateOfTheAuthorityCanBeGiven() throws IOException, CertificateEncodingException {
        SigningIdentity seal = pki.issueSeal("Sở Nội vụ", "UBND tỉnh Đắk Nông");
        SigningIdentity alone = new SigningIdentity(seal.key(), seal.certificate(), List.of(seal.certificate()));
        Path file = Pdfs.letter().build().signedBy(alone, SIGNED_AT).writeTo(folder.resolve("alone.pdf"));
        Path authority = Files.write(
                folder.resolve("authority.cer"), pki.issuingCertificate().getEncoded());
        String[] arguments = {"verify", file.toString(), "--trust", root.toString(), "--json"};
        assertThat(Run.of(arguments)
                        .only()
                        .get("signatures")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .asText())
                .isEqualTo("CHAIN_INCOMPLETE");
        assertThat(Run.of(with(arguments, "--cert", authority.toString()))
                        .only()
                        .get("verdict")
                        .asText())
                .isEqualTo("VALID");
    }

    @Test
    void anAnswerOfTheResponderThatTheCertificateWasRevokedCounts() throws IOException {
        SigningIdentity seal = pki.issueSeal("Sở Tư pháp", "UBND tỉnh Đắk Nông");
        Path file = Pdfs.letter().build().signedBy(seal, SIGNED_AT).writeTo(folder.resolve("revoked.pdf"));
        byte[] answer = pki.issuingAuthority()
                .ocsp(seal.certificate(), SIGNED_AT)
                .revoked(SIGNED_AT.minusSeconds(3_600), CRLReason.KEY_COMPROMISE)
                .encoded();
        Path ocsp = Files.write(folder.resolve("answer.ocsp"), answer);
        String[] arguments = {
            "verify", file.toString(), "--trust", root.toString(), "--at", "2026-11-20T11:00+07:00", "--json"
        };
        assertThat(Run.of(arguments).only().get("verdict").asText()).isEqualTo("VALID");
        JsonNode signature = Run.of(with(arguments, "--ocsp", ocsp.toString()))
                .only()
                .get("signatures")
                .get(0);
        assertThat(signature.get("reasons").get(0).asText()).isEqualTo("CERT_REVOKED");
        assertThat(signature.get("revocation").asText()).isEqualTo("REVOKED");
    }

    @Test
    void machinesAreToldLevelStandingRevocationAndChanges() {
        Path changed = signed.withPageAddedAfterSigning().writeTo(folder.resolve("page-added-2.pdf"));
        JsonNode object = Run.of("verify", changed.toString(), "--trust", root.toString(), "--json")
                .only();
        assertThat(object.get("etsiIndication").asText()).isEqualTo("TOTAL-FAILED");
        JsonNode signature = object.get("signatures").get(0);
        assertThat(signature.get("level").asText()).isEqualTo("B_B");
        assertThat(signature.get("standing").asText()).isEqualTo("COUNTED");
        assertThat(signature.get("revocation").asText()).isEqualTo("NOT_CHECKED");
        assertThat(signature.get("owner").asText()).isEqualTo("UNKNOWN");
        assertThat(signature.get("changes").toString()).contains("PAGES_CHANGED");
        assertThat(signature.get("warnings").isArray()).isTrue();
        assertThat(signature.get("etsiIndication").asText()).isEqualTo("TOTAL-FAILED");
        assertThat(signature.get("etsiSubIndications").isArray()).isTrue();
    }

    @Test
    void peopleAreToldInTheirLanguageWhatIsWrong() {
        Path changed = signed.withPageAddedAfterSigning().writeTo(folder.resolve("page-added.pdf"));
        Run vietnamese = Run.of("verify", changed.toString(), "--trust", root.toString(), "--lang", "vi");
        assertThat(vietnamese.out())
                .contains("Chữ ký không hợp lệ.", "Từ khi ký, nội dung đã bị thay đổi.", "[PAGES_CHANGED]");
        Run english = Run.of("verify", signedFile.toString(), "--trust", root.toString(), "--lang", "en");
        assertThat(english.out()).contains("The signature is valid.", "The signature covers the whole file.");
    }

    @Test
    void evidenceThatCannotBeReadIsWrongUsage() {
        Run run = Run.of(
                "verify",
                signedFile.toString(),
                "--ocsp",
                folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void anEmptyFileIsUnreadable() throws IOException {
        assertThat(verdict(Files.createFile(folder.resolve("empty.pdf")))).isEqualTo("UNREADABLE");
    }

    @Test
    void whatIsNoPdfThoughItIsCalledOneIsUnreadable() throws IOException {
        byte[] noise = new byte[3_000];
        new java.util.Random(3).nextBytes(noise);
        Run run =
                Run.of("verify", Files.write(folder.resolve("noise.PDF"), noise).toString(), "--json");
        assertThat(run.only().get("verdict").asText()).isEqualTo("UNREADABLE");
        assertThat(run.only().get("reasons").get(0).asText()).isEqualTo("CONTAINER_MALFORMED");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
    }

    @Test
    void integrityAloneIsNotSoldAsAValidSignature() {
        Run run = Run.of("verify", signedFile.toString(), "--verification", "integrity", "--lang", "vi");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out())
                .contains("nội dung đã ký còn nguyên vẹn (không xét độ tin cậy của người ký)")
                .contains("Chưa kiểm tra chứng thư")
                .doesNotContain("chữ ký hợp lệ");
    }

    @Test
    void furtherNamesOfTheSignerAreWrittenOut() {
        SigningIdentity person = pki.identity("Nguyễn Văn Mẫu", "Sở Y tế")
                .withPersonalNumber("CCCD-0")
                .withOrganisationId("VATVN-0")
                .issue();
        Path file = Pdfs.letter().build().signedBy(person, SIGNED_AT).writeTo(folder.resolve("person.pdf"));
        JsonNode signature = Run.of("verify", file.toString(), "--json")
                .only()
                .get("signatures")
                .get(0);
        assertThat(signature.get("signer").asText())
                .contains("serialNumber=CCCD-0", "organizationIdentifier=VATVN-0", "CN=Nguyễn Văn Mẫu")
                .doesNotContain("#");
    }

    @Test
    void whatCarriesNoSignatureIsUnsigned() throws IOException {
        assertThat(verdict(Files.writeString(folder.resolve("a.xml"), "<?xml version=\"1.0\"?><a/>")))
                .isEqualTo("UNSIGNED");
        assertThat(verdict(Files.writeString(folder.resolve("a.txt"), "Kính gửi")))
                .isEqualTo("UNSIGNED");
        assertThat(verdict(Files.writeString(folder.resolve("a.eml"), "From: a@b.vn\r\nSubject: x\r\n\r\nx\r\n")))
                .isEqualTo("UNSIGNED");
    }

    @Test
    void whatIsNoSignatureIsUnreadable() throws IOException {
        Path mail = Files.writeString(
                folder.resolve("signed.eml"),
                "From: a@b.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=x;"
                        + " protocol=\"application/pkcs7-signature\"; micalg=sha-256\r\n\r\n--x\r\n\r\nhi\r\n--x\r\n"
                        + "Content-Type: application/pkcs7-signature\r\n\r\nAAAA\r\n--x--\r\n");
        Run run = Run.of("verify", mail.toString(), "--json");
        assertThat(run.only().get("verdict").asText()).isEqualTo("UNREADABLE");
        assertThat(run.only().get("signatures").get(0).get("reasons").get(0).asText())
                .isEqualTo("CONTAINER_MALFORMED");
    }

    @Test
    void aPdfInsideSomethingElseIsNotCalledUnsigned() throws IOException {
        byte[] pdf = Pdfs.letter().build().bytes();
        assertThat(verdict(Files.write(folder.resolve("letter.pdf"), pdf))).isEqualTo("UNSIGNED");
        byte[] wrapped = new byte[pdf.length + 4];
        wrapped[0] = 0x30;
        wrapped[1] = (byte) 0x80;
        System.arraycopy(pdf, 0, wrapped, 4, pdf.length);
        assertThat(verdict(Files.write(folder.resolve("letter.p7m"), wrapped))).isEqualTo("INDETERMINATE");
    }

    @Test
    void anOfficeFileIsUnsignedOnlyWhereThatCanBeTold() throws IOException {
        Path plain = docx("plain.docx", false);
        Path bearing = docx("signed.docx", true);
        assertThat(verdict(plain)).isEqualTo("UNSIGNED");
        assertThat(verdict(bearing)).isEqualTo("UNREADABLE");
        byte[] whole = Files.readAllBytes(plain);
        Path broken = Files.write(folder.resolve("broken.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(verdict(broken)).isNotIn("UNSIGNED", "VALID");
    }

    private static String verdict(Path file) {
        return Run.of("verify", file.toString(), "--json").only().get("verdict").asText();
    }

    private static Path docx(String name, boolean signed) throws IOException {
        Path file = folder.resolve(name);
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/word/document.xml" ContentType="%s"/></Types>""".formatted(types));
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                    </Relationships>""");
            entry(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                    <w:body><w:p><w:r><w:t>Chào</w:t></w:r></w:p></w:body></w:document>""");
            if (signed) {
                entry(zip, "_xmlsignatures/origin.sigs", "");
                entry(zip, "_xmlsignatures/sig1.xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>");
            }
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void textForPeopleNamesTheSigner() {
        Run run = Run.of("verify", signedFile.toString(), "--trust", root.toString(), "--lang", "vi");
        assertThat(run.out()).contains("VALID").contains("chữ ký hợp lệ").contains("Sở Y tế");
    }

    @Test
    void aRevocationListThatIsNoneIsWrongUsage() {
        Run run = Run.of("verify", signedFile.toString(), "--crl", root.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--crl");
    }
}
