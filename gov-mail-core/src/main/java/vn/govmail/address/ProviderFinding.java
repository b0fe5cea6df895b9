package vn.govmail.address;

import java.util.Map;
import java.util.Objects;

/**
 * One thing found in the sender fields of a message.
 *
 * @param field the field that it was found in
 * @param code what it is
 * @param verdict what it alone would lead to
 * @param arguments what a sentence about it needs
 */
public record ProviderFinding(Field field, ProviderCode code, ProviderVerdict verdict, Map<String, String> arguments) {

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
}
