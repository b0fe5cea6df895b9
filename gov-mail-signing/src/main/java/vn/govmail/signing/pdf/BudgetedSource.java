package vn.govmail.signing.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import vn.govmail.signing.pdf.syntax.FileView;

/** The first bytes of a file as PDFBox reads them; every step counts. */
final class BudgetedSource implements RandomAccessRead {
    /** Copying is that much cheaper than a step by one byte. */
    private static final int BULK = 16;

    private final FileView file;
    private final int length;
    private int position;
    private boolean closed;

    BudgetedSource(FileView file) {
        this.file = file;
        this.length = Math.toIntExact(file.length());
    }

    @Override
    public int read() throws IOException {
        checkOpen();
        file.spendReadings(1);
        if (position >= length) {
            return -1;
        }
        int value = file.at(position) & 0xff;
        position++;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        checkOpen();
        file.spendReadings(1 + (count / BULK));
        if (position >= length) {
            return -1;
        }
        int done = 0;
        while (done < count && position < length) {
            int read = file.read(position, target, offset + done, Math.min(count - done, length - position));
            position += read;
            done += read;
        }
        return done;
    }

    @Override
    public long getPosition() throws IOException {
        checkOpen();
        return position;
    }

    @Override
    public void seek(long target) throws IOException {
        checkOpen();
        file.spendReadings(1);
        if (target < 0) {
            throw new IOException("a place before the file");
        }
        position = (int) Math.min(target, length);
    }

    @Override
    public long length() throws IOException {
        checkOpen();
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() throws IOException {
        checkOpen();
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) {
        return new RandomAccessReadView(this, start, size);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("read after closing");
        }
    }
}
