package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import vn.govmail.document.Content;
import vn.govmail.document.Sha256;

/** A part with its header section as it came, lines ended by CR LF; read anew from the message each time. */
final class CanonicalContent implements Content {
    private final RawSource source;
    private final long start;
    private final long end;

    CanonicalContent(RawSource source, MimeEntity entity) {
        this.source = source;
        this.start = entity.start();
        this.end = Math.max(entity.start(), entity.bodyEnd());
    }

    /** Counted when it is asked for, which a verification does not. */
    @Override
    public long sizeInBytes() {
        return measure(Sha256.digest());
    }

    @Override
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        measure(digest);
        return Sha256.hex(digest);
    }

    private long measure(MessageDigest digest) {
        try (InputStream in = new DigestInputStream(open(), digest)) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new CanonicalLines(source.open(start, end));
    }

    @Override
    public String toString() {
        return "Content[bytes " + start + " to " + end + "]";
    }
}
