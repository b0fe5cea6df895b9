package vn.govmail.signing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the place where bytes lie from one of a parser that reads them. Confined to one reading. */
final class FailingInput extends FilterInputStream {
    private @Nullable IOException failure;

    FailingInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The caller's to close. */
    @Override
    public void close() {}

    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
