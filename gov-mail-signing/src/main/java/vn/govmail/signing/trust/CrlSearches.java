package vn.govmail.signing.trust;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last searches through one of the caller's lists, which is asked for the same certificates again and again. Thread-safe. */
final class CrlSearches {
    private static final int MOST = 64;

    private final Map<Wanted, CrlEntries.Search> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, CrlEntries.Search> eldest) {
            return size() > MOST;
        }
    };

    private record Wanted(ByteBuffer issuer, BigInteger serial) {}

    /** What was found, or is found now; what the search throws is not remembered. */
    CrlEntries.Search find(byte[] issuer, BigInteger serial, Supplier<CrlEntries.Search> search) {
        Wanted wanted = new Wanted(ByteBuffer.wrap(issuer), serial);
        synchronized (found) {
            CrlEntries.Search known = found.get(wanted);
            if (known != null) {
                return known;
            }
        }
        CrlEntries.Search now = search.get();
        synchronized (found) {
            found.put(wanted, now);
        }
        return now;
    }
}
