package vn.govmail.signing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.govmail.signature.Reason;

/** Stops a reading that takes more bytes than it may. Confined to one reading. */
final class BoundedInput extends FilterInputStream {
    private long left;

    BoundedInput(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int bytes) throws XmlRefusedException {
        left -= bytes;
        if (left < 0) {
            throw new XmlRefusedException(Reason.LIMIT_EXCEEDED, "bytes");
        }
    }
}
