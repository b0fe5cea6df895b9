package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SignatureException;

/** Hands bytes on to a digest or a signature engine. Confined to one call. */
final class DigestStream extends OutputStream {
    private final Target target;

    /** Where the bytes go. */
    @FunctionalInterface
    interface Target {
        void update(byte[] bytes, int offset, int length) throws SignatureException;
    }

    DigestStream(Target target) {
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
