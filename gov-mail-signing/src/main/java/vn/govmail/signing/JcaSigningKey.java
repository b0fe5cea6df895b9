package vn.govmail.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.trust.CryptoProvider;

/**
 * A key that Java's cryptography architecture can use: from a PKCS #12 file, a PKCS #11 token, any key store, or any
 * {@link PrivateKey} with its provider. Passwords are used and not kept. Immutable and thread-safe as far as the provider is.
 */
public final class JcaSigningKey implements SigningKey {
    private static final long MAX_STORE_BYTES = 16 << 20;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final SignatureScheme scheme;
    private final @Nullable Provider provider;

    private JcaSigningKey(
            PrivateKey key, List<X509Certificate> chain, SignatureScheme scheme, @Nullable Provider provider) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.scheme = scheme;
        this.provider = provider;
    }

    /**
     * Any private key; Java chooses the provider that takes it.
     *
     * @param chain its certificate, then those of the issuers as far as known
     * @throws SigningException with KEY_UNUSABLE for a kind of key that no {@link SignatureScheme} suits
     */
    public static JcaSigningKey of(PrivateKey key, List<X509Certificate> chain) throws SigningException {
        return of(key, chain, null);
    }

    /** The same with the provider that shall sign; it need not be registered. */
    public static JcaSigningKey of(PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider)
            throws SigningException {
        Objects.requireNonNull(key, "key");
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signing key needs its certificate");
        }
        return new JcaSigningKey(key, chain, SignatureValues.suitedTo(chain.get(0)), provider);
    }

    /** The one key in a PKCS #12 file (RFC 7292). */
    public static JcaSigningKey pkcs12(Path file, char[] password) throws SigningException {
        return pkcs12(file, password, null);
    }

    /**
     * A key in a PKCS #12 file.
     *
     * @param alias which key; null where there is but one
     * @throws SigningException with KEY_STORE_UNREADABLE, PASSWORD_WRONG or KEY_NOT_FOUND
     */
    public static JcaSigningKey pkcs12(Path file, char[] password, @Nullable String alias) throws SigningException {
        try {
            if (Files.size(file) > MAX_STORE_BYTES) {
                throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "too large for a PKCS #12 file");
            }
            // Java's own takes passwords in ASCII alone
            KeyStore store = isAscii(password)
                    ? KeyStore.getInstance("PKCS12")
                    : KeyStore.getInstance("PKCS12", CryptoProvider.get());
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            return fromKeyStore(store, password, alias);
        } catch (IOException e) {
            throw opening(e);
        } catch (GeneralSecurityException e) {
            throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "not a PKCS #12 file that can be read", e);
        }
    }

    /**
     * A key in a PKCS #11 token, through the provider SunPKCS11, which is configured for this key alone and not registered.
     *
     * @param alias which key; null where there is but one
     * @throws SigningException with KEY_STORE_UNREADABLE, PASSWORD_WRONG or KEY_NOT_FOUND
     */
    public static JcaSigningKey pkcs11(Pkcs11Token token, char[] pin, @Nullable String alias) throws SigningException {
        Provider provider = token.provider();
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return fromKeyStore(store, pin, alias);
        } catch (IOException e) {
            throw opening(e);
        } catch (GeneralSecurityException e) {
            throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "the token cannot be opened", e);
        }
    }

    /**
     * A key in a key store that is loaded already; the provider of the store signs if it is that of a token.
     *
     * @param password of the key; null if it has none
     * @param alias which key; null where there is but one
     */
    public static JcaSigningKey fromKeyStore(KeyStore store, char @Nullable [] password, @Nullable String alias)
            throws SigningException {
        try {
            String name = alias == null ? onlyKey(store) : alias;
            if (!(store.getKey(name, password) instanceof PrivateKey key)) {
                throw new SigningException(SigningProblem.KEY_NOT_FOUND, "no private key of that name");
            }
            List<X509Certificate> chain = new ArrayList<>();
            Certificate[] stored = store.getCertificateChain(name);
            for (Certificate certificate : stored == null ? new Certificate[0] : stored) {
                if (certificate instanceof X509Certificate x509) {
                    chain.add(x509);
                }
            }
            if (chain.isEmpty()) {
                throw new SigningException(SigningProblem.KEY_NOT_FOUND, "the key has no certificate");
            }
            // a key of a token can only be used where it lies, and BouncyCastle is not registered
            boolean bound = key.getEncoded() == null || store.getProvider().equals(CryptoProvider.get());
            return of(key, chain, bound ? store.getProvider() : null);
        } catch (UnrecoverableKeyException e) {
            throw new SigningException(SigningProblem.PASSWORD_WRONG, "the key does not open with this password", e);
        } catch (GeneralSecurityException e) {
            throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "the key cannot be read", e);
        }
    }

    private static boolean isAscii(char[] password) {
        for (char c : password) {
            if (c > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String onlyKey(KeyStore store) throws KeyStoreException, SigningException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new SigningException(
                    SigningProblem.KEY_NOT_FOUND, keys.size() + " keys in the store and none was named");
        }
        return keys.get(0);
    }

    /** Key stores tell a wrong password only by the cause of an IOException, or by its message. */
    private static SigningException opening(IOException e) {
        if (String.valueOf(e.getMessage()).contains("wrong password")) {
            return new SigningException(SigningProblem.PASSWORD_WRONG, "it does not open with this password", e);
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecoverableKeyException
                    || cause instanceof javax.security.auth.login.LoginException) {
                return new SigningException(SigningProblem.PASSWORD_WRONG, "it does not open with this password", e);
            }
        }
        return new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "it cannot be read", e);
    }

    /**
     * The same key signing in another way, for example {@link SignatureScheme#RSA_PSS_SHA256}.
     *
     * @throws SigningException with KEY_UNUSABLE if the scheme is for another kind of key
     */
    public JcaSigningKey withScheme(SignatureScheme wanted) throws SigningException {
        if (!wanted.keyAlgorithm().equals(scheme.keyAlgorithm())) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, wanted + " is not for this kind of key");
        }
        return new JcaSigningKey(key, chain, wanted, provider);
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public SignatureScheme scheme() {
        return scheme;
    }

    @Override
    public byte[] sign(byte[] message) throws SigningException {
        return SignatureValues.sign(key, scheme, message, provider);
    }

    /** Shows neither key nor name. */
    @Override
    public String toString() {
        return "JcaSigningKey[" + scheme + "]";
    }
}
