package vn.govmail.signing;

import java.net.URI;
import java.util.Optional;

/**
 * Where revocation data may be fetched from. The library never opens a connection by itself: without a source of the caller's it
 * judges by what is given and what is in the file. Asked only about certificates that already lead to an anchor of the caller,
 * with addresses that those certificates state. {@link HttpRevocationSource} is one.
 *
 * <p>Implementations are thread-safe, bounded in time and size, and answer empty instead of throwing.
 */
public interface RevocationSource {

    /**
     * The revocation list at a place (RFC 5280, section 4.2.1.13).
     *
     * @return the list in DER; empty where it cannot be had
     */
    Optional<byte[]> crl(URI location);

    /**
     * The answer of an OCSP responder (RFC 6960, appendix A).
     *
     * @param responder its address
     * @param request the request in DER
     * @return the response in DER; empty where there is none
     */
    Optional<byte[]> ocsp(URI responder, byte[] request);
}
