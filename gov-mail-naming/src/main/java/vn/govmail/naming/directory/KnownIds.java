package vn.govmail.naming.directory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ids that were seen before. Each of a million reservations asks for one of some thousands, so those asked for lately stand in
 * an array before the set, where one look finds them. Thread-safe.
 */
final class KnownIds {
    private static final int LATELY = 1 << 13;

    private final Set<String> all = ConcurrentHashMap.newKeySet();

    /** Written without a lock: a text that another thread does not see yet, or sees no more, it finds in the set. */
    private final @Nullable String[] lately = new String[LATELY];

    boolean contains(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int place = (hash ^ (hash >>> Short.SIZE)) & (LATELY - 1);
        if (id.equals(lately[place])) {
            return true;
        }
        boolean known = all.contains(id);
        if (known) {
            lately[place] = id;
        }
        return known;
    }

    void add(String id) {
        all.add(id);
    }
}
