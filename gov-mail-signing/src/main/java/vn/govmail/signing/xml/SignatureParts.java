package vn.govmail.signing.xml;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values of ECDSA and DSA: XML has two numbers of fixed length one after the other (XML Signature 1.1, 6.4.1 and 6.4.3), JCA has DER.
 * Stateless.
 */
final class SignatureParts {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    /** The longest curve in use has 66. */
    private static final int MAX_LENGTH = 72;

    private SignatureParts() {}

    /** In DER; empty if the value is not of the length that the key gives. */
    static Optional<byte[]> der(byte[] parts, PublicKey key) {
        int length = numberLength(key);
        if (length == 0 || length > MAX_LENGTH || parts.length != 2 * length) {
            return Optional.empty();
        }
        byte[] first = new BigInteger(1, Arrays.copyOf(parts, length)).toByteArray();
        byte[] second = new BigInteger(1, Arrays.copyOfRange(parts, length, 2 * length)).toByteArray();
        int content = first.length + second.length + 4;
        byte[] der = new byte[content + (content < 0x80 ? 2 : 3)];
        int place = 0;
        der[place++] = SEQUENCE;
        if (content >= 0x80) {
            der[place++] = (byte) 0x81;
        }
        der[place++] = (byte) content;
        for (byte[] number : new byte[][] {first, second}) {
            der[place++] = INTEGER;
            der[place++] = (byte) number.length;
            System.arraycopy(number, 0, der, place, number.length);
            place += number.length;
        }
        return Optional.of(der);
    }

    /** The other way round, for a value that a key has just made. */
    static byte[] ofDer(byte[] der, PublicKey key) {
        int length = numberLength(key);
        int place = (der[1] & 0x80) == 0 ? 2 : 3;
        byte[] parts = new byte[2 * length];
        for (int end = length; end <= 2 * length; end += length) {
            int size = der[place + 1];
            byte[] number = new BigInteger(1, Arrays.copyOfRange(der, place + 2, place + 2 + size)).toByteArray();
            int used = Math.min(number.length, length);
            System.arraycopy(number, number.length - used, parts, end - used, used);
            place += 2 + size;
        }
        return parts;
    }

    /** Bytes of each of the two numbers; nothing for a key that makes no such values. */
    static int numberLength(PublicKey key) {
        if (key instanceof ECPublicKey ec && ec.getParams() != null) {
            return bytes(ec.getParams().getOrder());
        }
        if (key instanceof DSAPublicKey dsa && dsa.getParams() != null) {
            return bytes(dsa.getParams().getQ());
        }
        return 0;
    }

    private static int bytes(BigInteger number) {
        return (number.bitLength() + 7) / 8;
    }
}
