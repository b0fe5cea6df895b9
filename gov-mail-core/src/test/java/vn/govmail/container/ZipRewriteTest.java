package vn.govmail.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;

class ZipRewriteTest {

    @Test
    void entriesAreReplacedAndAddedAndTheOthersStayAsTheyAre() throws IOException {
        byte[] before = zip(Map.of("a", "one"), Map.of("b", "two"));
        Map<String, byte[]> added = new LinkedHashMap<>();
        added.put("folder/c", bytes("three"));
        added.put("folder/empty", new byte[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipRewrite.write(new Bytes(before), Limits.DEFAULT, Map.of("a", bytes("ONE!")), added, out);

        ZipContainer after = ZipContainer.open(new Bytes(out.toByteArray()), Limits.DEFAULT);

        assertThat(after.entries())
                .extracting(ZipEntryHeader::name)
                .containsExactly("a", "b", "folder/c", "folder/empty");
        assertThat(text(after, "a")).isEqualTo("ONE!");
        assertThat(text(after, "b")).isEqualTo("two");
        assertThat(text(after, "folder/c")).isEqualTo("three");
        assertThat(text(after, "folder/empty")).isEmpty();
    }

    @Test
    void anotherReaderSeesTheSame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipRewrite.write(
                new Bytes(zip(Map.of("a", "one"), Map.of())),
                Limits.DEFAULT,
                Map.of(),
                Map.of("c", bytes("three")),
                out);

        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("a");
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("one");
            assertThat(in.getNextEntry().getName()).isEqualTo("c");
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("three");
            assertThat(in.getNextEntry()).isNull();
        }
    }

    private static String text(ZipContainer zip, String name) throws IOException {
        try (InputStream in = zip.open(zip.entry(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @SafeVarargs
    private static byte[] zip(Map<String, String>... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map<String, String> each : entries) {
                for (Map.Entry<String, String> entry : each.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(bytes(entry.getValue()));
                    out.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Bytes(byte[] bytes) implements ByteSource {
        @Override
        public long sizeInBytes() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
