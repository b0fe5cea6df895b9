package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;

class FileViewTest {
    private static final byte[] LARGE = new byte[FileView.SMALL + 123_457];

    static {
        new Random(1).nextBytes(LARGE);
    }

    @Test
    void everyPlaceOfALargeFileIsFoundInAnyOrder() {
        Counted content = new Counted(LARGE, LARGE.length);
        Random random = new Random(2);
        try (FileView view = FileView.of(content)) {
            assertThat(view.at(LARGE.length - 1)).isEqualTo(LARGE[LARGE.length - 1]);
            for (int i = 0; i < 5_000; i++) {
                int offset = random.nextInt(LARGE.length);
                assertThat(view.at(offset)).isEqualTo(LARGE[offset]);
            }
        }
        // jumping about is given up for one reading of the whole
        assertThat(content.opened).isLessThan(200);
    }

    @Test
    void aFewPlacesOfALargeFileDoNotTakeItIntoMemory() {
        Counted content = new Counted(LARGE, LARGE.length);
        try (FileView view = FileView.of(content)) {
            view.at(LARGE.length - 1);
            view.at(0);
            view.at(LARGE.length - 2);
            view.at(1);
        }
        assertThat(content.handedOut).isLessThan(1 << 20);
    }

    @Test
    void stretchIsHandedOnAsItStands() throws IOException {
        for (byte[] bytes : new byte[][] {LARGE, Arrays.copyOf(LARGE, 1_000)}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (FileView view = FileView.of(Content.of(bytes))) {
                view.write(7, bytes.length - 3, out);
            }
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 7, bytes.length - 3));
        }
    }

    @Test
    void contentThatShrankIsNotTakenForAFile() {
        assertThatThrownBy(() -> FileView.of(new Counted(LARGE, 1_000))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void passesOverAFileAreCounted() {
        try (FileView view = FileView.of(Content.of(new byte[1_000]))) {
            assertThatThrownBy(() -> view.spendPass(2L << 30))
                    .isInstanceOf(LimitException.class)
                    .hasMessage("pdfPasses");
        }
    }

    /** Says that it has more bytes than the array when told so, and counts what is read. */
    private static final class Counted implements Content {
        private final byte[] bytes;
        private final int given;
        private int opened;
        private long handedOut;

        Counted(byte[] bytes, int given) {
            this.bytes = bytes;
            this.given = given;
        }

        @Override
        public long sizeInBytes() {
            return given < bytes.length ? given + 1L : bytes.length;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream(bytes, 0, given) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    int count = super.read(target, offset, length);
                    handedOut += Math.max(0, count);
                    return count;
                }
            };
        }
    }
}
