package vn.govmail.signing.cms.create;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import vn.govmail.signing.trust.CryptoProvider;

/** Digests of what is to be signed: by the platform's own provider, which the processor speeds up, else by BouncyCastle. */
public final class DocumentDigests {
    private DocumentDigests() {}

    /** A digest by the name that Java has for it. */
    public static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name, "SUN");
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            return bouncyCastle(name);
        }
    }

    private static MessageDigest bouncyCastle(String name) {
        try {
            return MessageDigest.getInstance(name, CryptoProvider.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no such digest: " + name, e);
        }
    }
}
