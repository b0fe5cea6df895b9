package vn.govmail.signing.trust;

import java.net.URI;
import java.util.Optional;

/** The caller's way to the network; there is no other. Thread-safe. */
public interface Fetcher {
    Optional<byte[]> crl(URI location);

    Optional<byte[]> ocsp(URI responder, byte[] request);
}
