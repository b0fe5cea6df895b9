package vn.govmail.testkit.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP service on a free port of the loopback interface that can be made to misbehave. Thread-safe; close it after use.
 */
public abstract sealed class LoopbackService implements AutoCloseable
        permits CrlServer, OcspResponder, TimeStampServer {
    private static final int SECONDS_OF_SILENCE = 60;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(LoopbackService::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final String contentType;
    private volatile Fault fault = Fault.NONE;

    LoopbackService(String contentType) {
        this.contentType = contentType;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(workers);
    }

    /** Takes requests from now on; called once the service is whole. */
    final void open() {
        server.start();
    }

    /** Makes the body of an answer. */
    abstract byte[] answer(HttpExchange exchange, Fault now) throws IOException;

    /** Where the service is. */
    public final URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
    }

    /** Misbehaves from now on; a service that has no such answer takes the faults alone that HTTP can have. */
    public final void misbehave(Fault value) {
        this.fault = Objects.requireNonNull(value, "fault");
    }

    /** How often the service was asked. */
    public final int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Fault now = fault;
        try (exchange) {
            switch (now) {
                case HTTP_500 -> exchange.sendResponseHeaders(500, -1);
                case EMPTY -> send(exchange, new byte[0]);
                case GARBAGE -> send(exchange, new byte[] {0x30, (byte) 0x84, 1, 2, 3, 4, 5});
                case ENDLESS -> sendForEver(exchange);
                case SLOW -> stayed();
                default -> send(exchange, answer(exchange, now));
            }
        }
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void sendForEver(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        byte[] chunk = new byte[1 << 16];
        while (closed.getCount() > 0) {
            body.write(chunk);
        }
    }

    private void stayed() {
        try {
            // the result does not matter: either way the connection is then closed without an answer
            boolean unused = closed.await(SECONDS_OF_SILENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "test-pki-service");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
