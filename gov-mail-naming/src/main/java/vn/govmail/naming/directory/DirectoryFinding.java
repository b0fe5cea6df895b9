package vn.govmail.naming.directory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

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
        @Nullable Provision provisionOrNull) {
    public DirectoryFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effect, "effect");
        arguments = Map.copyOf(arguments);
    }

    /** The provision that it rests on. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }

    /** What was found, as a sentence. */
    public String message(Language language) {
        return DirectorySentences.in(language).sentence(this, "message");
    }

    /** What to do about it, as a sentence. */
    public String advice(Language language) {
        return DirectorySentences.in(language).sentence(this, "advice");
    }
}
