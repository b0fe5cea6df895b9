package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.testkit.pdf.Pdfs;

/** {@code sign --pkcs11} with a token played by SoftHSM (package softhsm2); skipped where it is not installed. */
class SignWithTokenTest {
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    @TempDir
    private Path folder;

    @Test
    void theTokenSignsAndAWrongPinIsTold() throws IOException, InterruptedException {
        String library = LIBRARIES.stream()
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst()
                .orElseGet(() -> abort("SoftHSM is not installed (package softhsm2)"));
        Pdfs.letter().build().writeTo(folder.resolve("letter.pdf"));
        Files.writeString(folder.resolve("right"), "1234\n");
        Files.writeString(folder.resolve("wrong"), "9999\n");
        // a blank in the path, as on Windows
        Path named = Files.createDirectory(folder.resolve("a folder")).resolve("library.so");
        Files.createSymbolicLink(named, Path.of(library));
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "seal", "--so-pin", "12345678", "--pin", "1234");
        String said = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenSession.class.getName(),
                named.toString(),
                folder.toString());
        assertThat(said).contains("right 0 ", "\"level\":\"B-B\"", "wrong 3 ", "PASSWORD_WRONG", "verify 0");
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
