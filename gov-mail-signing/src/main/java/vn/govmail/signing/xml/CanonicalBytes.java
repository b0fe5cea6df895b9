package vn.govmail.signing.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import vn.govmail.signing.trust.Digests;

/** XML that a form's own transform has written so that every canonicalization would give the same bytes; none is run over it. */
public final class CanonicalBytes implements ReadableBytes {
    private final byte[] bytes;

    /** These bytes; not copied, and not to be changed afterwards. */
    public CanonicalBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] digest(String algorithm) throws GeneralSecurityException {
        return Digests.digest(algorithm).digest(bytes);
    }
}
