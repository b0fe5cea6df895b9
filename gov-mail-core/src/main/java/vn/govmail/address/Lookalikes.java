package vn.govmail.address;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds domains made to be taken for one that people trust: the same skeleton (UTS 39), the trusted name at the front of a
 * longer one, hyphens for dots, and the commonest slips of the keyboard for the great free providers. Immutable.
 */
final class Lookalikes {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    /** The providers that impostors and typing errors aim at. */
    private static final List<String> GREAT_PROVIDERS = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.com.vn",
            "hotmail.com",
            "outlook.com",
            "icloud.com",
            "zing.vn");

    /** Slips of the keyboard, and the provider that was meant. */
    private static final Map<String, String> SLIPS = slips();

    private record Protected(String domain, String skeleton, String joined) {
        static Protected of(String domain) {
            return new Protected(domain, CHECKER.getSkeleton(domain), joinedLetters(domain));
        }
    }

    private final List<Protected> own;
    private final List<Protected> providers;

    Lookalikes(Collection<String> ownDomains) {
        own = ownDomains.stream().map(Protected::of).toList();
        providers = GREAT_PROVIDERS.stream().map(Protected::of).toList();
    }

    /** The trusted domain that a domain is like, without being it or lying below it. */
    Optional<String> original(DomainName domain, boolean listed) {
        if (GREAT_PROVIDERS.contains(domain.ascii())) {
            return Optional.empty();
        }
        Optional<String> same = sameSkeleton(domain);
        if (same.isPresent()) {
            return same;
        }
        for (Protected one : own) {
            if (startsWith(domain.ascii(), one.domain())
                    || joinedLetters(domain.ascii()).contains(one.joined())) {
                return Optional.of(one.domain());
            }
        }
        if (showsState(domain.ascii())) {
            return Optional.of("gov.vn");
        }
        for (Protected one : providers) {
            if (startsWith(domain.ascii(), one.domain()) || isSlip(domain.ascii(), one.domain(), listed)) {
                return Optional.of(one.domain());
            }
        }
        return Optional.empty();
    }

    /** Whether the skeleton of the name or of one of its parents is that of a trusted domain. */
    Optional<String> sameSkeleton(DomainName domain) {
        String skeleton = CHECKER.getSkeleton(domain.unicode());
        List<Protected> all = new ArrayList<>(own);
        all.addAll(providers);
        for (Protected one : all) {
            boolean same = skeleton.equals(one.skeleton()) || skeleton.endsWith("." + one.skeleton());
            if (same && !DomainSuffixes.isUnder(domain.ascii(), one.domain())) {
                return Optional.of(one.domain());
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(String domain, String trusted) {
        return domain.startsWith(trusted + ".") || domain.contains("." + trusted + ".");
    }

    /** Whether the letters gov, vn or chinhphu, vn stand side by side where they are not the real end. */
    private static boolean showsState(String domain) {
        String labels = "." + domain.replace('-', '.') + ".";
        return !DomainSuffixes.isVietnameseState(domain)
                && (labels.contains(".gov.vn.") || labels.contains(".chinhphu.vn."))
                && !domain.equals("gov.vn");
    }

    private static String joinedLetters(String domain) {
        return domain.replace(".", "").replace("-", "");
    }

    /**
     * Whether a name is the other one with a letter left out, doubled or two letters swapped; with a letter changed or
     * added only if no list knows the name, since short names differ in one letter by right.
     */
    private static boolean isSlip(String domain, String trusted, boolean listed) {
        return trusted.equals(SLIPS.get(domain)) || (!listed && isOneLetterOff(domain, trusted));
    }

    private static Map<String, String> slips() {
        Map<String, String> slips = new HashMap<>();
        for (String trusted : GREAT_PROVIDERS) {
            for (int i = 0; i < trusted.length(); i++) {
                slips.putIfAbsent(trusted.substring(0, i) + trusted.substring(i + 1), trusted);
                slips.putIfAbsent(trusted.substring(0, i + 1) + trusted.substring(i), trusted);
                if (i > 0) {
                    String swapped = "" + trusted.charAt(i) + trusted.charAt(i - 1);
                    slips.putIfAbsent(trusted.substring(0, i - 1) + swapped + trusted.substring(i + 1), trusted);
                }
            }
        }
        return Map.copyOf(slips);
    }

    private static boolean isOneLetterOff(String domain, String trusted) {
        int difference = domain.length() - trusted.length();
        if (difference < 0 || difference > 1 || trusted.length() < 9) {
            return false;
        }
        int i = 0;
        while (i < trusted.length() && domain.charAt(i) == trusted.charAt(i)) {
            i++;
        }
        return domain.substring(Math.min(i + 1, domain.length()))
                .equals(trusted.substring(Math.min(difference == 0 ? i + 1 : i, trusted.length())));
    }
}
