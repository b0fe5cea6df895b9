package vn.govmail.testkit.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP service on a free port of the loopback interface that can be made to misbehave. */
final class LoopbackService implements AutoCloseable {
    private static final int SECONDS_OF_SILENCE = 60;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(LoopbackService::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final String contentType;
    private volatile Fault fault = Fault.NONE;

    LoopbackService(String contentType, Answering answering) {
        this.contentType = contentType;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> handle(exchange, answering));
        server.setExecutor(workers);
        server.start();
    }

    URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
    }

    void misbehave(Fault value) {
        this.fault = value;
    }

    int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange, Answering answering) throws IOException {
        requests.incrementAndGet();
        Fault now = fault;
        try (exchange) {
            switch (now) {
                case HTTP_500 -> exchange.sendResponseHeaders(500, -1);
                case EMPTY -> send(exchange, new byte[0]);
                case GARBAGE -> send(exchange, new byte[] {0x30, (byte) 0x84, 1, 2, 3, 4, 5});
                case ENDLESS -> sendForEver(exchange);
                case SLOW -> stayed();
                default -> send(exchange, answering.answer(exchange, now));
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
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    /** Makes the body of an answer. */
    interface Answering {
        byte[] answer(HttpExchange exchange, Fault fault) throws IOException;
    }
}
