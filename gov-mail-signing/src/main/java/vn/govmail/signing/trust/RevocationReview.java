package vn.govmail.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What revocation data say of the certificates that a signature is about to rest on, before it goes into the file with them. At
 * that moment any revocation counts, whatever its date: nobody signs with a certificate that is on a list. Immutable and
 * thread-safe.
 */
public final class RevocationReview {
    private final List<CrlFile> crls;
    private final List<OcspAnswer> answers;
    private final Collection<X509Certificate> known;
    private final CrlCheck byList;
    private final OcspCheck byAnswer;

    private RevocationReview(List<CrlFile> crls, List<OcspAnswer> answers, Collection<X509Certificate> known) {
        this.crls = crls;
        this.answers = answers;
        this.known = known;
        this.byList = new CrlCheck(known, (signer, standpoint) -> false);
        this.byAnswer = new OcspCheck((responder, issuer, standpoint) -> true);
    }

    /**
     * A review.
     *
     * @param crls lists in DER
     * @param ocspResponses whole responses in DER
     * @param known certificates among which issuers are found
     * @throws IllegalArgumentException if a list or a response cannot be read
     */
    public static RevocationReview of(
            Collection<byte[]> crls, Collection<byte[]> ocspResponses, Collection<X509Certificate> known) {
        List<CrlFile> lists = new ArrayList<>();
        for (byte[] der : crls) {
            lists.add(CrlFile.parse(der, true).orElseThrow(() -> new IllegalArgumentException("a list")));
        }
        List<OcspAnswer> answers = new ArrayList<>();
        for (byte[] der : ocspResponses) {
            answers.add(OcspAnswer.parse(der).orElseThrow(() -> new IllegalArgumentException("a response")));
        }
        return new RevocationReview(List.copyOf(lists), List.copyOf(answers), List.copyOf(known));
    }

    /** Those certificates, roots aside, of which none of the lists and responses speaks. */
    public List<X509Certificate> uncovered(Collection<X509Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> !isRoot(certificate) && !isSpokenOf(certificate))
                .toList();
    }

    /** Those certificates that are revoked or suspended. */
    public List<X509Certificate> revoked(Collection<X509Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> !isRoot(certificate) && isRevoked(certificate))
                .toList();
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private boolean isSpokenOf(X509Certificate certificate) {
        Optional<X509Certificate> issuer = issuer(certificate);
        return crls.stream().anyMatch(crl -> isBy(crl, certificate))
                || answers.stream().anyMatch(answer -> answer.speaksOf(certificate, issuer));
    }

    private boolean isRevoked(X509Certificate certificate) {
        Optional<X509Certificate> issuer = issuer(certificate);
        if (issuer.isEmpty()) {
            // who signed the list cannot be told, and to be wrongly cautious costs a question to the authority
            return crls.stream().anyMatch(crl -> isBy(crl, certificate) && names(crl, certificate));
        }
        Standpoint standpoint = new Standpoint(Instant.MAX, List.copyOf(known), Set.of(), Effort.unbounded());
        return byList.ask(crls, certificate, issuer.get(), standpoint) == Known.REVOKED
                || byAnswer.ask(answers, certificate, issuer.get(), standpoint) == Known.REVOKED;
    }

    private static boolean isBy(CrlFile crl, X509Certificate certificate) {
        return DistinguishedNames.same(
                crl.issuer(), certificate.getIssuerX500Principal().getEncoded());
    }

    private static boolean names(CrlFile crl, X509Certificate certificate) {
        return crl.find(
                                certificate.getIssuerX500Principal().getEncoded(),
                                certificate.getSerialNumber(),
                                Effort.unbounded())
                        .revokedAt()
                != null;
    }

    private Optional<X509Certificate> issuer(X509Certificate certificate) {
        return known.stream()
                .filter(other -> DistinguishedNames.same(
                        other.getSubjectX500Principal().getEncoded(),
                        certificate.getIssuerX500Principal().getEncoded()))
                .filter(other -> CertificateReader.signed(other, certificate, Effort.unbounded()))
                .findFirst();
    }
}
