package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file, an attachment or a message: their size, their SHA-256 and as many readings as are needed.
 *
 * <p>Implementations are thread-safe: each {@link #open()} starts a reading of its own. Nothing here puts the bytes into a
 * {@code toString}.
 */
public interface Content {

    /** How many bytes there are, after removal of any transfer encoding. */
    long sizeInBytes();

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    String sha256();

    /**
     * Starts reading at the first byte.
     *
     * @throws IOException if the place where the bytes lie cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Opens the bytes for reading at any place, where that is cheap because they lie in a file.
     *
     * @return a channel that the caller closes; empty where a jump would mean reading all that lies before
     * @throws IOException if the place where the bytes lie cannot be read
     */
    default Optional<SeekableByteChannel> openChannel() throws IOException {
        return Optional.empty();
    }

    /** Content that lies in memory; the array is not copied and must not be changed afterwards. */
    static Content of(byte[] bytes) {
        return new MemoryContent(bytes);
    }

    /**
     * Content that lies in a file, which must not change while it is used.
     *
     * @throws IOException if the file cannot be read
     */
    static Content of(Path file) throws IOException {
        return FileContent.of(file);
    }
}
