package vn.govmail.signing.signeddata.create;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import vn.govmail.document.Content;
import vn.govmail.signing.cms.create.DocumentDigests;

/** A content that fails at its end where it is not what was signed. Immutable; the digest is not copied. */
final class UnchangedContent implements Content {
    private final Content content;
    private final String algorithm;
    private final byte[] digest;

    UnchangedContent(Content content, String algorithm, byte[] digest) {
        this.content = content;
        this.algorithm = algorithm;
        this.digest = digest;
    }

    /** Thrown where the bytes are others than before. */
    static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedException() {
            super("the content changed while it was signed");
        }
    }

    @Override
    public long sizeInBytes() {
        return content.sizeInBytes();
    }

    @Override
    public String sha256() {
        return content.sha256();
    }

    @Override
    public InputStream open() throws IOException {
        MessageDigest running = DocumentDigests.of(algorithm);
        return new FilterInputStream(content.open()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = in.read(target, offset, length);
                if (count > 0) {
                    running.update(target, offset, count);
                } else if (count < 0 && !MessageDigest.isEqual(digest, running.digest())) {
                    throw new ChangedException();
                }
                return count;
            }
        };
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
