package vn.govmail.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustAnchorsTest {
    // self-signed by an Ed25519 key made for this test alone; valid until 2125; CN=Test
    private static final String DER =
            "MIIBNDCB56ADAgECAhQY6EeEEGaWjm06HvWc7a4WH5YHRTAFBgMrZXAwDzENMAsGA1UEAwwEVGVzdDAgFw0yNjExMjExOTIxNDdaGA8yMTI1MDYxNTE5MjE0N1owDzENMAsGA1UEAwwEVGVzdDAqMAUGAytlcAMhAGpABDiyz7wnlN7rLIJyzm4qiTVXvkzHG6Hezp/mnJsYo1MwUTAdBgNVHQ4EFgQU/KKABlmLYDlWkqv4YtLuaQ3GvGAwHwYDVR0jBBgwFoAU/KKABlmLYDlWkqv4YtLuaQ3GvGAwDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQBQrv3EgyLLVUiFDvG4x/bCrtaQ6Zbwt0NNGuDxyur1Z2j4+6zJw1rNM3AzrfCBAbS0tQ1bx9eCub3L3308JCQJ";

    @TempDir
    private Path folder;

    @Test
    void readsOneCertificateInDer() throws IOException {
        Path file = Files.write(folder.resolve("root.cer"), Base64.getDecoder().decode(DER));
        assertThat(TrustAnchors.pem(file).certificates())
                .singleElement()
                .satisfies(
                        c -> assertThat(c.getSubjectX500Principal().getName()).isEqualTo("CN=Test"));
    }

    @Test
    void readsPemAndCountsEqualCertificatesOnce() throws IOException {
        String pem = "-----BEGIN CERTIFICATE-----\n" + DER + "\n-----END CERTIFICATE-----\n";
        Path file = Files.writeString(folder.resolve("roots.pem"), pem + pem, StandardCharsets.US_ASCII);
        assertThat(TrustAnchors.pem(file, file).certificates()).hasSize(1);
    }

    @Test
    void saysWhichFileIsNotACertificate() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "xin chào");
        assertThatThrownBy(() -> TrustAnchors.pem(file))
                .isInstanceOfSatisfying(
                        TrustAnchorException.class, e -> assertThat(e.file()).isEqualTo(file))
                .hasMessageContaining("notes.txt");
    }

    @Test
    void emptyAndAbsentFilesAreErrors() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        assertThatThrownBy(() -> TrustAnchors.pem(empty))
                .isInstanceOf(TrustAnchorException.class)
                .hasMessageContaining("holds no certificate");
        assertThatThrownBy(() -> TrustAnchors.pem(folder.resolve("absent.pem")))
                .isInstanceOf(TrustAnchorException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void noneTrustsNothing() {
        assertThat(TrustAnchors.none().certificates()).isEmpty();
    }
}
