package vn.govmail.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Trust;

/** Leads certificates to the anchors that the caller trusts (RFC 5280, section 6). Immutable and thread-safe. */
public final class PathValidator {
    private static final int MAX_PATH = 10;
    private static final int MAX_POOL = 100;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Set<X509Certificate> anchors;
    private final RevocationLists revocation;

    public PathValidator(Collection<X509Certificate> anchors, Collection<X509CRL> crls) {
        this.anchors = Set.copyOf(anchors);
        this.revocation = new RevocationLists(crls);
    }

    /**
     * Tells whether a signer's certificate is trusted.
     *
     * @param signer the certificate
     * @param others certificates that came with the signature, as material for a path and nothing more
     * @param at the moment to judge at
     */
    public TrustDecision decide(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        List<X509Certificate> pool = others.stream().limit(MAX_POOL).toList();
        Set<Reason> reasons = new LinkedHashSet<>();
        Optional<List<X509Certificate>> path = path(signer, pool, at);
        if (path.isPresent()) {
            return decideOnPath(signer, path.get(), at);
        }
        Trust trust = Trust.UNTRUSTED_CHAIN;
        Instant within = withinValidity(signer, at);
        if (!within.equals(at)) {
            boolean expired = within.isBefore(at);
            reasons.add(expired ? Reason.CERT_EXPIRED : Reason.CERT_NOT_YET_VALID);
            if (path(signer, pool, within).isPresent()) {
                return new TrustDecision(expired ? Trust.EXPIRED : Trust.NOT_YET_VALID, reasons);
            }
        }
        reasons.add(new ChainDiagnosis(anchors, pool).whyNoPath(signer, at));
        if (reasons.equals(Set.of(Reason.CERT_EXPIRED))) {
            trust = Trust.EXPIRED;
        }
        return new TrustDecision(trust, reasons);
    }

    private TrustDecision decideOnPath(X509Certificate signer, List<X509Certificate> path, Instant at) {
        if (!maySign(signer)) {
            return TrustDecision.of(Trust.UNTRUSTED_CHAIN, Reason.KEY_USAGE);
        }
        return revocation.check(path, at);
    }

    /** The certificates from the signer's to the anchor, both included; empty where there is no valid path. */
    private Optional<List<X509Certificate>> path(X509Certificate signer, List<X509Certificate> pool, Instant at) {
        if (anchors.contains(signer)) {
            // the caller named this very certificate; only its own validity is left to ask about
            return withinValidity(signer, at).equals(at) ? Optional.of(List.of(signer)) : Optional.empty();
        }
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer);
            Set<TrustAnchor> trusted = new LinkedHashSet<>();
            anchors.forEach(anchor -> trusted.add(new TrustAnchor(anchor, null)));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(MAX_PATH);
            List<X509Certificate> material = new ArrayList<>(pool);
            material.add(signer);
            parameters.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(material), CryptoProvider.get()));
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", CryptoProvider.get()).build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            result.getCertPath().getCertificates().forEach(c -> path.add((X509Certificate) c));
            path.add(result.getTrustAnchor().getTrustedCert());
            return Optional.of(path);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean maySign(X509Certificate signer) {
        boolean[] usage = signer.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
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
