package vn.govmail.signing.pdf.syntax;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tries the empty user password (ISO 32000-1, algorithms 2 and 4 to 6; ISO 32000-2, algorithms 2.A, 2.B and 11).
 * Immutable.
 */
final class PasswordCheck {
    private static final byte[] PADDING =
            new BigInteger("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", 16).toByteArray();

    private final int handler;
    private final int keyBytes;
    private final int permissions;
    private final byte[] owner;
    private final byte[] user;
    private final byte[] userKey;
    private final byte[] id;
    private final boolean metadata;

    /**
     * Takes what the handler's dictionary says.
     *
     * @param keyBytes length of the file key up to handler 4
     */
    PasswordCheck(Revision revision, PdfDictionary encrypt, int keyBytes, boolean metadata) {
        this.handler = (int) number(revision.get(encrypt, "R"));
        this.keyBytes = keyBytes;
        this.permissions = (int) number(revision.get(encrypt, "P"));
        this.owner = bytes(revision.get(encrypt, "O"));
        this.user = bytes(revision.get(encrypt, "U"));
        this.userKey = bytes(revision.get(encrypt, "UE"));
        this.id = revision.get(revision.trailer(), "ID") instanceof PdfArray ids
                ? bytes(revision.resolve(ids.get(0)))
                : new byte[0];
        this.metadata = metadata;
    }

    private static long number(PdfValue value) {
        return value instanceof PdfNumber number ? number.asLong() : 0;
    }

    private static byte[] bytes(PdfValue value) {
        return value instanceof PdfString string ? string.writtenBytes() : new byte[0];
    }

    /** The key of the file; empty if another password is needed, or the handler is none of 2 to 6. */
    Optional<byte[]> fileKey() {
        try {
            if (handler >= 2 && handler <= 4 && owner.length >= 32 && user.length >= 16) {
                byte[] key = derived();
                return opens(key) ? Optional.of(key) : Optional.empty();
            }
            if ((handler == 5 || handler == 6) && user.length >= 48 && userKey.length >= 32) {
                return aes256();
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private byte[] derived() throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PADDING);
        md5.update(owner, 0, 32);
        for (int i = 0; i < 4; i++) {
            md5.update((byte) (permissions >> (8 * i)));
        }
        md5.update(id);
        if (handler >= 4 && !metadata) {
            md5.update(new byte[] {-1, -1, -1, -1});
        }
        int length = handler == 2 ? 5 : Math.min(16, Math.max(5, keyBytes));
        byte[] key = md5.digest();
        for (int i = 0; i < 50 && handler >= 3; i++) {
            key = md5.digest(Arrays.copyOf(key, length));
        }
        return Arrays.copyOf(key, length);
    }

    private boolean opens(byte[] key) throws GeneralSecurityException {
        if (handler == 2) {
            return Arrays.equals(ObjectCiphers.rc4(key, PADDING), Arrays.copyOf(user, 32));
        }
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PADDING);
        byte[] expected = md5.digest(id);
        for (int i = 0; i < 20; i++) {
            byte[] round = key.clone();
            for (int j = 0; j < round.length; j++) {
                round[j] = (byte) (round[j] ^ i);
            }
            expected = ObjectCiphers.rc4(round, expected);
        }
        return Arrays.equals(expected, Arrays.copyOf(user, 16));
    }

    private Optional<byte[]> aes256() throws GeneralSecurityException {
        byte[] validation = hash(Arrays.copyOfRange(user, 32, 40));
        if (!Arrays.equals(validation, Arrays.copyOf(user, 32))) {
            return Optional.empty();
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        SecretKeySpec key = new SecretKeySpec(hash(Arrays.copyOfRange(user, 40, 48)), "AES");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        return Optional.of(cipher.doFinal(userKey, 0, 32));
    }

    /** Algorithm 2.B for an empty password. */
    private byte[] hash(byte[] salt) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(salt);
        if (handler == 5) {
            return key;
        }
        for (int round = 0, last = 0; round < 64 || last > round - 32; round++) {
            byte[] repeated = new byte[64 * key.length];
            for (int i = 0; i < 64; i++) {
                System.arraycopy(key, 0, repeated, i * key.length, key.length);
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(key, 16, 16));
            byte[] encrypted = cipher.doFinal(repeated);
            int rest = new BigInteger(1, Arrays.copyOf(encrypted, 16))
                    .mod(BigInteger.valueOf(3))
                    .intValue();
            String digest = rest == 0 ? "SHA-256" : rest == 1 ? "SHA-384" : "SHA-512";
            key = MessageDigest.getInstance(digest).digest(encrypted);
            last = encrypted[encrypted.length - 1] & 0xff;
        }
        return Arrays.copyOf(key, 32);
    }
}
