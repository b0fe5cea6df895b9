package vn.govmail.signing.pdf.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A dictionary (ISO 32000-1, 7.3.7). Entries whose value is null are left out. A key that was written twice is told by
 * {@link #repeatedKeys()}; readers differ about which of the values holds, so nobody may rely on either. Immutable.
 */
public final class PdfDictionary implements PdfValue {
    /** A dictionary without entries. */
    public static final PdfDictionary EMPTY = new PdfDictionary(Map.of(), Set.of());

    private final Map<String, PdfValue> entries;
    private final Set<String> repeated;

    /** Takes over both; who calls must not change them afterwards. */
    PdfDictionary(Map<String, PdfValue> entries, Set<String> repeated) {
        this.entries = Collections.unmodifiableMap(entries);
        this.repeated = repeated;
    }

    /** A dictionary of these entries, keys without the solidus. */
    public static PdfDictionary of(Map<String, ? extends PdfValue> entries) {
        Map<String, PdfValue> kept = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            if (!value.isNull()) {
                kept.put(key, value);
            }
        });
        return new PdfDictionary(kept, Set.of());
    }

    /** The value of a key as written, which may be a reference; the null object where the key is absent. */
    public PdfValue get(String key) {
        return entries.getOrDefault(key, PdfNull.NULL);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** All entries in the order of the file. */
    public Map<String, PdfValue> entries() {
        return entries;
    }

    /** Keys that were written more than once, however they were spelled. */
    public Set<String> repeatedKeys() {
        return repeated;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PdfDictionary that
                        && entries.equals(that.entries)
                        && repeated.equals(that.repeated));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "dictionary " + entries.keySet();
    }
}
