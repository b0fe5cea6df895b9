package vn.govmail.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fetches the revocation data that goes into a file when it is signed. Immutable and thread-safe. */
public final class RevocationGathering {
    private final RevocationFetch fetch;

    public RevocationGathering(Fetcher fetcher) {
        this.fetch = new RevocationFetch(fetcher);
    }

    /**
     * Revocation data in DER.
     *
     * @param crls revocation lists
     * @param ocspResponses whole OCSP responses
     */
    public record Gathered(List<byte[]> crls, List<byte[]> ocspResponses) {}

    /**
     * What is to be had about some certificates at the addresses that they state.
     *
     * @param wanted about which
     * @param known among which their issuers are found; one whose issuer is not there is left out
     */
    public Gathered about(Collection<X509Certificate> wanted, Collection<X509Certificate> known) {
        List<byte[]> crls = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        for (X509Certificate certificate : wanted) {
            issuer(certificate, known).ifPresent(issuer -> {
                RevocationFetch.Fetched fetched = fetch.fetch(certificate, issuer);
                crls.addAll(fetched.crls());
                responses.addAll(fetched.ocspResponses());
            });
        }
        return new Gathered(crls, responses);
    }

    private static Optional<X509Certificate> issuer(X509Certificate certificate, Collection<X509Certificate> known) {
        return known.stream()
                .filter(other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(other -> isSignedBy(certificate, other))
                .findFirst();
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey(), CryptoProvider.get());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            // a key that this provider cannot use vouches for nothing
            return false;
        }
    }
}
