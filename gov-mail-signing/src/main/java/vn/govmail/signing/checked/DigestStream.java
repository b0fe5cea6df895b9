package vn.govmail.signing.checked;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SignatureException;

/** Hands bytes on to a digest or a signature engine. Confined to one call. */
public final class DigestStream extends OutputStream {
    private final Target target;

    /** Where the bytes go. */
    @FunctionalInterface
    public interface Target {
        void update(byte[] bytes, int offset, int length) throws SignatureException;
    }

    public DigestStream(Target target) {
        super();
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.update(bytes, offset, length);
        } catch (SignatureException e) {
            throw new IOException("the signature engine refused", e);
        }
    }
}
