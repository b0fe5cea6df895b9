package vn.govmail.signing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the place where bytes lie from one of a parser that reads them, and counts them. Confined to one reading. */
final class FailingInput extends FilterInputStream {
    private @Nullable IOException failure;
    private long count;

    FailingInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            int value = super.read();
            count++;
            return value;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The caller's to close. */
    @Override
    public void close() {}

    /** How many bytes were read, about. */
    long count() {
        return count;
    }

    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
