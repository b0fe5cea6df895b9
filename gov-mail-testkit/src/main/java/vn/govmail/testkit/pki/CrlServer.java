package vn.govmail.testkit.pki;

import java.net.URI;
import java.util.Objects;

/** Serves one revocation list over HTTP on the loopback interface. Thread-safe; close it after use. */
public final class CrlServer implements AutoCloseable {
    private final LoopbackService service;
    private volatile byte[] encoded = {};

    private CrlServer() {
        this.service = new LoopbackService("application/pkix-crl", (exchange, fault) -> encoded);
    }

    /** Starts a server, so that its address can be written into certificates; {@link #serve} gives it a list. */
    public static CrlServer start() {
        return new CrlServer();
    }

    /** Serves a list (DER) from now on. */
    public CrlServer serve(byte[] list) {
        this.encoded = list.clone();
        return this;
    }

    /** Misbehaves from now on; those faults that HTTP alone can have make sense here. */
    public void misbehave(Fault fault) {
        service.misbehave(Objects.requireNonNull(fault, "fault"));
    }

    public URI uri() {
        return service.uri();
    }

    /** How often the server was asked. */
    public int requests() {
        return service.requests();
    }

    @Override
    public void close() {
        service.close();
    }
}
