package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** Files in the shapes that qpdf gives them, then signed: linearized, packed into object streams, encrypted. */
@Tag("slow")
class RewrittenFilesTest {
    private static final String NO_PASSWORD = "NONE";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--linearize",
                "--linearize --object-streams=generate",
                "--linearize --object-streams=disable --newline-before-endstream",
                "--object-streams=generate",
                "--object-streams=generate --compress-streams=n",
                "--qdf",
                "--force-version=1.4",
                "--min-version=2.0 --deterministic-id"
            })
    void everyShapeIsSignedAndHolds(String options) throws IOException, InterruptedException {
        PdfFile signed = rewritten(options).signedBy(SEAL, SIGNED_AT);
        SignatureReport report = official(signed);
        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
        SignatureResult result = report.signatures().get(0);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(result.modification()).isEqualTo(Modification.NONE);
    }

    /**
     * The value of a signature is the one string that is not encrypted (ISO 32000-1, 7.6.1). PDFBox, which signs here, encrypts the
     * room that it leaves for it, so that no zeros follow the value: all else holds, and that is told.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--allow-weak-crypto --encrypt NONE x 40 --",
                "--allow-weak-crypto --encrypt NONE x 128 --use-aes=n --",
                "--encrypt NONE x 128 --use-aes=y --",
                "--encrypt NONE x 256 --",
                "--encrypt NONE x 256 --cleartext-metadata --",
                "--linearize --encrypt NONE x 256 --"
            })
    void signatureInAnEncryptedFileIsRead(String options) throws IOException, InterruptedException {
        PdfFile signed = rewritten(options).signedBy(SEAL, SIGNED_AT);
        SignatureResult result = official(signed).signatures().get(0);
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(result.reasons()).containsExactly(Reason.CONTENTS_PADDING);
        // as a signer writes it who keeps to the standard; the room is not covered by the signature
        assertThat(official(withZerosBehindTheValue(signed)).overall()).isEqualTo(Verdict.VALID);
    }

    private static PdfFile withZerosBehindTheValue(PdfFile signed) {
        String text = AttackedDocument.text(signed);
        int value = text.lastIndexOf("/Contents <3082") + "/Contents <".length();
        int digits = 2 * (4 + Integer.parseInt(text.substring(value + 4, value + 8), 16));
        int end = text.indexOf('>', value);
        String padded = text.substring(0, value + digits) + "0".repeat(end - value - digits) + text.substring(end);
        return Pdfs.ofBytes(padded.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--linearize", "--object-streams=generate", "--encrypt NONE x 256 --"})
    void changeOfEveryShapeIsSeen(String options) throws IOException, InterruptedException {
        PdfFile signed = rewritten(options).signedBy(SEAL, SIGNED_AT);
        assertThat(official(signed.withPageAddedAfterSigning()).overall()).isEqualTo(Verdict.INVALID);
        byte[] bytes = signed.bytes();
        bytes[bytes.length / 4] ^= 1;
        assertThat(official(Pdfs.ofBytes(bytes)).overall()).isNotEqualTo(Verdict.VALID);
    }

    @Test
    void passwordIsAskedForWhereThereIsOne() throws IOException, InterruptedException {
        for (String how : List.of("128 --use-aes=y", "256")) {
            SignatureReport report = official(rewritten("--encrypt kin x " + how + " --"));
            assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
            assertThat(report.reasons()).containsExactly(Reason.PASSWORD_REQUIRED);
        }
    }

    /** A signed file that is written anew is another file, however alike it looks. */
    @Test
    void signatureDoesNotSurviveARewriting() throws IOException, InterruptedException {
        PdfFile signed = LETTER.signedBy(SEAL, SIGNED_AT);
        for (String options : List.of("--linearize", "--object-streams=generate", "--qdf")) {
            assertThat(official(rewritten(signed, options)).overall()).isEqualTo(Verdict.INVALID);
        }
    }

    private PdfFile rewritten(String options) throws IOException, InterruptedException {
        return rewritten(LETTER, options);
    }

    private PdfFile rewritten(PdfFile file, String options) throws IOException, InterruptedException {
        Tools.assumeInstalled("qpdf");
        Path in = file.writeTo(folder.resolve("in.pdf"));
        Path out = folder.resolve("out.pdf");
        List<String> command = new ArrayList<>(List.of("qpdf"));
        for (String option : options.split(" ", -1)) {
            command.add(NO_PASSWORD.equals(option) ? "" : option);
        }
        command.add(in.toString());
        command.add(out.toString());
        assertThat(Tools.run(folder, command.toArray(new String[0]))).matches(said -> said.exitCode() == 0);
        return Pdfs.ofBytes(Files.readAllBytes(out));
    }
}
