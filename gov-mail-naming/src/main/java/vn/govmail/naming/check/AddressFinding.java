package vn.govmail.naming.check;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

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
        @Nullable Provision provisionOrNull) {
    public AddressFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effect, "effect");
        arguments = Map.copyOf(arguments);
    }

    /** The provision that it rests on. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }

    /** The finding in a sentence. */
    public String message(Language language) {
        return CheckSentences.in(language).sentence(code + ".message", arguments);
    }

    /** What to do. */
    public String advice(Language language) {
        return CheckSentences.in(language).sentence(code + ".advice", arguments);
    }
}
