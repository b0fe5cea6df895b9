package vn.govmail.signing.pdf.syntax;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was used last, up to a weight. Confined to one thread. */
final class Kept<K, V> {
    private final Map<K, Weighted<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long weight;

    Kept(long most) {
        this.most = most;
    }

    private record Weighted<V>(V value, int weight) {}

    @Nullable
    V get(K key) {
        Weighted<V> found = entries.get(key);
        return found == null ? null : found.value();
    }

    void put(K key, V value, int itsWeight) {
        if (itsWeight > most) {
            return;
        }
        Weighted<V> before = entries.put(key, new Weighted<>(value, itsWeight));
        weight += itsWeight - (before == null ? 0 : before.weight());
        Iterator<Weighted<V>> oldest = entries.values().iterator();
        while (weight > most && oldest.hasNext()) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    void clear() {
        entries.clear();
        weight = 0;
    }
}
