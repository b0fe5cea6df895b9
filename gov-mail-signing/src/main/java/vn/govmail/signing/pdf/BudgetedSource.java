package vn.govmail.signing.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Bytes in memory that may be read only so often: since no thread can be stopped from outside, loops end here. */
final class BudgetedSource extends RandomAccessReadBuffer {
    private static final long BASE = 64L << 20;
    private static final long READINGS = 8;

    private long left;

    BudgetedSource(byte[] bytes, int length) {
        super(ByteBuffer.wrap(bytes, 0, length).slice());
        this.left = BASE + (READINGS * length);
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        spend(Math.max(1, read));
        return read;
    }

    @Override
    public void seek(long position) throws IOException {
        spend(1);
        super.seek(position);
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new LimitException("pdfReadings");
        }
    }
}
