package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import vn.govmail.document.Content;
import vn.govmail.document.Sha256;

/** A whole message as it came; hashed when somebody asks. */
record RawContent(RawSource source) implements Content {
    @Override
    public long sizeInBytes() {
        return source.size();
    }

    @Override
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(digest);
    }

    @Override
    public InputStream open() throws IOException {
        return source.open(0, source.size());
    }

    @Override
    public String toString() {
        return "Content[message of " + sizeInBytes() + " bytes]";
    }
}
