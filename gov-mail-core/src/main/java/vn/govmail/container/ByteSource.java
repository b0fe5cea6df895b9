package vn.govmail.container;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a container: a size, and as many readings from the start as are needed.
 *
 * <p>A ZIP file is read from several places. Reopening and skipping, always forward within one reading, works over memory,
 * over files (where skipping is a seek) and over encrypted spools alike, and needs no copy of the bytes.
 */
public interface ByteSource {

    /** How many bytes there are. */
    long sizeInBytes();

    /**
     * Starts reading at the first byte.
     *
     * @throws IOException if the place where the bytes lie cannot be read
     */
    InputStream open() throws IOException;
}
