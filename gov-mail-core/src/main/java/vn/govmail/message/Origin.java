package vn.govmail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;

/**
 * Where a message really comes from, as far as somebody whom the caller trusts says so. Asks no DNS.
 *
 * @param evidence the strongest evidence; {@link OriginEvidence#FAILED} outweighs all but a local submission
 * @param detail who says so, for a person
 */
public record Origin(OriginEvidence evidence, String detail) {
    private static final Pattern RECEIVED_BY =
            Pattern.compile("(?:^|\\s)by\\s+([A-Za-z0-9.-]+)", Pattern.CASE_INSENSITIVE);

    public Origin {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * Reads the origin from what the caller knows and from the Authentication-Results fields (RFC 8601) of trusted servers.
     *
     * <p>Only fields inside the trusted boundary count: going down from the top of the header section, reading stops at the
     * first Received field of a server that is not trusted, and only the topmost block of results of one server counts, for
     * whatever lies below may have come in with the message. A server is to be named as trusted only if it removes
     * incoming fields that bear its own name (RFC 8601 clause 5).
     *
     * @param message the message
     * @param from the one address in the From field
     * @param trustedServers authserv-ids in lower case
     * @param circumstances what the caller knows
     */
    public static Origin of(
            Message message, MailAddress from, Set<String> trustedServers, Circumstances circumstances) {
        if (circumstances.submitter().filter(from::equals).isPresent()) {
            return new Origin(OriginEvidence.SUBMITTED_LOCALLY, "submitted by " + from + " with authentication");
        }
        List<AuthenticationResults> trusted = trustedResults(message.headers(), trustedServers);
        Origin best = new Origin(OriginEvidence.NONE, "no trusted server says anything");
        for (AuthenticationResults results : trusted) {
            for (AuthenticationResults.Result result : results.results()) {
                OriginEvidence evidence = evidence(result, from);
                boolean fails = evidence == OriginEvidence.FAILED;
                if (fails || (evidence != OriginEvidence.NONE && evidence.compareTo(best.evidence) < 0)) {
                    best = new Origin(evidence, results.authservId() + ": " + result.method() + "=" + result.value());
                }
                if (fails) {
                    return best;
                }
            }
        }
        return best;
    }

    private static List<AuthenticationResults> trustedResults(List<HeaderField> headers, Set<String> trustedServers) {
        List<AuthenticationResults> found = new ArrayList<>();
        String speaker = "";
        boolean blockEnded = false;
        for (HeaderField field : headers) {
            if (field.is("Received")) {
                blockEnded = !found.isEmpty();
                if (!receivedByTrusted(field.value(), trustedServers)) {
                    return found;
                }
            } else if (field.is("Authentication-Results")) {
                Optional<AuthenticationResults> results =
                        AuthenticationResults.parse(field.value()).filter(r -> trustedServers.contains(r.authservId()));
                boolean sameBlock = found.isEmpty()
                        || (!blockEnded
                                && results.map(AuthenticationResults::authservId)
                                        .filter(speaker::equals)
                                        .isPresent());
                if (results.isPresent() && sameBlock) {
                    found.add(results.get());
                    speaker = results.get().authservId();
                } else {
                    blockEnded = !found.isEmpty();
                }
            } else {
                blockEnded = !found.isEmpty();
            }
        }
        return found;
    }

    private static boolean receivedByTrusted(String received, Set<String> trustedServers) {
        Matcher by = RECEIVED_BY.matcher(received);
        return by.find() && trustedServers.contains(by.group(1).toLowerCase(Locale.ROOT));
    }

    /** Alignment is strict: the very domain. What DMARC calls relaxed alignment is DMARC's to find. */
    private static OriginEvidence evidence(AuthenticationResults.Result result, MailAddress from) {
        boolean pass = result.value().equals("pass");
        return switch (result.method()) {
            case "auth" ->
                pass && isAddress(result.properties().get("smtp.auth"), from)
                        ? OriginEvidence.SUBMITTED_LOCALLY
                        : OriginEvidence.NONE;
            case "dmarc" -> {
                if (result.value().equals("fail")) {
                    yield OriginEvidence.FAILED;
                }
                yield pass && isDomain(result.properties().get("header.from"), from)
                        ? OriginEvidence.DMARC_ALIGNED
                        : OriginEvidence.NONE;
            }
            case "dkim" ->
                pass && isDomain(result.properties().get("header.d"), from)
                        ? OriginEvidence.DKIM_ALIGNED
                        : OriginEvidence.NONE;
            case "spf" ->
                pass && isDomain(domainOf(result.properties().get("smtp.mailfrom")), from)
                        ? OriginEvidence.SPF_ALIGNED
                        : OriginEvidence.NONE;
            default -> OriginEvidence.NONE;
        };
    }

    private static boolean isAddress(@Nullable String value, MailAddress from) {
        return value != null && MailAddress.tryParse(value).filter(from::equals).isPresent();
    }

    private static boolean isDomain(@Nullable String value, MailAddress from) {
        return value != null && value.toLowerCase(Locale.ROOT).equals(from.domain());
    }

    private static @Nullable String domainOf(@Nullable String mailbox) {
        return mailbox == null ? null : mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }
}
