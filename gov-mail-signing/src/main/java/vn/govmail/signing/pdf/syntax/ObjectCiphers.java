package vn.govmail.signing.pdf.syntax;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.Encryption.Method;

/** Decrypts strings and streams (ISO 32000-1, algorithm 1; ISO 32000-2, algorithm 1.A). Stateless. */
final class ObjectCiphers {
    private static final int BLOCK = 16;
    private static final byte[] AES_SALT = {'s', 'A', 'l', 'T'};

    private ObjectCiphers() {}

    /** The plain bytes; null for what cannot have been encrypted in this way. */
    static byte @Nullable [] decrypt(Method method, byte[] fileKey, ObjectId id, byte[] bytes) {
        try {
            return switch (method) {
                case NONE -> bytes;
                case RC4 -> rc4(objectKey(fileKey, id, false), bytes);
                case AES_128 -> aes(objectKey(fileKey, id, true), bytes);
                case AES_256 -> aes(fileKey, bytes);
            };
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] objectKey(byte[] fileKey, ObjectId id, boolean aes) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(fileKey);
        for (int i = 0; i < 3; i++) {
            md5.update((byte) (id.number() >> (8 * i)));
        }
        md5.update((byte) id.generation());
        md5.update((byte) (id.generation() >> 8));
        if (aes) {
            md5.update(AES_SALT);
        }
        return Arrays.copyOf(md5.digest(), Math.min(fileKey.length + 5, BLOCK));
    }

    static byte[] rc4(byte[] key, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ARCFOUR");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
        return cipher.doFinal(bytes);
    }

    private static byte @Nullable [] aes(byte[] key, byte[] bytes) throws GeneralSecurityException {
        if (bytes.length == 0) {
            return bytes;
        }
        if (bytes.length < BLOCK || bytes.length % BLOCK != 0) {
            return null;
        }
        if (bytes.length == BLOCK) {
            return new byte[0];
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(bytes, 0, BLOCK));
        return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
    }
}
