package vn.govmail.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that are nearly a signature, and keys that are made to cost time. */
class SignatureEngineTest {
    private static final byte[] CONTENT = "Quyết định số 12/2012/QĐ-UBND".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger ED25519_ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** Bleichenbacher 2006 (CVE-2006-4339): with exponent 3 a cube root makes a value whose beginning is right. */
    @Test
    void rubbishBehindTheDigestIsRefusedWithExponentThree() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(3_072, RSAKeyGenParameterSpec.F0);
        byte[] begin = join(HexFormat.of().parseHex("0001ffffffffffffffff00"), SHA256_INFO, sha256());
        BigInteger target = new BigInteger(1, Arrays.copyOf(begin, 3_072 / 8));
        byte[] forged = fixed(cubeRoot(target).add(BigInteger.ONE), 3_072 / 8);
        byte[] cube = fixed(new BigInteger(1, forged).pow(3), 3_072 / 8);
        assertThat(Arrays.copyOf(cube, begin.length)).isEqualTo(begin);
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), forged)).isFalse();
    }

    @Test
    void rsaBlockHasToBeThatOfPkcs1ToTheLastByte() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(2_048, RSAKeyGenParameterSpec.F4);
        byte[] info = join(SHA256_INFO, sha256());
        String padding = "ff".repeat(256 - 3 - info.length);
        byte[] right = join(HexFormat.of().parseHex("0001" + padding + "00"), info);
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), raw(keys, right)))
                .isTrue();
        byte[] short8 = join(HexFormat.of().parseHex("0001ffffffffffffffff00"), info);
        byte[] withoutNull = HexFormat.of()
                .parseHex("302f300b060960864801650304020104" + "20"
                        + HexFormat.of().formatHex(sha256()));
        for (byte[] wrong : List.of(
                Arrays.copyOf(short8, 256),
                join(HexFormat.of().parseHex("0002" + padding + "00"), info),
                join(HexFormat.of().parseHex("0001" + padding.substring(2) + "0000"), info),
                join(
                        HexFormat.of().parseHex("0001" + "ff".repeat(253 - withoutNull.length - 2) + "00"),
                        withoutNull))) {
            assertThat(verify("SHA256withRSA", null, keys.getPublic(), raw(keys, Arrays.copyOf(wrong, 256))))
                    .isFalse();
        }
    }

    @Test
    void rsaValueIsNoLongerAndNoShorterThanTheModulus() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(2_048, RSAKeyGenParameterSpec.F4);
        byte[] value = signed("SHA256withRSA", null, keys);
        BigInteger modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), value)).isTrue();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), join(new byte[1], value)))
                .isFalse();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), Arrays.copyOf(value, 257)))
                .isFalse();
        byte[] more = new BigInteger(1, value).add(modulus).toByteArray();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), more)).isFalse();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), new byte[256]))
                .isFalse();
    }

    @Test
    void saltAndMaskOfPssAreThoseThatAreStated() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(2_048, RSAKeyGenParameterSpec.F4);
        byte[] value = signed("RSASSA-PSS", pss("SHA-256", 32), keys);
        assertThat(verify("RSASSA-PSS", pss("SHA-256", 32), keys.getPublic(), value))
                .isTrue();
        assertThat(verify("RSASSA-PSS", pss("SHA-256", 20), keys.getPublic(), value))
                .isFalse();
        assertThat(verify("RSASSA-PSS", pss("SHA-256", 0), keys.getPublic(), value))
                .isFalse();
        assertThat(verify("RSASSA-PSS", pss("SHA-1", 32), keys.getPublic(), value))
                .isFalse();
        assertThat(verify("SHA256withRSA", null, keys.getPublic(), value)).isFalse();
    }

    /** CVE-2022-21449 and its kin. */
    @Test
    void numbersOfEcdsaLieBetweenZeroAndTheOrder() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] value = signed("SHA256withECDSA", null, keys);
        BigInteger r = ASN1Integer.getInstance(DERSequence.getInstance(value).getObjectAt(0))
                .getPositiveValue();
        BigInteger s = ASN1Integer.getInstance(DERSequence.getInstance(value).getObjectAt(1))
                .getPositiveValue();
        assertThat(verify("SHA256withECDSA", null, keys.getPublic(), pair(r, s)))
                .isTrue();
        for (byte[] wrong : List.of(
                pair(BigInteger.ZERO, BigInteger.ZERO),
                pair(BigInteger.ZERO, s),
                pair(r, BigInteger.ZERO),
                pair(P256_ORDER, s),
                pair(r, P256_ORDER),
                pair(r.add(P256_ORDER), s),
                pair(r, s.add(P256_ORDER)),
                pair(r.negate(), s),
                pair(r, s.subtract(P256_ORDER)),
                join(value, new byte[1]),
                new byte[0])) {
            assertThat(verify("SHA256withECDSA", null, keys.getPublic(), wrong)).isFalse();
        }
        assertThat(((ECPublicKey) keys.getPublic()).getParams().getOrder()).isEqualTo(P256_ORDER);
    }

    /** RFC 8032, 5.1.7: S is below the order, or one signature could be written in two ways. */
    @Test
    void numberOfEd25519LiesBelowTheOrder() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] value = signed("Ed25519", null, keys);
        assertThat(verify("Ed25519", null, keys.getPublic(), value)).isTrue();
        byte[] number = reversed(Arrays.copyOfRange(value, 32, 64));
        byte[] other = reversed(fixed(new BigInteger(1, number).add(ED25519_ORDER), 32));
        assertThat(verify("Ed25519", null, keys.getPublic(), join(Arrays.copyOf(value, 32), other)))
                .isFalse();
        assertThat(verify("Ed25519", null, keys.getPublic(), new byte[64])).isFalse();
        assertThat(verify("Ed25519", null, keys.getPublic(), Arrays.copyOf(value, 65)))
                .isFalse();
    }

    @Test
    void keysOfUnusualNumbersAreNotUsed() throws GeneralSecurityException {
        BigInteger modulus = BigInteger.ONE.shiftLeft(2_047).setBit(0);
        for (PublicKey key : List.of(
                new Numbers(BigInteger.ONE.shiftLeft(16_384).setBit(0), RSAKeyGenParameterSpec.F4),
                new Numbers(modulus, BigInteger.ONE.shiftLeft(64).setBit(0)),
                new Numbers(modulus, BigInteger.ONE),
                new Numbers(modulus, BigInteger.valueOf(4)),
                new Numbers(BigInteger.ZERO, RSAKeyGenParameterSpec.F4))) {
            assertThatThrownBy(() -> verify("SHA256withRSA", null, key, new byte[256]))
                    .isInstanceOf(InvalidAlgorithmParameterException.class);
        }
        PublicKey large = KeyFactory.getInstance("RSA")
                .generatePublic(
                        new RSAPublicKeySpec(BigInteger.ONE.shiftLeft(8_191).setBit(0), RSAKeyGenParameterSpec.F4));
        // the platform has no RIPEMD, and BouncyCastle would test whether the modulus is prime
        assertThatThrownBy(() -> verify("RIPEMD160withRSA", null, large, new byte[1_024]))
                .isInstanceOf(InvalidAlgorithmParameterException.class);
    }

    @Test
    void oneFileHasOneEffort() throws GeneralSecurityException, IOException {
        PublicKey key = rsa(2_048, RSAKeyGenParameterSpec.F4).getPublic();
        Effort effort = Effort.forOneFile();
        for (int i = 0; i < 1_000; i++) {
            SignatureEngine.verify("SHA256withRSA", null, key, e -> e.update(CONTENT), new byte[256], effort);
        }
        PublicKey large = new Numbers(
                BigInteger.ONE.shiftLeft(16_383).setBit(0),
                BigInteger.ONE.shiftLeft(63).setBit(0));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        effort.use(large);
                    }
                })
                .isInstanceOf(EffortException.class)
                .hasMessage("signatureWork");
    }

    /** A key that is nothing but its numbers. */
    private static final class Numbers implements RSAPublicKey {
        private static final long serialVersionUID = 1L;
        private final BigInteger modulus;
        private final BigInteger exponent;

        Numbers(BigInteger modulus, BigInteger exponent) {
            this.modulus = modulus;
            this.exponent = exponent;
        }

        @Override
        public BigInteger getModulus() {
            return modulus;
        }

        @Override
        public BigInteger getPublicExponent() {
            return exponent;
        }

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }

    private static boolean verify(
            String algorithm, @Nullable AlgorithmParameterSpec parameters, PublicKey key, byte[] value)
            throws GeneralSecurityException, IOException {
        return SignatureEngine.verify(
                algorithm, parameters, key, engine -> engine.update(CONTENT), value, Effort.unbounded());
    }

    private static byte[] signed(String algorithm, @Nullable AlgorithmParameterSpec parameters, KeyPair keys)
            throws GeneralSecurityException {
        Signature engine = Signature.getInstance(algorithm);
        if (parameters != null) {
            engine.setParameter(parameters);
        }
        engine.initSign(keys.getPrivate());
        engine.update(CONTENT);
        return engine.sign();
    }

    private static PSSParameterSpec pss(String digest, int salt) {
        return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, 1);
    }

    private static KeyPair rsa(int bits, BigInteger exponent) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(bits, exponent));
        return generator.generateKeyPair();
    }

    private static byte[] raw(KeyPair keys, byte[] block) {
        RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
        return fixed(new BigInteger(1, block).modPow(key.getPrivateExponent(), key.getModulus()), 256);
    }

    private static byte[] sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(CONTENT);
    }

    private static byte[] pair(BigInteger r, BigInteger s) throws IOException {
        return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
    }

    private static BigInteger cubeRoot(BigInteger number) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft((number.bitLength() / 3) + 1);
        while (low.add(BigInteger.ONE).compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(3).compareTo(number) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, all, length - (bytes.length - from), bytes.length - from);
        return all;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private static byte[] join(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }
}
