package vn.govmail.signing.trust;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Paths that were validated before, for one set of anchors and one set of policies: those of the finder that it belongs to.
 *
 * <p>Whether a path is valid (RFC 5280, section 6.1, without revocation) depends on the bytes of its certificates, on the
 * anchor, on the policies, and on the time. Certificates and anchor are compared byte for byte; nothing is remembered of the
 * time, nor of revocation, key usage and algorithms, so whoever asks has to look at those each time. Only valid paths are
 * remembered: who makes up certificates can neither fill this memory nor profit from it. The paths used last are kept, up to
 * a fixed number and size. Thread-safe.
 */
final class PathMemory {
    private static final int MOST_PATHS = 256;
    private static final int MOST_BYTES = 32 << 10;

    private final Map<Key, Long> valid = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > MOST_PATHS;
        }
    };

    /** The certificates of a path, the anchor last. */
    static final class Key {
        private final List<byte[]> encodings;
        private final int hash;
        private final int size;

        private Key(List<byte[]> encodings) {
            this.encodings = encodings;
            int sum = 0;
            int bytes = 0;
            for (byte[] each : encodings) {
                sum = (31 * sum) + tail(each);
                bytes += each.length;
            }
            this.hash = sum;
            this.size = bytes;
        }

        /** Certificates end with their signatures, which differ. */
        private static int tail(byte[] encoded) {
            int sum = encoded.length;
            for (int i = Math.max(0, encoded.length - Long.BYTES); i < encoded.length; i++) {
                sum = (31 * sum) + encoded[i];
            }
            return sum;
        }

        static Key of(List<X509Certificate> path, X509Certificate anchor) throws CertificateEncodingException {
            List<byte[]> encodings = new ArrayList<>(path.size() + 1);
            for (X509Certificate each : path) {
                encodings.add(each.getEncoded());
            }
            encodings.add(anchor.getEncoded());
            return new Key(encodings);
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key that) || hash != that.hash || encodings.size() != that.encodings.size()) {
                return false;
            }
            for (int i = 0; i < encodings.size(); i++) {
                if (!Arrays.equals(encodings.get(i), that.encodings.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What it cost to validate a path; empty if it is not known to be valid. */
    OptionalLong cost(Key path) {
        synchronized (valid) {
            Long cost = valid.get(path);
            return cost == null ? OptionalLong.empty() : OptionalLong.of(cost);
        }
    }

    void remember(Key path, long cost) {
        if (path.size <= MOST_BYTES) {
            synchronized (valid) {
                valid.put(path, cost);
            }
        }
    }
}
