package vn.govmail.naming;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/** Something that was found about a name, an address, a mailbox or a plan. Immutable. */
public interface Observation {
    /** What it is; the name of the constant is the stable code. */
    Enum<?> code();

    /** How much it weighs. */
    Effect effect();

    /** What a sentence about it needs. */
    Map<String, String> arguments();

    /** The provision that it rests on; null where it rests on none. */
    @Nullable
    Provision provisionOrNull();

    /** The provision that it rests on. */
    default Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull());
    }

    /** What was found, as a sentence. */
    default String message(Language language) {
        return Sentences.of(getClass(), language).sentence(code().name() + ".message", arguments());
    }

    /** What to do about it, as a sentence. */
    default String advice(Language language) {
        return Sentences.of(getClass(), language).sentence(code().name() + ".advice", arguments());
    }
}
