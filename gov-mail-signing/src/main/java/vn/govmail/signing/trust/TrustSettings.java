package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the caller trusts, and on what evidence. Immutable: each {@code with…} gives a changed copy.
 *
 * @param anchors the trusted certificates for signers
 * @param timeStampAnchors the trusted certificates for time-stamping authorities
 * @param evidence revocation data that the caller gives
 * @param fetcherOrNull the way to the network; null where there shall be none
 * @param revocationDemanded whether a certificate of which nothing is known counts as {@code REVOCATION_UNKNOWN}
 * @param issuers the authorities of which one has to be on a signer's path under {@code OFFICIAL_DOCUMENT}; empty for any
 * @param policies what is demanded of certificate policies
 * @param certificates further certificates as material for paths, trusted for nothing
 */
public record TrustSettings(
        Set<X509Certificate> anchors,
        Set<X509Certificate> timeStampAnchors,
        RevocationEvidence evidence,
        @Nullable Fetcher fetcherOrNull,
        boolean revocationDemanded,
        Set<X509Certificate> issuers,
        CertificatePolicies policies,
        List<X509Certificate> certificates) {
    public TrustSettings {
        anchors = Set.copyOf(anchors);
        timeStampAnchors = Set.copyOf(timeStampAnchors);
        Objects.requireNonNull(evidence, "evidence");
        issuers = Set.copyOf(issuers);
        Objects.requireNonNull(policies, "policies");
        certificates = List.copyOf(certificates);
    }

    /** These anchors for signers and time stamps alike, and nothing else. */
    public static TrustSettings trusting(Set<X509Certificate> anchors) {
        return new TrustSettings(
                anchors, anchors, RevocationEvidence.none(), null, false, Set.of(), CertificatePolicies.ANY, List.of());
    }

    public TrustSettings withTimeStampAnchors(Set<X509Certificate> value) {
        return new TrustSettings(
                anchors, value, evidence, fetcherOrNull, revocationDemanded, issuers, policies, certificates);
    }

    public TrustSettings withEvidence(RevocationEvidence value) {
        return new TrustSettings(
                anchors, timeStampAnchors, value, fetcherOrNull, revocationDemanded, issuers, policies, certificates);
    }

    public TrustSettings withFetcher(Fetcher value) {
        return new TrustSettings(
                anchors, timeStampAnchors, evidence, value, revocationDemanded, issuers, policies, certificates);
    }

    public TrustSettings demandingRevocation() {
        return new TrustSettings(
                anchors, timeStampAnchors, evidence, fetcherOrNull, true, issuers, policies, certificates);
    }

    public TrustSettings withIssuers(Set<X509Certificate> value) {
        return new TrustSettings(
                anchors, timeStampAnchors, evidence, fetcherOrNull, revocationDemanded, value, policies, certificates);
    }

    public TrustSettings withPolicies(CertificatePolicies value) {
        return new TrustSettings(
                anchors, timeStampAnchors, evidence, fetcherOrNull, revocationDemanded, issuers, value, certificates);
    }

    public TrustSettings withCertificates(List<X509Certificate> value) {
        return new TrustSettings(
                anchors, timeStampAnchors, evidence, fetcherOrNull, revocationDemanded, issuers, policies, value);
    }
}
