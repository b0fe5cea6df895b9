package vn.govmail.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the end of a domain tells about who may register below it. Looks at the name alone. */
final class DomainSuffixes {
    /** Second-level names under which registries of countries register. */
    private static final Set<String> SECOND_LEVEL = Set.of("com", "net", "org", "edu", "gov", "ac", "co", "mil");

    private static final Set<String> OTHERS = others();

    /** How governments other than those with {@code gov} name themselves below their countries' letters. */
    private static final Set<String> GOVERNMENTS = Set.of(
            "europa.eu",
            "gc.ca",
            "admin.ch",
            "bund.de",
            "gv.at",
            "gub.uy",
            "govt.nz",
            "go.jp",
            "lg.jp",
            "go.kr",
            "go.th",
            "go.id",
            "go.ke",
            "go.tz",
            "go.ug",
            "gob.es",
            "gob.mx",
            "gob.ar",
            "gob.cl",
            "gob.pe",
            "gouv.fr",
            "government.ru");

    /** Suffixes that look like schools and armies, but under which the lists find throw-away mail by the dozen. */
    private static final Set<String> OPEN = Set.of("edu.pl", "mil.pl");

    private static final Set<String> RESERVED_TOP =
            Set.of("test", "example", "invalid", "localhost", "local", "onion", "internal", "alt", "arpa");
    private static final Set<String> RESERVED = Set.of("example.com", "example.net", "example.org");

    private static final Set<String> COUNTRIES = countries();

    private DomainSuffixes() {}

    private static Set<String> countries() {
        Set<String> countries = Arrays.stream(Locale.getISOCountries())
                .map(country -> country.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        countries.addAll(Set.of("uk", "eu"));
        return Set.copyOf(countries);
    }

    private static Set<String> others() {
        try (InputStream in = DomainSuffixes.class.getResourceAsStream("public-suffixes.txt")) {
            if (in == null) {
                throw new IllegalStateException("public-suffixes.txt is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(DomainList.parse("public-suffixes.txt", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everybody registers below this name. */
    static boolean isPublic(String domain) {
        int dot = domain.indexOf('.');
        if (dot < 0) {
            return true;
        }
        return (dot == domain.length() - 3 && SECOND_LEVEL.contains(domain.substring(0, dot)))
                || OTHERS.contains(domain);
    }

    /** Whether RFC 2606, RFC 6761, RFC 9476 or ICANN keeps the name from use. */
    static boolean isReserved(String domain) {
        if (RESERVED_TOP.contains(domain.substring(domain.lastIndexOf('.') + 1))) {
            return true;
        }
        return domain.contains("example.") && RESERVED.stream().anyMatch(reserved -> isUnder(domain, reserved));
    }

    /** Whether the name lies below {@code gov.vn}, or is {@code chinhphu.vn} or below. */
    static boolean isVietnameseState(String domain) {
        return domain.endsWith(".gov.vn") || isUnder(domain, "chinhphu.vn");
    }

    /** Whether the name lies below a government's suffix, such as {@code gov}, {@code gov.uk} or {@code go.jp}. */
    static boolean isGovernment(String domain) {
        return isBelow(domain, "gov")
                || GOVERNMENTS.stream()
                        .anyMatch(suffix -> isUnder(domain, suffix) && domain.length() > suffix.length());
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

    /** Whether the name lies below a label below the letters of a country that there is. */
    private static boolean isBelowCountrys(String domain, String label) {
        int length = domain.length();
        int suffix = length - 3 - label.length();
        return suffix > 1
                && domain.charAt(length - 3) == '.'
                && domain.charAt(suffix - 1) == '.'
                && domain.startsWith(label, suffix)
                && COUNTRIES.contains(domain.substring(length - 2));
    }

    /** Whether a domain is another one or lies below it. */
    static boolean isUnder(String domain, String parent) {
        int start = domain.length() - parent.length();
        return domain.endsWith(parent) && (start == 0 || domain.charAt(start - 1) == '.');
    }
}
