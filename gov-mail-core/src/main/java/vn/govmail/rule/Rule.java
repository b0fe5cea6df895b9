package vn.govmail.rule;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a provision lays down, in a form that can be checked: where {@code condition} holds, {@code requirement} has
 * to hold too.
 *
 * @param provision the provision that it rests on
 * @param code stable code of the finding when the duty is not met
 * @param subject what it is asked about
 * @param effect how much a finding weighs
 * @param condition when the duty applies
 * @param requirement what has to hold
 * @param acceptanceOrNull what a breach does to the message; null for nothing
 * @param legalValueOrNull what a breach does to the document; null for nothing
 */
public record Rule(
        Provision provision,
        String code,
        Subject subject,
        Effect effect,
        Expression condition,
        Expression requirement,
        @Nullable Acceptance acceptanceOrNull,
        @Nullable LegalValue legalValueOrNull) {
    public Rule {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(requirement, "requirement");
    }

    /** What a breach does to the message. */
    public Optional<Acceptance> acceptance() {
        return Optional.ofNullable(acceptanceOrNull);
    }

    /** What a breach does to the document. */
    public Optional<LegalValue> legalValue() {
        return Optional.ofNullable(legalValueOrNull);
    }

    /** Whether it says what is accepted, or what a document is worth; every other rule is a duty of those who send. */
    boolean isOfAcceptance() {
        return acceptanceOrNull != null || legalValueOrNull != null;
    }

    /** Whether what it forbids must not be sent at all. */
    boolean forbidsSending() {
        return acceptanceOrNull == Acceptance.BLOCKED;
    }
}
