package vn.govmail.signing.trust;

import java.math.BigInteger;
import java.security.InvalidAlgorithmParameterException;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * Which keys are used at all, and what using one costs. A key comes from a stranger, who may choose its numbers for nothing but
 * the time that they take. Stateless.
 */
final class PublicKeys {
    /** What the platform's providers take, and four times what anybody uses. */
    private static final int MAX_RSA_BITS = 16_384;
    /** BouncyCastle tests whether a modulus is prime, which takes seconds for a large one. */
    private static final int MAX_RSA_BITS_IN_BOUNCY_CASTLE = 4_096;

    private static final int MAX_EXPONENT_BITS = 64;
    private static final int MAX_DSA_BITS = 4_096;
    private static final int MAX_DSA_ORDER_BITS = 256;

    private PublicKeys() {}

    /**
     * Looks at the numbers of a key before anything is computed with it (FIPS 186-5, 5.1, has an odd exponent above 2^16; older
     * keys have 3).
     *
     * @throws InvalidAlgorithmParameterException if they are not those of a key that anybody uses
     */
    static void check(PublicKey key) throws InvalidAlgorithmParameterException {
        checkRsa(key, MAX_RSA_BITS);
        if (key instanceof DSAPublicKey dsa
                && dsa.getParams() != null
                && (dsa.getParams().getP().bitLength() > MAX_DSA_BITS
                        || dsa.getParams().getQ().bitLength() > MAX_DSA_ORDER_BITS)) {
            throw new InvalidAlgorithmParameterException("a DSA key of unusual size");
        }
    }

    /** The same for a key that is left to BouncyCastle. */
    static void checkForBouncyCastle(PublicKey key) throws InvalidAlgorithmParameterException {
        checkRsa(key, MAX_RSA_BITS_IN_BOUNCY_CASTLE);
    }

    private static void checkRsa(PublicKey key, int maxBits) throws InvalidAlgorithmParameterException {
        if (key instanceof RSAPublicKey rsa && !isUsual(rsa.getModulus(), rsa.getPublicExponent(), maxBits)) {
            throw new InvalidAlgorithmParameterException("an RSA key of unusual size");
        }
    }

    /** Whether BouncyCastle may be given an RSA key of these numbers. */
    static boolean suitBouncyCastle(BigInteger modulus, BigInteger exponent) {
        return isUsual(modulus, exponent, MAX_RSA_BITS_IN_BOUNCY_CASTLE);
    }

    private static boolean isUsual(BigInteger modulus, BigInteger exponent, int maxBits) {
        return modulus.signum() > 0
                && modulus.bitLength() <= maxBits
                && exponent.bitLength() > 1
                && exponent.bitLength() <= MAX_EXPONENT_BITS
                && exponent.testBit(0);
    }

    /** Microseconds, roughly. */
    static long cost(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            long size = size(rsa.getModulus().bitLength(), 2_048);
            return Math.max(
                    20, 6 * size * size * Math.max(8, rsa.getPublicExponent().bitLength()) / 128);
        }
        if (key instanceof ECPublicKey ec) {
            long size = size(ec.getParams().getOrder().bitLength(), 256);
            return 10 * size * size;
        }
        return 1_000;
    }

    /** The same where BouncyCastle tests whether the modulus of an RSA key is prime: that of an honest key fails at once. */
    static long costInBouncyCastle(PublicKey key) {
        return key instanceof RSAPublicKey rsa ? 10 * cube(rsa) : 3 * cost(key);
    }

    /** What it costs besides if BouncyCastle refuses the key: a prime modulus passes round after round of that test. */
    static long costOfRefusal(PublicKey key) {
        return key instanceof RSAPublicKey rsa ? 110 * cube(rsa) : 0;
    }

    private static long cube(RSAPublicKey key) {
        long size = size(key.getModulus().bitLength(), 2_048);
        return size * size * size;
    }

    /** In eighths of a usual size. */
    private static long size(int bits, int usual) {
        return Math.max(1, 8L * bits / usual);
    }
}
