package vn.govmail.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds certification paths to the anchors. Candidates are joined by name and key, shortest way first; what makes a path valid
 * (RFC 5280, section 6.1) is decided by BouncyCastle's validation. Immutable and thread-safe.
 */
final class PathFinder {
    private static final int MAX_LENGTH = 10;
    // certificates of one name that come with a file must not multiply into endless work
    private static final int MAX_STEPS = 200;
    private static final String PLATFORM = "SunRsaSign";

    private final List<X509Certificate> anchors;
    private final CertificatePolicies policies;
    private final PathMemory memory = new PathMemory();

    PathFinder(Collection<X509Certificate> anchors, CertificatePolicies policies) {
        // an order of their own, so that the same anchors always give the same answer
        this.anchors = anchors.stream()
                .sorted(Comparator.comparing(PathFinder::sortKey))
                .toList();
        this.policies = policies;
    }

    private static String sortKey(X509Certificate certificate) {
        return certificate.getSerialNumber() + " " + certificate.getSubjectX500Principal() + certificate.getPublicKey();
    }

    List<X509Certificate> anchors() {
        return anchors;
    }

    /**
     * The first valid path that is accepted.
     *
     * @return the certificates from the first to the anchor, both included
     */
    Optional<List<X509Certificate>> find(
            X509Certificate first, Standpoint standpoint, Predicate<List<X509Certificate>> accepted) {
        List<X509Certificate> path = new ArrayList<>();
        path.add(first);
        return new Search(standpoint, accepted).from(path);
    }

    /** One search; confined to it. */
    private final class Search {
        private final Standpoint standpoint;
        private final Predicate<List<X509Certificate>> accepted;
        private int steps;

        Search(Standpoint standpoint, Predicate<List<X509Certificate>> accepted) {
            this.standpoint = standpoint;
            this.accepted = accepted;
        }

        private Optional<List<X509Certificate>> from(List<X509Certificate> path) {
            X509Certificate last = path.get(path.size() - 1);
            standpoint.effort().look(anchors.size() + standpoint.pool().size());
            for (X509Certificate anchor : issuersOf(last, anchors.stream().filter(PathFinder::mayIssue))
                    .toList()) {
                List<X509Certificate> whole =
                        Stream.concat(path.stream(), Stream.of(anchor)).toList();
                if (++steps <= MAX_STEPS && isValid(path, anchor) && accepted.test(whole)) {
                    return Optional.of(whole);
                }
            }
            if (path.size() >= MAX_LENGTH) {
                return Optional.empty();
            }
            List<X509Certificate> issuers = issuersOf(last, standpoint.pool().stream())
                    .filter(c -> !path.contains(c) && !anchors.contains(c))
                    .toList();
            for (X509Certificate issuer : issuers) {
                boolean helpful = ++steps <= MAX_STEPS
                        && issuer.getBasicConstraints() >= 0
                        && (issuers.size() == 1 || CertificateReader.signed(issuer, last, standpoint.effort()));
                if (helpful) {
                    path.add(issuer);
                    Optional<List<X509Certificate>> found = from(path);
                    path.remove(path.size() - 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private Stream<X509Certificate> issuersOf(X509Certificate certificate, Stream<X509Certificate> among) {
            return among.filter(c -> DistinguishedNames.same(
                    c.getSubjectX500Principal(), certificate.getIssuerX500Principal(), standpoint.effort()));
        }

        private boolean isValid(List<X509Certificate> path, X509Certificate anchor) {
            try {
                // as BouncyCastle does, which knows no smaller unit
                Instant at = standpoint.at().truncatedTo(ChronoUnit.MILLIS);
                if (!areWithinValidity(path, at)) {
                    return false;
                }
                Effort effort = standpoint.effort();
                PathMemory.Key key = PathMemory.Key.of(path, anchor);
                OptionalLong known = memory.cost(key);
                if (known.isPresent()) {
                    // what is remembered is counted, too: the same file gets the same answer
                    effort.repeat(known.getAsLong());
                    return true;
                }
                long before = effort.left();
                validate(path, anchor, at, effort);
                memory.remember(key, before - effort.left());
                return true;
            } catch (GeneralSecurityException
                    | IllegalArgumentException
                    | IllegalStateException
                    | NullPointerException e) {
                // BouncyCastle answers malformed certificates with any of these
                return false;
            }
        }
    }

    /** All that the validity of a path has to do with time; that of the anchor is not asked for (RFC 5280, section 6.1.1). */
    private static boolean areWithinValidity(List<X509Certificate> path, Instant at) {
        for (X509Certificate each : path) {
            if (at.isBefore(each.getNotBefore().toInstant())
                    || at.isAfter(each.getNotAfter().toInstant())) {
                return false;
            }
        }
        return true;
    }

    /** Returns if the path is valid. */
    private void validate(List<X509Certificate> path, X509Certificate anchor, Instant at, Effort effort)
            throws GeneralSecurityException {
        boolean byPlatform = suitPlatform(path, anchor);
        if (byPlatform) {
            pay(path, anchor, effort);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509Certificate each : path) {
            certificates.add(new QuietCertificate(each, effort));
        }
        CertPath chain =
                CertificateFactory.getInstance("X.509", CryptoProvider.get()).generateCertPath(certificates);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        if (byPlatform) {
            parameters.setSigProvider(PLATFORM);
        }
        policies.applyTo(parameters);
        CertPathValidator.getInstance("PKIX", CryptoProvider.get()).validate(chain, parameters);
    }

    /**
     * PKIX asks nothing of an anchor but its name and key (RFC 5280, section 6.1.1). Whoever names a unit's own certificate here
     * relies on that unit and not on whomever the unit may issue certificates to.
     */
    private static boolean mayIssue(X509Certificate anchor) {
        return anchor.getBasicConstraints() >= 0 || anchor.getVersion() < 3;
    }

    /** Before the path is validated, which uses every key but the first certificate's. */
    private static void pay(List<X509Certificate> path, X509Certificate anchor, Effort effort)
            throws GeneralSecurityException {
        for (X509Certificate issuer : issuers(path, anchor).toList()) {
            PublicKeys.check(issuer.getPublicKey());
            effort.use(issuer.getPublicKey());
        }
    }

    /** Whether all is signed by RSA keys in the old way, as by far the most is; all else is left to the engine. */
    private static boolean suitPlatform(List<X509Certificate> path, X509Certificate anchor) {
        return SignatureEngine.platformHasRsa()
                && issuers(path, anchor)
                        .allMatch(c -> "RSA".equals(c.getPublicKey().getAlgorithm()))
                && path.stream().allMatch(c -> c.getSigAlgName().endsWith("withRSA"));
    }

    /** Those whose keys are used: the first certificate's signs no other. */
    private static Stream<X509Certificate> issuers(List<X509Certificate> path, X509Certificate anchor) {
        return Stream.concat(path.stream().skip(1), Stream.of(anchor));
    }
}
