package vn.govmail.signing;

import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.RevocationCoverage;
import vn.govmail.signing.pdf.create.ValidationData;

/** The revocation data that the caller gave. Immutable; arrays are not copied again. */
record KnownRevocationData(List<byte[]> crls, List<byte[]> ocspResponses) {
    static final KnownRevocationData NONE = new KnownRevocationData(List.of(), List.of());

    static KnownRevocationData of(Collection<X509CRL> crls, Collection<byte[]> ocspResponses) {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CRL crl : crls) {
            try {
                encoded.add(crl.getEncoded());
            } catch (CRLException e) {
                throw new IllegalArgumentException("a revocation list that cannot be encoded", e);
            }
        }
        return new KnownRevocationData(
                List.copyOf(encoded),
                ocspResponses.stream().map(byte[]::clone).toList());
    }

    /** All of it, if it speaks of all these certificates but roots. */
    ValidationData about(List<X509Certificate> needed, List<X509Certificate> further) throws SigningException {
        List<X509Certificate> uncovered = RevocationCoverage.uncovered(needed, crls, ocspResponses);
        if (!uncovered.isEmpty()) {
            throw new SigningException(
                    SigningProblem.REVOCATION_DATA_MISSING,
                    "none for " + uncovered.size() + " of " + needed.size() + " certificates");
        }
        return new ValidationData(further, crls, ocspResponses);
    }
}
