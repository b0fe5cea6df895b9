package vn.govmail.signing.trust;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one source of cryptography, passed to every call that takes a provider: it is never registered with
 * {@link java.security.Security}, so it changes nothing for the host. Stateless.
 */
public final class CryptoProvider {
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private CryptoProvider() {}

    public static Provider get() {
        return PROVIDER;
    }
}
