package vn.govmail.verdict;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/**
 * One thing that was found, and everything that explains it. Immutable.
 *
 * @param provisionOrNull the provision that it rests on; null for a technical observation
 * @param effect how much it weighs
 * @param subject what it is about: {@code "message"}, {@code "sender"}, {@code "part 2: name.pdf"}
 * @param code stable code
 * @param arguments what the sentences need
 * @param evidence what shows it, in values rather than words
 */
public record Finding(
        @Nullable Provision provisionOrNull,
        Effect effect,
        String subject,
        String code,
        Map<String, String> arguments,
        String evidence) {
    public Finding {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(code, "code");
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(evidence, "evidence");
    }

    /** A technical observation, which cites no clause. */
    public static Finding technical(
            Effect effect, String subject, String code, Map<String, String> arguments, String evidence) {
        return new Finding(null, effect, subject, code, arguments, evidence);
    }

    /** The same finding with another weight. */
    Finding withEffect(Effect other) {
        return new Finding(provisionOrNull, other, subject, code, arguments, evidence);
    }

    /** The same finding with the advice that belongs to another code, for what must not be followed by its own. */
    public Finding advisedLike(String otherCode) {
        Map<String, String> more = new TreeMap<>(arguments);
        more.put(Messages.ADVICE_OF, otherCode);
        return new Finding(provisionOrNull, effect, subject, code, more, evidence);
    }

    /** The provision that it rests on. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }

    /** Whether it rests on law or is a technical observation. */
    public Basis basis() {
        return provisionOrNull == null ? Basis.TECHNICAL : Basis.LAW;
    }

    /** The sentence that says what was found. */
    public String message(Language language) {
        return Messages.in(language).message(this);
    }

    /** The sentence that says what to do about it. */
    public String advice(Language language) {
        return Messages.in(language).advice(this);
    }

    /** The clause, as lawyers cite it; empty for a technical observation. */
    public Optional<String> citation(Language language) {
        return provision().map(p -> p.citation(language));
    }
}
