package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pki.TestPki;

/** {@code sign} for files that are not PDF, and what {@code verify} says of them. */
class SignFormsTest {
    private static final String PASSWORD = "mat-khau-7";
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static Path text;
    private static Path key;
    private static Path second;
    private static Path root;

    @BeforeAll
    static void files() throws IOException {
        text = Files.writeString(folder.resolve("báo cáo.txt"), "Kính gửi Sở Nội vụ");
        key = Files.write(
                folder.resolve("seal.p12"),
                PKI.identity("Sở Y tế", "UBND")
                        .withEmail("syt@daknong.gov.vn")
                        .issue()
                        .pkcs12(PASSWORD.toCharArray()));
        second = Files.write(
                folder.resolve("second.p12"),
                PKI.issuePerson("Nguyễn Văn An", "Sở Y tế").pkcs12(PASSWORD.toCharArray()));
        root = PKI.writeRoot(folder.resolve("root.pem"));
    }

    @Test
    void anyFileGetsASignatureBesideIt() {
        Path out = folder.resolve("a.p7s");
        Run run = sign(text, key, out);

        assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("format").asText()).isEqualTo("CMS");
        assertThat(run.only().get("level").asText()).isEqualTo("B-B");
        assertThat(verdict(out, "--content", text.toString())).isEqualTo("VALID");
        assertThat(verdict(out)).isEqualTo("INDETERMINATE");
    }

    @Test
    void aFileMayStandWithinItsSignature() {
        Path out = folder.resolve("a.p7m");

        assertThat(sign(text, key, out, "--form", "p7m").code()).isEqualTo(Exit.FINE);
        assertThat(verdict(out)).isEqualTo("VALID");
    }

    @Test
    void xmlIsSignedWithinItselfAndOtherFilesBeside() throws IOException {
        Path document = Files.writeString(folder.resolve("công văn.xml"), "<văn-bản><nơi-nhận/></văn-bản>");
        Path within = folder.resolve("within.xml");
        Run run = sign(document, key, within, "--form", "xades");
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("format").asText()).isEqualTo("XML");
        assertThat(verdict(within)).isEqualTo("VALID");
        Path beside = folder.resolve("beside.xml");
        assertThat(sign(text, key, beside, "--form", "xades").code()).isEqualTo(Exit.FINE);
        assertThat(verdict(beside, "--content", text.toString())).isEqualTo("VALID");
        assertThat(verdict(beside)).isEqualTo("INDETERMINATE");
    }

    @Test
    void aSecondSignerJoins() {
        Path first = folder.resolve("first.p7s");
        Path both = folder.resolve("both.p7s");
        sign(text, key, first);
        Run run = sign(text, second, both, "--form", "cms", "--join", first.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
        assertThat(verify(both, "--content", text.toString())
                        .only()
                        .get("signatures")
                        .size())
                .isEqualTo(2);
        assertThat(verdict(both, "--content", text.toString())).isEqualTo("VALID");
        assertThat(sign(text, second, both, "--join", first.toString()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aMessageBecomesASignedOne() throws IOException {
        Path message = message("syt@daknong.gov.vn");
        for (String form : List.of("cms", "p7m")) {
            Path out = folder.resolve(form + ".eml");
            Run run = sign(message, key, out, "--form", form);

            assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
            assertThat(run.only().get("format").asText()).isEqualTo("MESSAGE");
            assertThat(verdict(out)).isEqualTo("VALID");
        }
    }

    @Test
    void aMessageOfSomebodyElseIsRefused() throws IOException {
        Path out = folder.resolve("refused.eml");
        Run run = sign(message("other@daknong.gov.vn"), key, out);

        assertThat(run.only().get("error").get("code").asText()).isEqualTo("SENDER_DOES_NOT_MATCH");
        assertThat(out).doesNotExist();
    }

    private static Path message(String from) throws IOException {
        return Files.writeString(
                folder.resolve(from + ".eml"), "From: " + from + "\nTo: a@b.vn\nSubject: Công văn\n\nKính gửi\n");
    }

    private static Run sign(Path file, Path signer, Path out, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "sign",
                file.toString(),
                "--p12",
                signer.toString(),
                "--password",
                PASSWORD,
                "--out",
                out.toString(),
                "--json"));
        all.addAll(Arrays.asList(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static Run verify(Path file, String... more) {
        List<String> all = new ArrayList<>(List.of("verify", file.toString(), "--trust", root.toString(), "--json"));
        all.addAll(List.of("--verification", "general"));
        all.addAll(Arrays.asList(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static String verdict(Path file, String... more) {
        return verify(file, more).only().get("verdict").asText();
    }
}
