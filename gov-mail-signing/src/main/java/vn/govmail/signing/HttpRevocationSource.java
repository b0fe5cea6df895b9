package vn.govmail.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches revocation data over http and https: for callers who want their verifier to use the network. No redirect is followed
 * and nothing is kept; an answer that takes too long or is too large counts as none. Immutable and thread-safe.
 *
 * <p>The addresses come from certificates under the caller's anchors. Who does not want those authorities to make a server call
 * addresses of its own network narrows them down with {@link #onlyFrom}.
 */
public final class HttpRevocationSource implements RevocationSource {
    private static final int OK = 200;
    private static final int CHUNK = 16 << 10;

    private final Duration timeout;
    private final int maxBytes;
    private final Predicate<URI> allowed;
    private final @Nullable Proxy proxy;

    private HttpRevocationSource(Duration timeout, int maxBytes, Predicate<URI> allowed, @Nullable Proxy proxy) {
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.allowed = allowed;
        this.proxy = proxy;
    }

    /**
     * A source with a limit on time and size.
     *
     * @param timeout how long one fetch may take from start to end; at least a millisecond
     * @param maxBytes how large an answer may be
     */
    public static HttpRevocationSource within(Duration timeout, int maxBytes) {
        if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE || maxBytes < 1) {
            throw new IllegalArgumentException("a fetch needs a limit on time and size");
        }
        return new HttpRevocationSource(timeout, maxBytes, uri -> true, null);
    }

    /** The same for addresses that pass this test alone. */
    public HttpRevocationSource onlyFrom(Predicate<URI> addresses) {
        return new HttpRevocationSource(timeout, maxBytes, Objects.requireNonNull(addresses), proxy);
    }

    /** The same through a proxy, in place of what the host's system properties say. */
    public HttpRevocationSource through(Proxy value) {
        return new HttpRevocationSource(timeout, maxBytes, allowed, Objects.requireNonNull(value));
    }

    @Override
    public Optional<byte[]> crl(URI location) {
        return exchange(location, null);
    }

    @Override
    public Optional<byte[]> ocsp(URI responder, byte[] request) {
        return exchange(responder, request);
    }

    private Optional<byte[]> exchange(URI address, byte @Nullable [] request) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || !allowed.test(address)) {
            return Optional.empty();
        }
        try {
            URLConnection opened = proxy == null
                    ? address.toURL().openConnection()
                    : address.toURL().openConnection(proxy);
            return opened instanceof HttpURLConnection http ? exchange(http, request) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> exchange(HttpURLConnection http, byte @Nullable [] request) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        http.setInstanceFollowRedirects(false);
        http.setUseCaches(false);
        http.setConnectTimeout((int) timeout.toMillis());
        http.setReadTimeout((int) timeout.toMillis());
        try {
            if (request != null) {
                http.setDoOutput(true);
                http.setFixedLengthStreamingMode(request.length);
                http.setRequestProperty("Content-Type", "application/ocsp-request");
                http.setRequestProperty("Accept", "application/ocsp-response");
                try (OutputStream out = http.getOutputStream()) {
                    out.write(request);
                }
            }
            if (http.getResponseCode() != OK || http.getContentLengthLong() > maxBytes) {
                return Optional.empty();
            }
            try (InputStream in = http.getInputStream()) {
                return bounded(in, end);
            }
        } finally {
            http.disconnect();
        }
    }

    /** Reads piece by piece, so that a server that sends a byte now and then holds nobody up. */
    private Optional<byte[]> bounded(InputStream in, long end) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            all.write(chunk, 0, read);
            if (all.size() > maxBytes || System.nanoTime() - end > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(all.toByteArray());
    }
}
