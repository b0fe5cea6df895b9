package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.TestPki;

/** {@code verify} of signatures in files of their own. */
class VerifyDetachedTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    private static Path folder;

    private static Path root;
    private static Path document;
    private static Path signature;
    private static Path around;

    @BeforeAll
    static void files() throws IOException {
        TestPki pki = TestPki.create("Thử nghiệm");
        root = pki.writeRoot(folder.resolve("root.pem"));
        document = Files.writeString(folder.resolve("công văn.txt"), "Kính gửi Sở Nội vụ");
        Cms cms = Cms.at(SIGNED_AT, pki.issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông"));
        signature = Files.write(folder.resolve("công văn.txt.p7s"), cms.sign(Files.readAllBytes(document)));
        around = Files.write(folder.resolve("công văn.p7m"), cms.encapsulated().sign(Files.readAllBytes(document)));
    }

    private static JsonNode verify(Path file, String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(more, 0, all, 5, more.length);
        all[0] = "verify";
        all[1] = file.toString();
        all[2] = "--trust";
        all[3] = root.toString();
        all[4] = "--json";
        return Run.of(all).only();
    }

    @Test
    void signatureIsValidBesideItsFile() {
        JsonNode answer = verify(signature, "--content", document.toString());

        assertThat(answer.get("verdict").asText()).isEqualTo("VALID");
        assertThat(answer.get("format").asText()).isEqualTo("CMS");
    }

    @Test
    void digestOfTheFileIsEnough() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(document));

        assertThat(verify(
                                signature,
                                "--content",
                                "digest:SHA256:" + Base64.getEncoder().encodeToString(digest))
                        .get("verdict")
                        .asText())
                .isEqualTo("VALID");
    }

    @Test
    void signatureAroundItsContentIsValid() {
        assertThat(verify(around).get("verdict").asText()).isEqualTo("VALID");
    }

    @Test
    void withoutTheFileItIsOpen() {
        JsonNode answer = verify(signature);

        assertThat(answer.get("verdict").asText()).isEqualTo("INDETERMINATE");
        assertThat(answer.get("signatures").get(0).get("reasons").get(0).asText())
                .isEqualTo("SIGNED_DATA_MISSING");
    }

    @Test
    void anotherFileIsAMismatch() {
        assertThat(verify(signature, "--content", root.toString())
                        .get("verdict")
                        .asText())
                .isEqualTo("INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest:", "digest:SHA256", "digest:SHA256:***", "no such file", "digest::AAAA"})
    void whatCannotBeUsedIsSaid(String content) {
        Run run = Run.of("verify", signature.toString(), "--content", content);

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--content " + content);
    }
}
