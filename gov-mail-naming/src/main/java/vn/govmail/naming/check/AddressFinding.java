package vn.govmail.naming.check;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Observation;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;

/**
 * Something found about an address. Immutable.
 *
 * @param code what it is
 * @param effect how much it weighs
 * @param arguments what the sentences about it need
 * @param provisionOrNull the provision that it rests on; null where it rests on none
 */
public record AddressFinding(
        AddressCode code,
        Effect effect,
        Map<String, String> arguments,
        @Nullable Provision provisionOrNull) implements Observation {
    public AddressFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effect, "effect");
        arguments = Map.copyOf(arguments);
    }
}
