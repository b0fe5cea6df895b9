package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** What poppler, OpenSSL and LibreOffice sign; the first two where they are installed. */
class SignaturesOfOthersTest {
    // tools sign at the time of the machine, whatever it is
    private static final Instant LATE = Instant.parse("2044-12-31T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void popplerSignsAndWeFindItValid() throws Exception {
        Tools.assumeInstalled("pdfsig", "certutil", "pk12util");
        NssDatabase database = NssDatabase.in(folder).trusting(PKI).holding(SEAL);
        Path in = LETTER.writeTo(folder.resolve("letter.pdf"));
        Path out = folder.resolve("signed.pdf");
        Tools.Said said = Tools.run(
                folder,
                "pdfsig",
                in.toString(),
                out.toString(),
                "-add-signature",
                "-nick",
                "seal",
                "-nssdir",
                "sql:" + database.folder());
        assertThat(Files.exists(out)).as(said.text()).isTrue();
        assertValid(Pdfs.ofBytes(Files.readAllBytes(out)), SigningFixtures.VERIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adbe.pkcs7.detached", "ETSI.CAdES.detached"})
    void opensslSignsAndWeFindItValid(String subFilter) throws Exception {
        Tools.assumeInstalled("openssl");
        PdfFile file = LETTER.signedWith(subFilter, SIGNED_AT, this::openssl);
        assertValid(file, SigningFixtures.VERIFIER);
    }

    @Test
    void libreOfficeSignedAndWeFindItValid() throws IOException {
        Path root = Files.write(folder.resolve("root.pem"), resource("signed-by-libreoffice-root.pem"));
        assertValid(Pdfs.ofBytes(resource("signed-by-libreoffice.pdf")), Signatures.trusting(TrustAnchors.pem(root)));
    }

    private byte[] openssl(byte[] covered) throws IOException {
        Path seal = Files.writeString(folder.resolve("seal.pem"), NssDatabase.pem(SEAL.certificate()));
        Path key = Files.writeString(folder.resolve("key.pem"), NssDatabase.pem(SEAL.key()));
        Path ca = Files.writeString(folder.resolve("ca.pem"), NssDatabase.pem(PKI.issuingCertificate()));
        Path in = Files.write(folder.resolve("covered"), covered);
        Path out = folder.resolve("signature.der");
        try {
            Tools.Said said = Tools.run(
                    folder,
                    "openssl",
                    "cms",
                    "-sign",
                    "-binary",
                    "-cades",
                    "-md",
                    "sha256",
                    "-signer",
                    seal.toString(),
                    "-inkey",
                    key.toString(),
                    "-certfile",
                    ca.toString(),
                    "-in",
                    in.toString(),
                    "-outform",
                    "DER",
                    "-out",
                    out.toString());
            assertThat(said.exitCode()).as(said.text()).isZero();
            return Files.readAllBytes(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SignaturesOfOthersTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void assertValid(PdfFile file, Signatures verifier) {
        SignatureReport report = verifier.verify(
                file.content(),
                Format.PDF,
                new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, LATE, Limits.DEFAULT));
        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).hasSize(1);
    }
}
