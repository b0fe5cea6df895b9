package vn.govmail.naming.reorganisation;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Observation;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;

/**
 * Something found about a step of a reorganisation.
 *
 * @param code what it is
 * @param arguments what a sentence about it needs
 * @param provisionOrNull the provision that it rests on; null where it rests on none
 */
public record PlanFinding(
        PlanCode code,
        Map<String, String> arguments,
        @Nullable Provision provisionOrNull) implements Observation {
    public PlanFinding {
        Objects.requireNonNull(code, "code");
        arguments = Map.copyOf(arguments);
    }

    static PlanFinding of(PlanCode code, Map<String, String> arguments) {
        return new PlanFinding(code, arguments, null);
    }

    @Override
    public Effect effect() {
        return code.effect();
    }
}
