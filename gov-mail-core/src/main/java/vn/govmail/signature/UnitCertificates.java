package vn.govmail.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * Tells the sending unit's own certificates (chữ ký điện tử của đơn vị) from all others. Built from dated records such as
 * those of the address book; equality of names alone is no answer.
 */
@FunctionalInterface
public interface UnitCertificates {

    /** A unit of which no certificate is known. */
    UnitCertificates NONE = (certificate, at) -> false;

    /**
     * Whether a certificate is the unit's at a moment.
     *
     * @param certificate a signer's certificate, whether trusted or not
     * @param at the time that counts for the signature
     */
    boolean contain(X509Certificate certificate, Instant at);
}
