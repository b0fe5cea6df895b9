package vn.govmail.address;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Provision;

/**
 * Whose mail system a domain belongs to, and what tells so. Immutable.
 *
 * @param domain the domain that was judged, in lower case, as people read it (U-labels); as it was given where it is no
 *     domain
 * @param kind whose system it is
 * @param verdict what follows for an agency's mail
 * @param code the reason
 * @param matchedOrNull the entry of a list, or the domain that it is like; null where none
 * @param sources the lists that name the entry, with their versions
 * @param listVersion version of the shipped list
 * @param provisionOrNull the provision by which the verdict is given; null where it rests on none
 */
public record ProviderClassification(
        String domain,
        ProviderKind kind,
        ProviderVerdict verdict,
        ProviderCode code,
        @Nullable String matchedOrNull,
        List<String> sources,
        String listVersion,
        @Nullable Provision provisionOrNull) {
    public ProviderClassification {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(code, "code");
        sources = List.copyOf(sources);
        Objects.requireNonNull(listVersion, "listVersion");
    }

    /** The entry of a list, or the domain that this one is like. */
    public Optional<String> matched() {
        return Optional.ofNullable(matchedOrNull);
    }

    /** The provision by which the verdict is given. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }

    ProviderClassification ruled(ProviderVerdict ruled, @Nullable Provision provision) {
        return new ProviderClassification(domain, kind, ruled, code, matchedOrNull, sources, listVersion, provision);
    }

    /** What a sentence about it needs: {@code domain}, {@code list}, and where there are any {@code matched}, {@code sources}. */
    public Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("domain", domain);
        arguments.put("list", listVersion);
        matched().ifPresent(entry -> arguments.put("matched", entry));
        if (!sources.isEmpty()) {
            arguments.put("sources", String.join(", ", sources));
        }
        return Map.copyOf(arguments);
    }
}
