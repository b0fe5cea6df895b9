package vn.govmail.naming.directory;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Observation;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;

/**
 * Something that the directory found.
 *
 * @param code what it is
 * @param effect how much it weighs
 * @param arguments what a sentence about it needs
 * @param provisionOrNull the provision that it rests on; null where it rests on none
 */
public record DirectoryFinding(
        DirectoryCode code,
        Effect effect,
        Map<String, String> arguments,
        @Nullable Provision provisionOrNull) implements Observation {
    public DirectoryFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effect, "effect");
        arguments = Map.copyOf(arguments);
    }
}
