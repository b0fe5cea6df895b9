package vn.govmail.signing;

import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.ValidationData;
import vn.govmail.signing.trust.RevocationGathering;
import vn.govmail.signing.trust.RevocationReview;

/**
 * The revocation data that the caller gave, and where more may be fetched. Immutable; arrays are not copied again.
 *
 * @param crls lists in DER
 * @param ocspResponses whole responses in DER
 * @param certificates further certificates for the file, among which issuers are found, too
 * @param source where more may be fetched; null for nowhere
 */
record RevocationSupply(
        List<byte[]> crls,
        List<byte[]> ocspResponses,
        List<X509Certificate> certificates,
        @Nullable RevocationSource source) {
    static final RevocationSupply NONE = new RevocationSupply(List.of(), List.of(), List.of(), null);

    RevocationSupply withData(Collection<X509CRL> lists, Collection<byte[]> responses) {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CRL crl : lists) {
            try {
                encoded.add(crl.getEncoded());
            } catch (CRLException e) {
                throw new IllegalArgumentException("a revocation list that cannot be encoded", e);
            }
        }
        return new RevocationSupply(
                List.copyOf(encoded), responses.stream().map(byte[]::clone).toList(), certificates, source);
    }

    RevocationSupply withCertificates(Collection<X509Certificate> further) {
        return new RevocationSupply(crls, ocspResponses, List.copyOf(further), source);
    }

    RevocationSupply withSource(RevocationSource given) {
        return new RevocationSupply(crls, ocspResponses, certificates, given);
    }

    /** Data about all these certificates and their issuers but for roots: what was given, and the rest fetched. */
    ValidationData about(List<X509Certificate> signers) throws SigningException {
        List<X509Certificate> needed = withIssuers(signers);
        List<byte[]> lists = new ArrayList<>(crls);
        List<byte[]> responses = new ArrayList<>(ocspResponses);
        Set<X509Certificate> known = new LinkedHashSet<>(needed);
        known.addAll(certificates);
        RevocationSource given = source;
        if (given != null) {
            RevocationGathering.Gathered gathered = new RevocationGathering(new Signatures.SourceFetcher(given))
                    .about(review(lists, responses, known).uncovered(needed), known);
            lists.addAll(gathered.crls());
            responses.addAll(gathered.ocspResponses());
        }
        RevocationReview review = review(lists, responses, known);
        List<X509Certificate> revoked = review.revoked(needed);
        if (!revoked.isEmpty()) {
            throw new SigningException(
                    SigningProblem.CERTIFICATE_REVOKED,
                    revoked.stream()
                            .map(certificate ->
                                    certificate.getSubjectX500Principal().getName())
                            .collect(Collectors.joining("; ")));
        }
        List<X509Certificate> uncovered = review.uncovered(needed);
        if (!uncovered.isEmpty()) {
            throw new SigningException(
                    SigningProblem.REVOCATION_DATA_MISSING,
                    "none for " + uncovered.size() + " of " + needed.size() + " certificates, issued by "
                            + uncovered.stream()
                                    .map(certificate ->
                                            certificate.getIssuerX500Principal().getName())
                                    .distinct()
                                    .collect(Collectors.joining("; ")));
        }
        return new ValidationData(certificates, lists, responses);
    }

    private static RevocationReview review(
            List<byte[]> lists, List<byte[]> responses, Collection<X509Certificate> known) throws SigningException {
        try {
            return RevocationReview.of(lists, responses, known);
        } catch (IllegalArgumentException e) {
            throw new SigningException(SigningProblem.REVOCATION_DATA_MISSING, "revocation data cannot be read", e);
        }
    }

    /** Those certificates, and of the further ones those of their issuers, which a file or token may leave out. */
    private List<X509Certificate> withIssuers(List<X509Certificate> signers) {
        Set<X509Certificate> all = new LinkedHashSet<>(signers);
        List<X509Certificate> more = signers;
        while (!more.isEmpty()) {
            Set<X500Principal> issuers =
                    more.stream().map(X509Certificate::getIssuerX500Principal).collect(Collectors.toSet());
            more = certificates.stream()
                    .filter(certificate -> issuers.contains(certificate.getSubjectX500Principal()))
                    .filter(all::add)
                    .toList();
        }
        return List.copyOf(all);
    }
}
