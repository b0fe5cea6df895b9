package vn.govmail.signing.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;

class ContainerWriterTest {
    private static final int SIZE = 200_000;

    @Test
    void whatIsDenseIsNotCompressedAgainAndTheRestIs() throws Exception {
        byte[] noise = new byte[SIZE];
        new Random(7).nextBytes(noise);
        byte[] text = new byte[SIZE];
        Arrays.fill(text, (byte) 'a');

        SignedContainer written = written(noise, text, noise);

        assertThat(written.entry("0").orElseThrow().compressedSize()).isBetween((long) SIZE, SIZE + 200L);
        assertThat(written.entry("1").orElseThrow().compressedSize()).isLessThan(SIZE / 100);
        assertThat(written.entry("2").orElseThrow().compressedSize()).isBetween((long) SIZE, SIZE + 200L);
        assertThat(bytes(written, "0")).isEqualTo(noise);
        assertThat(bytes(written, "1")).isEqualTo(text);
        assertThat(bytes(written, "2")).isEqualTo(noise);
    }

    private static byte[] bytes(SignedContainer container, String name) throws IOException {
        return container.bytes(container.entry(name).orElseThrow(), SIZE);
    }

    private static SignedContainer written(byte[]... contents) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContainerWriter writer = new ContainerWriter(out, Instant.parse("2026-11-20T02:00:00Z"))) {
            for (int i = 0; i < contents.length; i++) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                writer.add(Integer.toString(i), Content.of(contents[i]), digest);
                assertThat(digest.digest())
                        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(contents[i]));
            }
        }
        return SignedContainer.open(Content.of(out.toByteArray()), Limits.DEFAULT);
    }
}
