package vn.govmail.naming;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;

/**
 * Something found while an address was made.
 *
 * @param code what it is
 * @param effect how much it weighs
 * @param arguments what a sentence about it needs
 * @param provisionOrNull the provision that it rests on; null where it rests on none
 */
public record NamingFinding(
        NamingCode code,
        Effect effect,
        Map<String, String> arguments,
        @Nullable Provision provisionOrNull) implements Observation {
    public NamingFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effect, "effect");
        arguments = Map.copyOf(arguments);
    }
}
