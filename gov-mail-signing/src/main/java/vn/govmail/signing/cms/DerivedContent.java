package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Sha256;

/** What is got out of another file anew at each reading; measured when somebody first asks. Thread-safe. */
public final class DerivedContent implements Content {
    private final Opening opening;
    private volatile @Nullable Measure measure;

    public DerivedContent(Opening opening) {
        this.opening = opening;
    }

    /** Starts a reading. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    private record Measure(long size, String sha256) {}

    @Override
    public long sizeInBytes() {
        return measure().size();
    }

    @Override
    public String sha256() {
        return measure().sha256();
    }

    private Measure measure() {
        Measure known = measure;
        if (known == null) {
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(open(), digest)) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                known = new Measure(size, Sha256.hex(digest));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            measure = known;
        }
        return known;
    }

    @Override
    public InputStream open() throws IOException {
        return opening.open();
    }

    @Override
    public String toString() {
        return "Content[derived]";
    }
}
