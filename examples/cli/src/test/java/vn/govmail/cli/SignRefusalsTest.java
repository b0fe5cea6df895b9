package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** What {@code sign} refuses, how it tells in both languages, and that nothing is written then. */
class SignRefusalsTest {
    private static final String PASSWORD = "mat-khau-7";
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static Path letter;
    private static Path key;

    @BeforeAll
    static void files() throws IOException {
        letter = Pdfs.letter().build().writeTo(folder.resolve("letter.pdf"));
        key = p12("seal.p12", PKI.issueSeal("Sở Y tế", "UBND"));
    }

    @Test
    void whatIsNoPdf() throws IOException {
        Path page = Files.writeString(folder.resolve("page.pdf"), "<html><body>404</body></html>");
        refuses("FORMAT_NOT_SUPPORTED", "PDF", "PDF", page, key);
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        refuses("FORMAT_NOT_SUPPORTED", "PDF", "PDF", empty, key);
    }

    @Test
    void whatIsNoFile() throws IOException {
        refuses("FILE_NOT_FOUND", "Không có tệp", "no such file", folder.resolve("absent.pdf"), key);
        Path inner = Files.createDirectory(folder.resolve("folder.pdf"));
        refuses("NOT_A_FILE", "thư mục", "folder", inner, key);
    }

    @Test
    void aPdfThatIsBroken() throws IOException {
        byte[] whole = Files.readAllBytes(letter);
        Path half = Files.write(folder.resolve("half.pdf"), Arrays.copyOf(whole, whole.length / 2));
        refuses("FILE_AMBIGUOUS", "hỏng", "damaged", half, key);
    }

    @Test
    void aPdfThatIsEncrypted() throws IOException {
        String text = Files.readString(letter, StandardCharsets.ISO_8859_1);
        String marked = text.replace("trailer\n<<", "trailer\n<</Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4>>");
        assertThat(marked).isNotEqualTo(text);
        Path encrypted = Files.writeString(folder.resolve("encrypted.pdf"), marked, StandardCharsets.ISO_8859_1);
        refuses("FILE_ENCRYPTED", "mã hóa", "encrypted", encrypted, key);
    }

    @Test
    void aPdfThatIsCertifiedAgainstAnyChange() {
        Path certified = folder.resolve("certified.pdf");
        assertThat(sign(letter, key, certified, "--certify", "no-changes").code())
                .isEqualTo(Exit.FINE);
        refuses("CERTIFICATION_FORBIDS", "chứng nhận", "certification", certified, key);
        Path filled = folder.resolve("filled.pdf");
        assertThat(sign(letter, key, filled, "--certify", "forms").code()).isEqualTo(Exit.FINE);
        assertThat(sign(filled, key, folder.resolve("twice.pdf")).code()).isEqualTo(Exit.FINE);
        refuses("ALREADY_CERTIFIED", "chứng nhận", "certified", filled, key, "--certify", "forms");
    }

    @Test
    void aCertificateThatHasExpired() throws IOException {
        SigningIdentity expired = PKI.issueSeal(
                "Sở Y tế", "UBND", Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
        refuses("CERTIFICATE_NOT_IN_FORCE", "hiệu lực", "not in force", letter, p12("expired.p12", expired));
    }

    @Test
    void aCertificateThatIsNotForSigning() throws IOException {
        SigningIdentity other =
                PKI.identity("Sở Y tế", "UBND").withoutSigningUsage().issue();
        refuses("CERTIFICATE_NOT_FOR_SIGNING", "không dùng để ký", "not for signing", letter, p12("other.p12", other));
    }

    @Test
    void aKeyFileThatIsNone() throws IOException {
        Path none = Files.writeString(folder.resolve("none.p12"), "no key");
        refuses("KEY_STORE_UNREADABLE", "--p12", "--p12", letter, none);
        refuses("KEY_STORE_UNREADABLE", "--p12", "--p12", letter, folder.resolve("absent.p12"));
        refuses("KEY_NOT_FOUND", "--alias", "--alias", letter, key, "--alias", "nobody");
    }

    @Test
    void anAuthorityThatIsDown() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        refuses(
                "TIME_STAMP_UNREACHABLE",
                "không trả lời",
                "does not answer",
                letter,
                key,
                "--tsa",
                "http://127.0.0.1:" + port + "/");
    }

