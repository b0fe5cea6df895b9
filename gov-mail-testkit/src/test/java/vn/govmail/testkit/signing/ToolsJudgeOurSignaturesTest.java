package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.Certification;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfAppearance;
import vn.govmail.signing.PdfPlacement;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.SignatureFont;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.TimeStampServer;

/** What we sign, judged by poppler, OpenSSL and qpdf; skipped where they are not installed. */
class ToolsJudgeOurSignaturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void popplerFindsThemValidAndTrusted(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("pdfsig", "certutil");
        String said = poppler(signed(level));
        assertThat(said)
                .contains("Signature is Valid.", "Certificate is Trusted.")
                .doesNotContain("Invalid", "Mismatch");
    }

    @Test
    void popplerFindsEachOfSeveralVisibleOnesValid() throws Exception {
        Tools.assumeInstalled("pdfsig", "certutil");
        PdfSigner visible = PdfSigner.create()
                .withAppearance(
                        PdfAppearance.text(List.of("Sở Y tế"), "", SignatureFont.liberationSans(), 0xC00000),
                        PdfPlacement.rectangle(1, 340, 100, 170, 70));
        PdfFile certified = sign(visible.certifying(Certification.FORM_FILLING), LETTER, SEAL, REQUEST)
                .file();
        String said = poppler(sign(PdfSigner.create(), certified, SEAL, REQUEST).file());
        assertThat(said.split("Signature is Valid\\.", -1)).hasSize(3);
        assertThat(said).doesNotContain("Invalid", "Mismatch");
    }

    /** What the tests above rest on: that these programs say no. */
    @Test
    void popplerAndOpensslRefuseAChangedByte() throws Exception {
        Tools.assumeInstalled("pdfsig", "certutil", "openssl");
        byte[] bytes = signed(SignatureLevel.B_T).bytes();
        bytes[bytes.length / 4] ^= 1;
        PdfFile changed = Pdfs.ofBytes(bytes);
        assertThat(poppler(changed)).doesNotContain("Signature is Valid.");
        Tools.Said said = openssl(changed);
        assertThat(said.exitCode()).isNotZero();
        assertThat(said.text()).doesNotContainIgnoringCase("verification successful");
    }

    private String poppler(PdfFile signed) throws IOException, InterruptedException {
        Path database = NssDatabase.in(folder).trusting(PKI).folder();
        Path file = signed.writeTo(folder.resolve("signed.pdf"));
        return Tools.run(folder, "pdfsig", "-nssdir", "sql:" + database, file.toString())
                .text();
    }

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void opensslVerifiesTheCms(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("openssl");
        Tools.Said said = openssl(signed(level));
        assertThat(said.text()).containsIgnoringCase("verification successful");
        assertThat(said.exitCode()).isZero();
    }

    private Tools.Said openssl(PdfFile file) throws IOException, InterruptedException {
        Path root = PKI.writeRoot(folder.resolve("root.pem"));
        Path cms = Files.write(folder.resolve("signature.der"), contents(file));
        Path covered = Files.write(folder.resolve("covered"), covered(file));
        return Tools.run(
                folder,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                covered.toString(),
                "-CAfile",
                root.toString(),
                "-purpose",
                "any",
                "-cades",
                "-out",
                folder.resolve("out").toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void qpdfFindsNoFault(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("qpdf");
        assertSound(signed(level));
        assertSound(signed(LETTER.withCompressedObjects(), level));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--linearize", "--object-streams=generate", "--object-streams=disable", "--min-version=2.0"})
    void whatQpdfWroteIsSignedAndStaysSound(String form) throws Exception {
        Tools.assumeInstalled("qpdf");
        PdfFile source = rewritten(form);
        PdfFile signed = signed(source, SignatureLevel.B_LTA);
        assertSound(signed);
        assertThat(SigningFixtures.official(signed).overall()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user"})
    void whatQpdfEncryptedIsRefused(String password) throws Exception {
        Tools.assumeInstalled("qpdf");
        PdfFile encrypted = rewritten("--encrypt", password, "owner", "256", "--");
        PdfSignerTest.refuses(SigningProblem.FILE_ENCRYPTED, () -> sign(PdfSigner.create(), encrypted, SEAL, REQUEST));
    }

    private PdfFile rewritten(String... options) throws IOException, InterruptedException {
        Path in = LETTER.writeTo(folder.resolve("letter.pdf"));
        Path out = folder.resolve("rewritten.pdf");
        List<String> command = new ArrayList<>(List.of("qpdf"));
        command.addAll(List.of(options));
        command.add(in.toString());
        command.add(out.toString());
        Tools.Said said = Tools.run(folder, command.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.text()).isZero();
        return Pdfs.ofBytes(Files.readAllBytes(out));
    }

    private void assertSound(PdfFile file) throws IOException, InterruptedException {
        Tools.Said said = Tools.run(
                folder,
                "qpdf",
                "--check",
                file.writeTo(folder.resolve("checked.pdf")).toString());
        assertThat(said.text()).doesNotContain("WARNING").contains("No syntax or stream encoding errors found");
        assertThat(said.exitCode()).isZero();
    }

    private static PdfFile signed(SignatureLevel level) throws SigningException {
        return signed(LETTER, level);
    }

    private static PdfFile signed(PdfFile file, SignatureLevel level) throws SigningException {
        try (TimeStampServer stamps = SignerFixtures.timeStamps()) {
            PdfSigner signer = SignerFixtures.withRevocation(
                    PdfSigner.create().withTimeStamps(HttpTimeStampAuthority.at(stamps.uri())));
            return sign(signer, file, SEAL, REQUEST.withLevel(level)).file();
        }
    }

    private static byte[] contents(PdfFile file) throws IOException {
        int start = file.indexOf(
                        "<",
                        file.indexOf("/Contents<", 0) < 0
                                ? file.indexOf("/Contents <", 0)
                                : file.indexOf("/Contents<", 0))
                + 1;
        String hex = new String(file.bytes(), StandardCharsets.ISO_8859_1).substring(start, file.indexOf(">", start));
        // what follows the CMS object is padding, which openssl does not expect
        try (ASN1InputStream in = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            return in.readObject().getEncoded();
        }
    }

    private static byte[] covered(PdfFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        int start = text.indexOf('[', text.indexOf("/ByteRange")) + 1;
        String[] range = text.substring(start, text.indexOf(']', start)).strip().split("\\s+", -1);
        int length = Integer.parseInt(range[1]);
        int second = Integer.parseInt(range[2]);
        String both = text.substring(0, length) + text.substring(second, second + Integer.parseInt(range[3]));
        return both.getBytes(StandardCharsets.ISO_8859_1);
    }
}
