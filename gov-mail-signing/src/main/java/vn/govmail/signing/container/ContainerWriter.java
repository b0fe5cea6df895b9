package vn.govmail.signing.container;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;

/** Writes a new ZIP container entry by entry, in blocks. Confined to one thread. */
public final class ContainerWriter implements Closeable {
    /** What the strict reader of the house, which needs no 64-bit sizes, opens again. */
    private static final long MOST_BYTES = 0xFFFF_FFFEL;

    private static final int SAMPLE = 64 << 10;

    /** Compressing is slow, and worth it for a tenth of the bytes. */
    private static final int WORTH_ONE_IN = 10;

    private final Counting counted;
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /**
     * Begins one.
     *
     * @param out stays the caller's to close
     * @param time what entries state, by the caller's clock
     */
    public ContainerWriter(OutputStream out, Instant time) {
        this.counted = new Counting(out);
        this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** An entry that is not compressed, as those that state a type have to be. */
    public void stored(String name, byte[] bytes) throws IOException {
        ZipEntry entry = entry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    public void add(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Adds a content, and everything of it to a digest. What looks as if it were compressed already is not compressed again. */
    public void add(String name, Content content, MessageDigest digest) throws IOException {
        zip.setLevel(isDense(content) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry(name));
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Whether the beginning gets hardly shorter. */
    private static boolean isDense(Content content) throws IOException {
        byte[] beginning;
        try (InputStream in = content.open()) {
            beginning = in.readNBytes(SAMPLE);
        }
        if (beginning.length < SAMPLE) {
            return false;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(beginning);
            deflater.finish();
            // no room for more than that
            deflater.deflate(new byte[SAMPLE - SAMPLE / WORTH_ONE_IN]);
            return !deflater.finished();
        } finally {
            deflater.end();
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }

    /** Writes the directory. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Whether the container has become larger than any that is opened again. */
    public boolean isTooLarge() {
        return counted.count > MOST_BYTES;
    }

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
