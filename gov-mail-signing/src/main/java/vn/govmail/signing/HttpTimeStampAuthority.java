package vn.govmail.signing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.govmail.signature.TimeStampAuthority;

/**
 * A time-stamp authority over HTTP (RFC 3161, section 3.4). Follows no redirects, sends nothing but the request, and gives up
 * after a time and beyond a size. Immutable and thread-safe.
 */
public final class HttpTimeStampAuthority implements TimeStampAuthority {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int DEFAULT_MAX_ANSWER = 256 << 10;

    private final URI address;
    private final Duration timeout;
    private final int maxAnswerBytes;
    private final HttpClient client;

    private HttpTimeStampAuthority(URI address, Duration timeout, int maxAnswerBytes) {
        this.address = address;
        this.timeout = timeout;
        this.maxAnswerBytes = maxAnswerBytes;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * The authority at an address, with 30 seconds for an answer of at most 256 KiB.
     *
     * @param address http or https
     */
    public static HttpTimeStampAuthority at(URI address) {
        String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException("a time-stamp authority needs an http or https address");
        }
        return new HttpTimeStampAuthority(address, DEFAULT_TIMEOUT, DEFAULT_MAX_ANSWER);
    }

    /** The same with another time for the whole exchange. */
    public HttpTimeStampAuthority withTimeout(Duration wanted) {
        if (wanted.isNegative() || wanted.isZero()) {
            throw new IllegalArgumentException("a time-out is longer than nothing");
        }
        return new HttpTimeStampAuthority(address, wanted, maxAnswerBytes);
    }

    /** The same with another limit to the size of an answer. */
    public HttpTimeStampAuthority withMaxAnswerBytes(int wanted) {
        if (wanted <= 0) {
            throw new IllegalArgumentException("an answer has at least one byte");
        }
        return new HttpTimeStampAuthority(address, timeout, wanted);
    }

    @Override
    public byte[] query(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(post, info -> new BoundedBody(info.statusCode(), maxAnswerBytes));
        try {
            // the time-out of the request ends with the headers, this one with the last byte
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS).body();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw late(e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw late(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof java.net.http.HttpTimeoutException) {
                throw late(e);
            }
            throw new IOException("no answer from the time-stamp authority", e.getCause());
        }
    }

    private static InterruptedIOException late(Exception cause) {
        InterruptedIOException late = new InterruptedIOException("no answer from the time-stamp authority in time");
        late.initCause(cause);
        return late;
    }

    @Override
    public String toString() {
        return "HttpTimeStampAuthority[" + address.getHost() + "]";
    }
}
