package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes that a detached signature is said to cover; they are streamed, never copied together. */
@FunctionalInterface
public interface CoveredBytes {
    void writeTo(OutputStream out) throws IOException;
}
