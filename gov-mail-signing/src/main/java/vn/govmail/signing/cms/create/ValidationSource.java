package vn.govmail.signing.cms.create;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.signature.SigningException;

/** Gives what a validator will need later. */
@FunctionalInterface
public interface ValidationSource {

    /**
     * Revocation data, and further certificates, for the paths of some certificates.
     *
     * @throws SigningException with REVOCATION_DATA_MISSING if there is none for one of them; with CERTIFICATE_REVOKED if one of them is revoked
     */
    ValidationData about(List<X509Certificate> certificates) throws SigningException;
}
