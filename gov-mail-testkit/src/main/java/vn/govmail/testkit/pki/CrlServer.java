package vn.govmail.testkit.pki;

import com.sun.net.httpserver.HttpExchange;

/** Serves one revocation list over HTTP on the loopback interface. Thread-safe; close it after use. */
public final class CrlServer extends LoopbackService {
    private volatile byte[] encoded = {};

    private CrlServer() {
        super("application/pkix-crl");
    }

    /** Starts a server, so that its address can be written into certificates; {@link #serve} gives it a list. */
    public static CrlServer start() {
        CrlServer server = new CrlServer();
        server.open();
        return server;
    }

    /** Serves a list (DER) from now on. */
    public CrlServer serve(byte[] list) {
        this.encoded = list.clone();
        return this;
    }

    @Override
    byte[] answer(HttpExchange exchange, Fault now) {
        return encoded;
    }
}
