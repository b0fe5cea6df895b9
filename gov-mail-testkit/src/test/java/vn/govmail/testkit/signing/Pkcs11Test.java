package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Pkcs11Token;

/**
 * A token, played by SoftHSM (Debian's package softhsm2), in a child process that gets a store of its own by the environment.
 * Skipped where it is not installed.
 */
class Pkcs11Test {
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    @TempDir
    private static Path folder;

    private static Path library;

    @BeforeAll
    static void findToken() {
        library = LIBRARIES.stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> abort("SoftHSM is not installed (package softhsm2)"));
        assumeTrue(Security.getProvider("SunPKCS11") != null, "this Java has no SunPKCS11");
    }

    @Test
    void aTokenSignsAndAWrongPinIsTold() throws IOException, InterruptedException {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path configuration = Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        run(
                configuration,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "gov-mail",
                "--so-pin",
                "12345678",
                "--pin",
                "1234");
        String output = run(
                configuration,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenUser.class.getName(),
                library.toString());
        assertThat(output)
                .contains("RSA_SHA256 VALID", "RSA_PSS_SHA256 VALID", "ECDSA_SHA256 VALID", "PIN PASSWORD_WRONG");
    }

    @Test
    void aLibraryThatIsNoneIsTold() throws IOException {
        Path nothing = Files.createFile(folder.resolve("nothing.so"));
        refuses(
                SigningProblem.KEY_STORE_UNREADABLE,
                () -> JcaSigningKey.pkcs11(Pkcs11Token.first(nothing), "1234".toCharArray(), null));
    }

    private static String run(Path configuration, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", configuration.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
