package vn.govmail.signing.cms.create;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/** What is asked of a signer's certificate before anything is written. Stateless. */
public final class SignerCertificates {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private SignerCertificates() {}

    /**
     * Refuses a signer whose certificate no validator would accept at that time. Trust is not judged.
     *
     * @throws IllegalArgumentException for an empty chain
     */
    public static void check(List<X509Certificate> chain, Instant at) throws SigningException {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature is made for a certificate");
        }
        X509Certificate certificate = chain.get(0);
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new SigningException(SigningProblem.CERTIFICATE_NOT_IN_FORCE, "not within its validity at " + at);
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new SigningException(
                    SigningProblem.CERTIFICATE_NOT_FOR_SIGNING, "neither digitalSignature nor nonRepudiation");
        }
    }

    /** The chain without roots, which a validator must have from elsewhere anyway; the signer's own always stays. */
    public static List<X509Certificate> withoutRoots(List<X509Certificate> chain) {
        List<X509Certificate> kept = new ArrayList<>(chain.subList(0, 1));
        for (X509Certificate certificate : chain.subList(1, chain.size())) {
            if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                kept.add(certificate);
            }
        }
        return kept;
    }

    /** How much room a signature with these certificates needs, without a time stamp, in bytes and never too little. */
    public static int estimatedSize(List<X509Certificate> chain) throws SigningException {
        try {
            int size = 3_000;
            for (X509Certificate certificate : chain) {
                size += certificate.getEncoded().length;
            }
            return size;
        } catch (CertificateEncodingException e) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "a certificate cannot be encoded", e);
        }
    }
}
