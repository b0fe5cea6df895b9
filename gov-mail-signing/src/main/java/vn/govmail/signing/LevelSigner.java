package vn.govmail.signing;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Objects;
import java.util.random.RandomGenerator;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.TimeStampAuthority;

/**
 * A signer in any form, and what it needs for the levels above B-B (ETSI EN 319 102-1, 4.3): time stamps, revocation data, certificates.
 * Nothing is fetched unless the caller gave a way to it.
 *
 * <p>Immutable and thread-safe: each {@code with…} gives a changed copy.
 *
 * @param <S> the signer itself
 */
public abstract sealed class LevelSigner<S extends LevelSigner<S>>
        permits AsicSigner, CmsSigner, OdfSigner, OfficeSigner, PdfSigner, XmlSigner {
    private final LevelSettings settings;

    LevelSigner(LevelSettings settings) {
        this.settings = settings;
    }

    final LevelSettings settings() {
        return settings;
    }

    abstract S with(LevelSettings changed);

    /** The same with an authority for time stamps, as levels from B-T on need it. */
    public final S withTimeStamps(TimeStampAuthority authority) {
        return with(settings.with(Objects.requireNonNull(authority, "authority")));
    }

    /** The same with these random numbers for the nonces of time stamps; by default they are secure ones. */
    public final S withRandom(RandomGenerator random) {
        return with(settings.with(Objects.requireNonNull(random, "random")));
    }

    /**
     * The same with revocation data that goes into the file from level B-LT on.
     *
     * @param crls revocation lists
     * @param ocspResponses whole responses in DER
     */
    public final S withRevocationData(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        return with(settings.with(settings.revocation().withData(crls, ocspResponses)));
    }

    /**
     * The same fetching the revocation data that was not given, from level B-LT on. The addresses come from the certificates of
     * the signer and of the time stamps, which need not be trusted by anybody.
     */
    public final S withRevocationSource(RevocationSource source) {
        return with(settings.with(settings.revocation().withSource(Objects.requireNonNull(source, "source"))));
    }

    /** The same with further certificates for the file, such as roots and authorities, from level B-LT on. */
    public final S withCertificates(Collection<X509Certificate> certificates) {
        return with(settings.with(settings.revocation().withCertificates(certificates)));
    }

    /**
     * This signer with a key, as a service for all who sign documents. Several, each for its own formats, become one by {@link
     * DocumentSigner#firstOf}.
     */
    public abstract DocumentSigner boundTo(SigningKey key);
}
