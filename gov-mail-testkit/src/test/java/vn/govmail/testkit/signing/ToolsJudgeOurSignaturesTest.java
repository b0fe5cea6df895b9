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
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1InputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.TimeStampServer;

/** What we sign, judged by poppler, OpenSSL and qpdf; skipped where they are not installed. */
class ToolsJudgeOurSignaturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void popplerFindsThemValidAndTrusted(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("pdfsig", "certutil");
        Path database = NssDatabase.in(folder).trusting(PKI).folder();
        Path file = signed(level).writeTo(folder.resolve("signed.pdf"));
        Tools.Said said = Tools.run(folder, "pdfsig", "-nssdir", "sql:" + database, file.toString());
        assertThat(said.text())
                .contains("Signature is Valid.", "Certificate is Trusted.")
                .doesNotContain("Invalid", "Mismatch");
    }

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void opensslVerifiesTheCms(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("openssl");
        PdfFile file = signed(level);
        Path root = PKI.writeRoot(folder.resolve("root.pem"));
        Path cms = Files.write(folder.resolve("signature.der"), contents(file));
        Path covered = Files.write(folder.resolve("covered"), covered(file));
        Tools.Said said = Tools.run(
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
        assertThat(said.text()).containsIgnoringCase("verification successful");
        assertThat(said.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"B_B", "B_T", "B_LT", "B_LTA"})
    void qpdfFindsNoFault(SignatureLevel level) throws Exception {
        Tools.assumeInstalled("qpdf");
        Path classic = signed(level).writeTo(folder.resolve("classic.pdf"));
        Path compressed = signed(LETTER.withCompressedObjects(), level).writeTo(folder.resolve("compressed.pdf"));
        for (Path file : new Path[] {classic, compressed}) {
            Tools.Said said = Tools.run(folder, "qpdf", "--check", file.toString());
            assertThat(said.text()).doesNotContain("WARNING").contains("No syntax or stream encoding errors found");
            assertThat(said.exitCode()).isZero();
        }
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
