package vn.govmail.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The data of one entry: exactly the size and checksum that its headers promise, or a {@link ContainerException}. */
final class EntryStream extends BlockInputStream {
    /** Java copies 4 KiB and more with registers so wide that some processors slow down for all that they do around it. */
    private static final int BUFFER = 4_000;

    private final InputStream in;
    private final ZipEntryHeader entry;
    private final CRC32 crc = new CRC32();
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer;
    private long compressedLeft;
    private long given;
    private boolean ended;
    private boolean closed;

    EntryStream(InputStream in, ZipEntryHeader entry) {
        this.in = in;
        this.entry = entry;
        this.compressedLeft = entry.compressedSize();
        this.buffer = new byte[(int) Math.min(BUFFER, entry.compressedSize())];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (closed) {
            throw new IOException("closed");
        }
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        int count = entry.method() == 0 ? stored(target, offset, length) : inflated(target, offset, length);
        if (count < 0) {
            ended = true;
            if (given != entry.size()) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
            if (crc.getValue() != entry.crc()) {
                throw new ContainerException(ContainerProblem.CRC_MISMATCH);
            }
            return -1;
        }
        given += count;
        if (given > entry.size()) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        crc.update(target, offset, count);
        return count;
    }

    private int stored(byte[] target, int offset, int length) throws IOException {
        if (compressedLeft == 0) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, compressedLeft));
        if (count < 0) {
            throw new ContainerException(ContainerProblem.BAD_DATA);
        }
        compressedLeft -= count;
        return count;
    }

    private int inflated(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    if ((inflater.getRemaining() > 0) || (compressedLeft > 0)) {
                        throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
                    }
                    return -1;
                }
                if (inflater.needsDictionary() || (compressedLeft == 0)) {
                    throw new ContainerException(ContainerProblem.BAD_DATA);
                }
                fill();
            }
        } catch (DataFormatException e) {
            throw new ContainerException(ContainerProblem.BAD_DATA, e);
        }
    }

    private void fill() throws IOException {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, compressedLeft));
        if (count <= 0) {
            throw new ContainerException(ContainerProblem.BAD_DATA);
        }
        compressedLeft -= count;
        inflater.setInput(buffer, 0, count);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            inflater.end();
            in.close();
        }
    }
}
