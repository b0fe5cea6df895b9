package vn.govmail.signing.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signing.checked.CoveredBytes;

class SignedContainerTest {
    private static final byte[] TEXT = "Sở Thông tin".getBytes(StandardCharsets.UTF_8);

    @Test
    void filesAreListedInTheOrderOfTheirDataWithoutFolders() throws IOException {
        assertThat(container("mimetype", "META-INF/", "a.txt").files()).containsExactly("mimetype", "a.txt");
    }

    @Test
    void digestOfAnEntryIsThatOfItsData() throws Exception {
        CoveredBytes covered = container("a.txt").covered("a.txt").orElseThrow();

        byte[] expected = MessageDigest.getInstance("SHA-256").digest(TEXT);
        assertThat(covered.digest("SHA-256")).isEqualTo(expected);
        assertThat(covered.digest("SHA-256")).isEqualTo(expected);
    }

    @Test
    void folderAndAbsentFileCoverNothing() throws IOException {
        SignedContainer container = container("folder/", "a.txt");

        assertThat(container.covered("folder/")).isEmpty();
        assertThat(container.covered("A.txt")).isEmpty();
    }

    @Test
    void entryThatIsTooLargeToHoldIsBeyondALimit() throws IOException {
        SignedContainer container = container("a.txt");

        assertThat(container.bytes(container.entry("a.txt").orElseThrow(), TEXT.length))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> container.bytes(container.entry("a.txt").orElseThrow(), TEXT.length - 1))
                .isInstanceOfSatisfying(
                        ContainerException.class, e -> assertThat(e.problem()).isEqualTo(ContainerProblem.TOO_LARGE));
    }

    private static SignedContainer container(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(TEXT);
                }
                zip.closeEntry();
            }
        }
        return SignedContainer.open(Content.of(bytes.toByteArray()), Limits.DEFAULT);
    }
}
