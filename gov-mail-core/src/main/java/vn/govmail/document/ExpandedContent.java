package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.BlockInputStream;

/** Content that comes out of another file each time it is read; its digest is computed when it is first asked for. */
final class ExpandedContent implements Content {
    /** Starts a reading. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final long size;
    private final Source source;
    private volatile @Nullable String sha256;

    ExpandedContent(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    /** A piece of another content. */
    static Content slice(Content whole, long offset, long size) {
        return new ExpandedContent(size, () -> {
            InputStream in = whole.open();
            try {
                in.skipNBytes(offset);
                return new BoundedStream(in, size);
            } catch (IOException e) {
                in.close();
                throw e;
            }
        });
    }

    @Override
    public long sizeInBytes() {
        return size;
    }

    @Override
    public String sha256() {
        String known = sha256;
        if (known == null) {
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(open(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known = Sha256.hex(digest);
            sha256 = known;
        }
        return known;
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return "Content[" + size + " bytes of an archive]";
    }

    /** The first bytes of a stream. */
    private static final class BoundedStream extends BlockInputStream {
        private final InputStream in;
        private long left;

        BoundedStream(InputStream in, long left) {
            super();
            this.in = in;
            this.left = left;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0 && length > 0) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
