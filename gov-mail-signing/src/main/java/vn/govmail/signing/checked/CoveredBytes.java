package vn.govmail.signing.checked;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import vn.govmail.signing.trust.Digests;

/** The bytes that a signature is said to cover; they are streamed, never copied together. */
@FunctionalInterface
public interface CoveredBytes {
    void writeTo(OutputStream out) throws IOException;

    /** Whether the bytes themselves are not at hand and their digest alone is stated. */
    default boolean isDigestAlone() {
        return false;
    }

    /**
     * The digest of the bytes.
     *
     * @param algorithm its name in JCA
     * @throws ContentMissingException if it cannot be known
     */
    default byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
        MessageDigest digest = Digests.digest(algorithm);
        writeTo(new DigestStream(digest::update));
        return digest.digest();
    }
}
