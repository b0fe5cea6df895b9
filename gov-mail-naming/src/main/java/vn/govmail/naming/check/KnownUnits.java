package vn.govmail.naming.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.Slip;
import vn.govmail.rule.AddressPart;

/** The words by which units stand in addresses, as far as somebody has named them. Immutable. */
final class KnownUnits {
    private static final class Shipped {
        static final List<String[]> ROWS = read();

        private static List<String[]> read() {
            try (InputStream in = KnownUnits.class.getResourceAsStream("units.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("units.tsv is missing from the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Map<AddressPart, Set<String>> words;

    private KnownUnits(Map<AddressPart, Set<String>> words) {
        this.words = words;
    }

    /** The shipped words for some mail domains. */
    static KnownUnits shipped(Collection<String> domains) {
        Map<AddressPart, Set<String>> words = new EnumMap<>(AddressPart.class);
        for (String[] row : Shipped.ROWS) {
            if (domains.contains(row[0])) {
                words.computeIfAbsent(part(row[1]), p -> new HashSet<>()).add(row[2]);
            }
        }
        return new KnownUnits(words);
    }

    private static AddressPart part(String keyword) {
        for (AddressPart part : AddressPart.values()) {
            if (part.keyword().equals(keyword)) {
                return part;
            }
        }
        throw new IllegalStateException("units.tsv: no part '" + keyword + "'");
    }

    /** The same with further words. */
    KnownUnits and(AddressPart part, Collection<String> more) {
        Map<AddressPart, Set<String>> all = new EnumMap<>(AddressPart.class);
        words.forEach((p, known) -> all.put(p, new HashSet<>(known)));
        all.computeIfAbsent(part, p -> new HashSet<>()).addAll(more);
        return new KnownUnits(all);
    }

    boolean knows(AddressPart part, String word) {
        return words.getOrDefault(part, Set.of()).contains(word);
    }

    /** Whether the word is a unit's of any kind. */
    boolean knows(String word) {
        return words.values().stream().anyMatch(known -> known.contains(word));
    }

    /**
     * The one word of a part from which a word comes by a single slip; empty where there is none, or more than one. A letter left
     * out, doubled or swapped is likelier than another one in its place.
     */
    Optional<String> meant(AddressPart part, String word) {
        Set<String> known = words.getOrDefault(part, Set.of());
        List<String> likely = near(known, word, EnumSet.of(Slip.MISSING, Slip.DOUBLED, Slip.SWAPPED));
        List<String> near = likely.isEmpty() ? near(known, word, EnumSet.of(Slip.CHANGED, Slip.ADDED)) : likely;
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static List<String> near(Set<String> known, String word, Set<Slip> slips) {
        return known.stream()
                .filter(meant -> meant.length() > 2 && slips.contains(Slip.between(word, meant)))
                .limit(2)
                .toList();
    }
}
