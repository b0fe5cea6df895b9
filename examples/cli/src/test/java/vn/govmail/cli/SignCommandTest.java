package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.SigningProblem;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;
import vn.govmail.text.Language;

class SignCommandTest {
    private static final String PASSWORD = "mat-khau-7";
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static Path letter;
    private static Path key;
    private static Path root;

    @BeforeAll
    static void files() throws IOException {
        letter = Pdfs.letter().build().writeTo(folder.resolve("công văn.pdf"));
        key = Files.write(
                folder.resolve("seal.p12"),
                PKI.issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông").pkcs12(PASSWORD.toCharArray()));
        root = PKI.writeRoot(folder.resolve("root.pem"));
    }

    @Test
    void aSignedPdfIsValidForVerify() {
        Path out = folder.resolve("signed.pdf");
        Run run = sign(letter, out);
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("out").asText()).isEqualTo(out.toString());
        assertThat(run.only().get("format").asText()).isEqualTo("PDF");
        assertThat(run.only().get("level").asText()).isEqualTo("B-B");
        assertThat(verdict(out)).isEqualTo("VALID");
    }

    @Test
    void aTimeStampRaisesTheLevel() {
        Path out = folder.resolve("stamped.pdf");
        try (TimeStampServer server =
                TimeStampServer.start(PKI.issueTimeStamping("Dấu thời gian"), Clock.fixed(Run.NOW, ZoneOffset.UTC))) {
            Run run = sign(letter, out, "--tsa", server.uri().toString());
            assertThat(run.only().get("level").asText()).isEqualTo("B-T");
            assertThat(server.requests()).isEqualTo(1);
        }
        assertThat(verdict(out)).isEqualTo("VALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "organisation", "copy"})
    void aVisibleSignatureIsValidToo(String look) {
        Path out = folder.resolve(look + ".pdf");
        assertThat(sign(letter, out, "--visible", look).code()).isEqualTo(Exit.FINE);
        assertThat(verdict(out)).isEqualTo("VALID");
    }

    @Test
    void thePasswordMayComeOnStandardInput() {
        Path out = folder.resolve("asked.pdf");
        Run run = Run.withInput(
                PASSWORD + "\r\n", "sign", letter.toString(), "--p12", key.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out() + run.err()).doesNotContain(PASSWORD);
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        Path out = folder.resolve("never.pdf");
        Run run = Run.of(
                "sign",
                letter.toString(),
                "--p12",
                key.toString(),
                "--out",
                out.toString(),
                "--password",
                "sai-mat-khau",
                "--json");
        assertThat(run.only().get("error").get("code").asText()).isEqualTo("PASSWORD_WRONG");
        assertThat(run.out() + run.err()).doesNotContain("sai-mat-khau");
        assertThat(out).doesNotExist();
    }

    @Test
    void officeDocumentsAreSignedWithinThemselves() throws IOException {
        Path word = Files.write(
                folder.resolve("a.docx"),
                Docx.letter().number("1/SYT-VP").build().bytes());
        Path out = folder.resolve("a-signed.docx");
        JsonNode result = sign(word, out).only();

        assertThat(result.get("format").asText()).isEqualTo("DOCX");
        assertThat(result.get("level").asText()).isEqualTo("B-B");
        JsonNode verified = Run.of("verify", out.toString(), "--verification", "integrity", "--json")
                .only();
        assertThat(verified.get("verdict").asText()).isEqualTo("VALID");
        assertThat(verified.get("signatures").get(0).get("coverage").asText()).isEqualTo("ENTIRE_DOCUMENT");
    }

    @Test
    void theFileIsNotSignedOntoItself() throws IOException {
        byte[] before = Files.readAllBytes(letter);
        Run run = sign(letter, letter);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(Files.readAllBytes(letter)).isEqualTo(before);
    }

    @Test
    void aPlaceIsFiveNumbers() {
        Path out = folder.resolve("placed.pdf");
        assertThat(sign(letter, out, "--visible", "person", "--at-place", "1,2,3")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(sign(letter, out, "--visible", "person", "--at-place", "1,340,100,150,60")
                        .code())
                .isEqualTo(Exit.FINE);
        assertThat(sign(letter, out, "--tsa", "ftp://a").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void peopleAreToldInVietnamese() {
        Path out = folder.resolve("vi.pdf");
        Run run = Run.of(
                "sign",
                letter.toString(),
                "--p12",
                key.toString(),
                "--out",
                out.toString(),
                "--password",
                PASSWORD,
                "--lang",
                "vi");
        assertThat(run.out()).contains("Đã ký PAdES B-B");
    }

    @ParameterizedTest
    @EnumSource(SigningProblem.class)
    void everyProblemHasItsSentence(SigningProblem problem) {
        assertThat(Sentences.in(Language.VIETNAMESE).has("sign." + problem)).isTrue();
        assertThat(Sentences.in(Language.ENGLISH).has("sign." + problem)).isTrue();
    }

    private static Run sign(Path file, Path out, String... more) {
        String[] fixed = {
            "sign", file.toString(), "--p12", key.toString(), "--out", out.toString(), "--password", PASSWORD, "--json"
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Run.of(all);
    }

    private static String verdict(Path file) {
        return Run.of("verify", file.toString(), "--trust", root.toString(), "--json")
                .only()
                .get("verdict")
                .asText();
    }
}
