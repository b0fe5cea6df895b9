package vn.govmail.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that impostors imitate, found by what they look like and by what one slip makes of them, each in a hash look-up
 * whatever their number. Immutable.
 */
final class ProtectedDomains {
    /** Whose a name is. */
    enum Owner {
        SELF,
        STATE,
        PROVIDER
    }

    /** A name, and its letters as they are taken. */
    record Name(String domain, String joined, Owner owner) {}

    private static final long BASE = 1_000_003L;
    private static final long[] POWERS = powers();

    private final Map<Long, Name> byLook = new HashMap<>();
    private final Map<Long, Set<Name>> byDeletion = new HashMap<>();
    private final List<Name> self = new ArrayList<>();

    private static long[] powers() {
        long[] powers = new long[DomainSyntax.LONGEST + 3];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }

    ProtectedDomains(Iterable<String> own, Iterable<String> state, Iterable<String> providers) {
        own.forEach(domain -> add(domain, Owner.SELF));
        state.forEach(domain -> add(domain, Owner.STATE));
        providers.forEach(domain -> add(domain, Owner.PROVIDER));
    }

    private void add(String domain, Owner owner) {
        Name name = new Name(domain, ConfusableText.joined(domain), owner);
        if (byLook.putIfAbsent(hash(name.joined()), name) != null) {
            return;
        }
        if (owner == Owner.SELF) {
            self.add(name);
        }
        long[] prefixes = prefixes(domain);
        addDeletion(prefixes[domain.length()], name);
        for (int i = 0; i < domain.length(); i++) {
            addDeletion(without(prefixes, 0, i, domain.length()), name);
        }
    }

    private void addDeletion(long hash, Name name) {
        byDeletion.computeIfAbsent(hash, h -> new LinkedHashSet<>()).add(name);
    }

    static long hash(CharSequence text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }

    /** The hashes of all beginnings of a text. */
    static long[] prefixes(CharSequence text) {
        long[] prefixes = new long[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            prefixes[i + 1] = prefixes[i] * BASE + text.charAt(i);
        }
        return prefixes;
    }

    /** The hash of a piece of the text. */
    static long piece(long[] prefixes, int start, int end) {
        return prefixes[end] - prefixes[start] * POWERS[end - start];
    }

    /** The hash of a piece of the text without one of its characters. */
    private static long without(long[] prefixes, int start, int at, int end) {
        return piece(prefixes, start, at) * POWERS[end - at - 1] + piece(prefixes, at + 1, end);
    }

    /** The operator's own names. */
    List<Name> self() {
        return self;
    }

    /** The name whose letters are taken for those of this hash. */
    @Nullable
    Name taken(long hash) {
        return byLook.get(hash);
    }

    /** The name from which a domain, from one of its labels on, comes by one slip that is accepted; null for none. */
    @Nullable
    Name slipped(String domain, int start, long[] prefixes, Acceptance accepts) {
        int end = domain.length();
        Name name = check(byDeletion.get(piece(prefixes, start, end)), domain, start, accepts);
        for (int at = start; name == null && at < end; at++) {
            name = check(byDeletion.get(without(prefixes, start, at, end)), domain, start, accepts);
        }
        return name;
    }

    private static @Nullable Name check(@Nullable Set<Name> names, String domain, int start, Acceptance accepts) {
        if (names == null) {
            return null;
        }
        String written = domain.substring(start);
        for (Name name : names) {
            if (accepts.takes(name, Slip.between(written, name.domain()))) {
                return name;
            }
        }
        return null;
    }

    /** Which slips count for which names. */
    @FunctionalInterface
    interface Acceptance {
        boolean takes(Name name, Slip slip);
    }
}
