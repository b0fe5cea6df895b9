package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Trust;

/** Leads certificates to the anchors that the caller trusts (RFC 5280, section 6). Immutable and thread-safe. */
public final class PathValidator {
    private static final int MAX_POOL = 100;

    private final Purpose signers;
    private final Purpose timeStamps;
    private final Set<X509Certificate> issuers;
    private final List<X509Certificate> certificates;

    public PathValidator(TrustSettings settings) {
        this.signers = new Purpose(settings, settings.anchors());
        this.timeStamps = settings.timeStampAnchors().equals(settings.anchors())
                ? signers
                : new Purpose(settings, settings.timeStampAnchors());
        this.issuers = settings.issuers();
        this.certificates = settings.certificates();
    }

    /**
     * Tells whether a certificate is trusted.
     *
     * @param certificate the certificate
     * @param purpose what it was used for
     * @param others certificates that came along, as material for a path and nothing more
     * @param embedded revocation data that came along
     * @param at the moment to judge at
     * @param effort pays for it
     */
    public TrustDecision decide(
            X509Certificate certificate,
            KeyPurpose purpose,
            Collection<X509Certificate> others,
            RevocationEvidence embedded,
            Instant at,
            Effort effort) {
        List<X509Certificate> pool = Stream.concat(certificates.stream(), others.stream())
                .distinct()
                .limit(certificates.size() + MAX_POOL)
                .toList();
        Purpose trusted = purpose == KeyPurpose.TIME_STAMPING ? timeStamps : signers;
        return trusted.decide(certificate, purpose, embedded, new Standpoint(at, pool, Set.of(), effort));
    }

    /** Whether a path leads through an authority that the integrator accepts; each does where none is named. */
    public boolean isIssuerAllowed(List<X509Certificate> path) {
        return issuers.isEmpty() || path.stream().skip(1).anyMatch(issuers::contains);
    }

    /** The anchors for one purpose. */
    private static final class Purpose {
        private final PathFinder paths;
        private final RevocationCheck revocation;

        Purpose(TrustSettings settings, Set<X509Certificate> anchors) {
            this.paths = new PathFinder(anchors, settings.policies());
            this.revocation = new RevocationCheck(paths, settings);
        }

        TrustDecision decide(
                X509Certificate certificate, KeyPurpose purpose, RevocationEvidence embedded, Standpoint standpoint) {
            List<TrustDecision> found = new ArrayList<>();
            Optional<List<X509Certificate>> path = path(certificate, standpoint, each -> {
                found.add(TrustDecision.onPath(each, revocation.check(each, embedded, standpoint)));
                return found.get(found.size() - 1).trust() == Trust.TRUSTED;
            });
            if (found.isEmpty()) {
                return withoutPath(certificate, standpoint);
            }
            if (!purpose.allows(certificate)) {
                return TrustDecision.refused(Trust.UNTRUSTED_CHAIN, Set.of(Reason.KEY_USAGE));
            }
            return path.isPresent() ? found.get(found.size() - 1) : found.get(0);
        }

        private Optional<List<X509Certificate>> path(
                X509Certificate certificate, Standpoint standpoint, Predicate<List<X509Certificate>> accepted) {
            if (paths.anchors().contains(certificate)) {
                // the caller named this very certificate; only its own validity is left to ask about
                boolean current = withinValidity(certificate, standpoint.at()).equals(standpoint.at());
                List<X509Certificate> alone = List.of(certificate);
                return current && accepted.test(alone) ? Optional.of(alone) : Optional.empty();
            }
            return paths.find(certificate, standpoint, accepted);
        }

        private TrustDecision withoutPath(X509Certificate certificate, Standpoint standpoint) {
            Set<Reason> reasons = new LinkedHashSet<>();
            Instant within = withinValidity(certificate, standpoint.at());
            if (!within.equals(standpoint.at())) {
                boolean expired = within.isBefore(standpoint.at());
                reasons.add(expired ? Reason.CERT_EXPIRED : Reason.CERT_NOT_YET_VALID);
                Standpoint then = new Standpoint(within, standpoint.pool(), Set.of(), standpoint.effort());
                if (path(certificate, then, any -> true).isPresent()) {
                    return TrustDecision.refused(expired ? Trust.EXPIRED : Trust.NOT_YET_VALID, reasons);
                }
            }
            reasons.add(new ChainDiagnosis(paths.anchors(), standpoint).whyNoPath(certificate));
            Trust trust = reasons.equals(Set.of(Reason.CERT_EXPIRED)) ? Trust.EXPIRED : Trust.UNTRUSTED_CHAIN;
            return TrustDecision.refused(trust, reasons);
        }
    }

    private static Instant withinValidity(X509Certificate certificate, Instant at) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (at.isBefore(from)) {
            return from;
        }
        return at.isAfter(to) ? to : at;
    }
}
