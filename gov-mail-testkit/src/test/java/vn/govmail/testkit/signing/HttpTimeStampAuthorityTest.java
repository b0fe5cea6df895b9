package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTimeStampAuthorityTest {
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, byte[] body) {
        server.createContext("/tsa", exchange -> {
            byte[] question = exchange.getRequestBody().readAllBytes();
            boolean proper = question.length == 3
                    && "application/timestamp-query"
                            .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(proper ? status : 400, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    @Test
    void bytesGoThereAndBack() throws IOException {
        answer(200, new byte[] {7, 8, 9});
        assertThat(HttpTimeStampAuthority.at(address).query(new byte[] {1, 2, 3}))
                .containsExactly(7, 8, 9);
    }

    @Test
    void anAnswerAsLargeAsTheLimitPassesAndNoLarger() throws IOException {
        answer(200, new byte[1_000]);
        HttpTimeStampAuthority authority = HttpTimeStampAuthority.at(address);
        assertThat(authority.withMaxAnswerBytes(1_000).query(new byte[3])).hasSize(1_000);
        assertThatThrownBy(() -> authority.withMaxAnswerBytes(999).query(new byte[3]))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anotherStatusIsNoAnswerAndNoRedirectIsFollowed() {
        answer(302, new byte[3]);
        assertThatThrownBy(() -> HttpTimeStampAuthority.at(address).query(new byte[3]))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("HTTP status 302");
    }

    @Test
    void aServerThatNeverAnswersCostsTheTimeoutAlone() {
        server.createContext("/tsa", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            // headers at once, a body never
            exchange.getResponseBody().flush();
        });
        HttpTimeStampAuthority impatient = HttpTimeStampAuthority.at(address).withTimeout(Duration.ofMillis(300));
        long started = System.nanoTime();
        assertThatThrownBy(() -> impatient.query(new byte[3])).isInstanceOf(InterruptedIOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void limitsAndAddressesMakeSense() {
        assertThatThrownBy(() -> HttpTimeStampAuthority.at(URI.create("ftp://a/b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpTimeStampAuthority.at(address).withTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpTimeStampAuthority.at(address).withMaxAnswerBytes(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
