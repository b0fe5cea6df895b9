package vn.govmail.address;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Provision;

/**
 * One thing found in the sender fields of a message.
 *
 * @param field the field that it was found in
 * @param code what it is
 * @param verdict what it alone would lead to
 * @param arguments what a sentence about it needs
 * @param provisionOrNull the provision that it rests on; null where it rests on none
 */
public record ProviderFinding(
        Field field,
        ProviderCode code,
        ProviderVerdict verdict,
        Map<String, String> arguments,
        @Nullable Provision provisionOrNull) {

    /** The fields that say who sent a message. */
    public enum Field {
        FROM,
        SENDER,
        REPLY_TO,
        RETURN_PATH
    }

    public ProviderFinding {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(verdict, "verdict");
        arguments = Map.copyOf(arguments);
    }

    /** The provision that it rests on. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }
}
