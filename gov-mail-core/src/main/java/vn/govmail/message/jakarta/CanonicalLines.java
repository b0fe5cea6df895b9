package vn.govmail.message.jakarta;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends every line by CR LF, as signatures over MIME want it (RFC 8551, section 3.1.1); some stores keep LF alone. */
final class CanonicalLines extends FilterInputStream {
    private int last = -1;
    private boolean lineFeedPending;

    CanonicalLines(InputStream in) {
        super(new BufferedInputStream(in));
    }

    @Override
    public int read() throws IOException {
        if (lineFeedPending) {
            lineFeedPending = false;
            last = '\n';
            return last;
        }
        int b = in.read();
        if (b == '\n' && last != '\r') {
            lineFeedPending = true;
            last = '\r';
            return last;
        }
        last = b;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            target[offset + count] = (byte) b;
            count++;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
