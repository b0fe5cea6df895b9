package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.govmail.signing.checked.CoveredBytes;

/** Bytes that can be read as often as they are needed. */
public interface ReadableBytes extends CoveredBytes {

    /** Starts a reading at the first byte; the caller closes it. */
    InputStream open() throws IOException;

    @Override
    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }
}
