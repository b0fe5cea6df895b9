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
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.TestPki;

class SignPackagesTest {
    private static final String PASSWORD = "mat-khau-7";
    private static final TestPki PKI = TestPki.create("Thử nghiệm");

    @TempDir
    private static Path folder;

    private static Path text;
    private static Path document;
    private static Path key;
    private static Path root;

    @BeforeAll
    static void files() throws IOException {
        text = Files.writeString(folder.resolve("báo cáo.txt"), "Kính gửi Sở Nội vụ");
        document = Files.write(
                folder.resolve("công văn.odt"), OpenDocument.letter("Kính gửi").bytes());
        key = Files.write(
                folder.resolve("seal.p12"), PKI.issueSeal("Sở Y tế", "UBND").pkcs12(PASSWORD.toCharArray()));
        root = PKI.writeRoot(folder.resolve("root.pem"));
    }

    @Test
    void openDocumentIsSignedWithinItself() {
        Path out = folder.resolve("signed.odt");
        Run run = sign(document, out);

        assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
        assertThat(run.only().get("format").asText()).isEqualTo("ODT");
        assertThat(verdict(document)).isEqualTo("UNSIGNED");
        assertThat(verdict(out)).isEqualTo("VALID");
    }

    @Test
    void anyFileGoesIntoAContainerAndTheContainerIsSignedAgain() {
        for (String kind : List.of("asic-e", "asic-s")) {
            for (List<String> form : List.of(List.<String>of(), List.of("--form", "cms"))) {
                Path out = folder.resolve(kind + form.size() + ".asice");
                List<String> more = new ArrayList<>(List.of("--container", kind));
                more.addAll(form);
                Run run = sign(text, out, more.toArray(String[]::new));

                assertThat(run.code()).as(run.err()).isEqualTo(Exit.FINE);
                assertThat(run.only().get("format").asText()).isEqualTo("ASIC");
                assertThat(verdict(out)).isEqualTo("VALID");
            }
        }
        Path twice = folder.resolve("twice.asice");
        assertThat(sign(folder.resolve("asic-e0.asice"), twice).code()).isEqualTo(Exit.FINE);
        assertThat(verify(twice).only().get("signatures").size()).isEqualTo(2);
        assertThat(verdict(twice)).isEqualTo("VALID");
    }

    private static Run sign(Path file, Path out, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "sign", file.toString(), "--p12", key.toString(), "--password", PASSWORD, "--out", out.toString(),
                "--json"));
        all.addAll(Arrays.asList(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static Run verify(Path file) {
        return Run.of(
                "verify", file.toString(), "--trust", root.toString(), "--json", "--verification", "general");
    }

    private static String verdict(Path file) {
        return verify(file).only().get("verdict").asText();
    }
}
