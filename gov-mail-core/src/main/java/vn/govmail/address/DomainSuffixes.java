package vn.govmail.address;

import java.util.Set;

/** What the end of a domain tells about who may register below it. Looks at the name alone. */
final class DomainSuffixes {
    /** Second-level names under which registries of countries register. */
    private static final Set<String> SECOND_LEVEL = Set.of("com", "net", "org", "edu", "gov", "ac", "co", "mil");

    /** Suffixes of Việt Nam by purpose (VNNIC), and others that stand on lists of providers. */
    private static final Set<String> OTHERS = Set.of(
            "ai.vn",
            "biz.vn",
            "health.vn",
            "id.vn",
            "info.vn",
            "int.vn",
            "io.vn",
            "name.vn",
            "pro.vn",
            "web.id",
            "nom.za");

    /** Suffixes that look like schools and armies, but under which the lists find throw-away mail by the dozen. */
    private static final Set<String> OPEN = Set.of("edu.pl", "mil.pl");

    private static final Set<String> RESERVED_TOP = Set.of("test", "example", "invalid", "localhost", "local", "onion");
    private static final Set<String> RESERVED = Set.of("example.com", "example.net", "example.org");

    private DomainSuffixes() {}

    /** Whether everybody registers below this name. */
    static boolean isPublic(String domain) {
        int dot = domain.indexOf('.');
        if (dot < 0) {
            return true;
        }
        return (dot == domain.length() - 3 && SECOND_LEVEL.contains(domain.substring(0, dot)))
                || OTHERS.contains(domain);
    }

    /** Whether RFC 2606 or RFC 6761 keeps the name from use. */
    static boolean isReserved(String domain) {
        if (RESERVED_TOP.contains(domain.substring(domain.lastIndexOf('.') + 1))) {
            return true;
        }
        return RESERVED.stream().anyMatch(reserved -> isUnder(domain, reserved));
    }

    /** Whether the name lies below {@code gov.vn}, or is {@code chinhphu.vn} or below. */
    static boolean isVietnameseState(String domain) {
        return domain.endsWith(".gov.vn") || isUnder(domain, "chinhphu.vn");
    }

    /** Whether the name lies below a government's suffix, such as {@code gov} or {@code gov.uk}. */
    static boolean isGovernment(String domain) {
        return isBelow(domain, "gov");
    }

    /** Whether the name lies below a suffix that governments, armies or schools get. */
    static boolean isInstitution(String domain) {
        boolean named = isGovernment(domain)
                || isBelow(domain, "mil")
                || isBelow(domain, "edu")
                || isBelowCountrys(domain, "ac");
        return named && OPEN.stream().noneMatch(open -> isUnder(domain, open));
    }

    private static boolean isBelow(String domain, String label) {
        return domain.endsWith("." + label) || isBelowCountrys(domain, label);
    }

    private static boolean isBelowCountrys(String domain, String label) {
        int length = domain.length();
        int suffix = length - 3 - label.length();
        return suffix > 1
                && domain.charAt(length - 3) == '.'
                && domain.charAt(suffix - 1) == '.'
                && domain.startsWith(label, suffix);
    }

    /** Whether a domain is another one or lies below it. */
    static boolean isUnder(String domain, String parent) {
        int start = domain.length() - parent.length();
        return domain.endsWith(parent) && (start == 0 || domain.charAt(start - 1) == '.');
    }
}
