package vn.govmail.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.ProtectedDomains.Name;

/**
 * Finds domains made to be taken for one that people trust, and slips of the keyboard: letters of other scripts and digits in
 * their place, hyphens for dots, the trusted name in front of a longer one, a letter too many, too few or changed. Trusted are
 * the operator's own domains, those of the State, and the great free providers. Immutable.
 */
final class Lookalikes {
    /** The providers that impostors and typing errors aim at. */
    private static final Set<String> GREAT_PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.com.vn",
            "hotmail.com",
            "outlook.com",
            "icloud.com",
            "zing.vn");

    private static final List<String> STATE = state();
    private static final String STATE_SUFFIX = "gov.vn";
    private static final int SHORTEST_OWN_LABEL = 5;
    private static final int SHORTEST_PROVIDER = 9;

    private final ProtectedDomains trusted;

    Lookalikes(Collection<String> ownDomains) {
        trusted = new ProtectedDomains(ownDomains, STATE, GREAT_PROVIDERS);
    }

    private static List<String> state() {
        try (InputStream in = Lookalikes.class.getResourceAsStream("state-domains.txt")) {
            if (in == null) {
                throw new IllegalStateException("state-domains.txt is missing from the jar");
            }
            List<String> domains =
                    DomainList.parse("state-domains.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return java.util.stream.Stream.concat(domains.stream(), java.util.stream.Stream.of(STATE_SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a name is a known one of the State. */
    static boolean isKnownState(String ascii) {
        return STATE.contains(ascii);
    }

    /**
     * The trusted domain that a domain is like, without being it or lying below it.
     *
     * @param listed whether a list knows the domain: then a changed letter shows nothing, since short names differ in one by right
     */
    Optional<String> original(DomainName name, boolean listed) {
        String ascii = name.ascii();
        if (GREAT_PROVIDERS.contains(ascii)) {
            return Optional.empty();
        }
        String plain = ConfusableText.plain(name);
        Name found = taken(plain, ascii);
        if (found == null) {
            found = holdsOwn(plain, ascii);
        }
        if (found == null) {
            found = slipped(plain, ascii, listed);
        }
        return Optional.ofNullable(found).map(Name::domain);
    }

    /** The own domain that a name below gov.vn comes from by one slip, unless it is another body's. */
    Optional<String> slipOfOwn(String ascii) {
        if (isKnownState(ascii) || trusted.self().isEmpty()) {
            return Optional.empty();
        }
        return trusted.self().stream()
                .map(Name::domain)
                .filter(own -> !DomainSuffixes.isUnder(ascii, own))
                .filter(own -> isOneSlip(Slip.between(ascii, own)))
                .findFirst();
    }

    private static boolean isOneSlip(Slip slip) {
        return slip != Slip.NONE && slip != Slip.SAME;
    }

    /** The name for which some neighbouring words of a domain are taken. */
    private @Nullable Name taken(String plain, String ascii) {
        int length = plain.length();
        StringBuilder letters = new StringBuilder(length);
        int[] starts = new int[length + 2];
        int words = 0;
        for (int i = 0; i < length; i++) {
            char c = plain.charAt(i);
            if (ConfusableText.isSeparator(c)) {
                starts[++words] = letters.length();
                continue;
            }
            char pair = i + 1 < length ? ConfusableText.foldedPair(c, plain.charAt(i + 1)) : 0;
            letters.append(pair == 0 ? ConfusableText.folded(c) : pair);
            i += pair == 0 ? 0 : 1;
        }
        starts[++words] = letters.length();
        long[] prefixes = ProtectedDomains.prefixes(letters);
        for (int from = 0; from < words; from++) {
            for (int to = from + 1; to <= words; to++) {
                Name name = trusted.taken(ProtectedDomains.piece(prefixes, starts[from], starts[to]));
                if (name != null && !isItself(name, ascii)) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean isItself(Name name, String ascii) {
        return DomainSuffixes.isUnder(ascii, name.domain());
    }

    /**
     * The own domain whose letters stand somewhere in the name, whose first label somebody has registered elsewhere, or which has got
     * another end ("daknong.gov.com").
     */
    private @Nullable Name holdsOwn(String plain, String ascii) {
        if (trusted.self().isEmpty()) {
            return null;
        }
        String joined = ConfusableText.joined(plain);
        for (Name own : trusted.self()) {
            int dot = own.domain().indexOf('.');
            boolean sameLabel =
                    dot >= SHORTEST_OWN_LABEL && hasLabel(plain, own.domain().substring(0, dot));
            boolean sameStem = hasStem(plain, own.domain());
            if ((sameLabel || sameStem || joined.contains(own.joined())) && !isItself(own, ascii)) {
                return own;
            }
        }
        return null;
    }

    /** Whether a name is the other without its last label, and something else behind it. */
    private static boolean hasStem(String plain, String own) {
        int last = own.lastIndexOf('.');
        return own.indexOf('.') < last && plain.startsWith(own.substring(0, last + 1));
    }

    /** Whether somebody has registered a label: nothing but a public suffix stands behind it. */
    private static boolean hasLabel(String plain, String label) {
        int suffix = plain.indexOf('.', plain.indexOf(label) + label.length()) + 1;
        int start = suffix - label.length() - 1;
        return start >= 0
                && plain.startsWith(label + ".", start)
                && (start == 0 || plain.charAt(start - 1) == '.')
                && DomainSuffixes.isPublic(plain.substring(suffix))
                && (!DomainSuffixes.isInstitution(plain.substring(start))
                        || DomainSuffixes.isGovernment(plain.substring(start)));
    }

    private @Nullable Name slipped(String plain, String ascii, boolean listed) {
        long[] prefixes = ProtectedDomains.prefixes(plain);
        int last = plain.lastIndexOf('.');
        for (int start = 0; start >= 0 && start < last; start = plain.indexOf('.', start) + 1) {
            Name name = trusted.slipped(plain, start, prefixes, (n, slip) -> counts(n, slip, listed));
            if (name != null && !isItself(name, ascii)) {
                return name;
            }
        }
        return null;
    }

    private static boolean counts(Name name, Slip slip, boolean listed) {
        return switch (slip) {
            case NONE, SAME -> false;
            case MISSING, DOUBLED, SWAPPED -> name.domain().length() > STATE_SUFFIX.length();
            case CHANGED, ADDED -> !listed && name.domain().length() >= SHORTEST_PROVIDER;
        };
    }
}
