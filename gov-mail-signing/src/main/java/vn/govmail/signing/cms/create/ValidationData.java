package vn.govmail.signing.cms.create;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a validator will need later: certificates, revocation lists and OCSP responses, all in DER. Immutable; arrays are not
 * copied.
 *
 * @param certificates of the signer's and the time stamps' paths
 * @param crls revocation lists
 * @param ocspResponses whole responses (RFC 6960, OCSPResponse)
 */
public record ValidationData(List<X509Certificate> certificates, List<byte[]> crls, List<byte[]> ocspResponses) {

    public ValidationData {
        certificates = List.copyOf(certificates);
        crls = List.copyOf(crls);
        ocspResponses = List.copyOf(ocspResponses);
    }
}