    @Test
    void aPlaceThatCannotBeWritten() throws IOException {
        Run absent = sign(letter, key, folder.resolve("no").resolve("folder").resolve("out.pdf"));
        assertThat(absent.only().get("error").get("code").asText()).isEqualTo("OUTPUT_NOT_WRITABLE");
        assertThat(absent.code()).isEqualTo(Exit.UNREADABLE);
        Run onFolder = sign(letter, key, Files.createDirectory(folder.resolve("out.d")));
        assertThat(onFolder.only().get("error").get("code").asText()).isEqualTo("OUTPUT_NOT_WRITABLE");
        assertThat(folder.resolve("out.d")).isEmptyDirectory();
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed), "this user may write everywhere");
        Run forbidden = sign(letter, key, closed.resolve("out.pdf"));
        assertThat(forbidden.only().get("error").get("code").asText()).isEqualTo("OUTPUT_NOT_WRITABLE");
    }

    @Test
    void aLinkToTheFileItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.pdf"), letter);
        byte[] before = Files.readAllBytes(letter);
        assertThat(sign(letter, key, link).code()).isEqualTo(Exit.USAGE);
        assertThat(Files.readAllBytes(letter)).isEqualTo(before);
    }

    @Test
    void optionsThatDoNotGoTogether() throws IOException {
        String out = folder.resolve("never.pdf").toString();
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        List<List<String>> wrong = List.of(
                List.of("--out", out),
                List.of("--out", out, "--p12", key.toString(), "--pkcs11", "token.so"),
                List.of("--out", out, "--p12", key.toString(), "--slot", "1"),
                List.of("--out", out, "--p12", key.toString(), "--password", "x", "--pin-file", password.toString()),
                List.of("--out", out, "--p12", key.toString(), "--password-file", out),
                List.of("--out", out, "--p12", key.toString(), "--level", "x"),
                List.of("--out", out, "--p12", key.toString(), "--crl", letter.toString(), "--password", PASSWORD),
                List.of("--p12", key.toString()));
        for (List<String> options : wrong) {
            List<String> all = new ArrayList<>(List.of("sign", letter.toString()));
            all.addAll(options);
            Run run = Run.of(all.toArray(String[]::new));
            assertThat(run.code()).as("%s %s", options, run.out()).isEqualTo(Exit.USAGE);
            assertThat(run.err()).isNotBlank();
        }
        assertThat(Path.of(out)).doesNotExist();
    }

    private static void refuses(
            String code, String vietnamese, String english, Path file, Path keyFile, String... more) {
        for (String language : List.of("vi", "en")) {
            Path out = folder.resolve("never.pdf");
            String[] options = Arrays.copyOf(more, more.length + 2);
            options[more.length] = "--lang";
            options[more.length + 1] = language;
            Run run = sign(file, keyFile, out, options);
            JsonNode error = run.only().get("error");
            assertThat(error).as(run.out()).isNotNull();
            assertThat(error.get("code").asText()).isEqualTo(code);
            assertThat(error.get("message").asText()).contains(language.equals("vi") ? vietnamese : english);
            assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.out() + run.err()).doesNotContain(PASSWORD);
            assertThat(out).doesNotExist();
        }
    }

    private static Run sign(Path file, Path keyFile, Path out, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "sign",
                file.toString(),
                "--p12",
                keyFile.toString(),
                "--out",
                out.toString(),
                "--password",
                PASSWORD,
                "--json"));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static Path p12(String name, SigningIdentity identity) throws IOException {
        return Files.write(folder.resolve(name), identity.pkcs12(PASSWORD.toCharArray()));
    }
}
