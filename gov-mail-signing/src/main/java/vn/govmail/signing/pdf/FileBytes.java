package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.govmail.document.Content;

/** Takes a file into memory, once. Stateless. */
final class FileBytes {

    private FileBytes() {}

    /** All bytes of a file whose size was found to be within the limits. */
    static byte[] read(Content content) {
        byte[] bytes = new byte[Math.toIntExact(content.sizeInBytes())];
        try (InputStream in = content.open()) {
            if (in.readNBytes(bytes, 0, bytes.length) != bytes.length) {
                throw new IOException("the content is shorter than it was");
            }
        } catch (IOException e) {
            // not the file's fault: the place where it lies is broken
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
