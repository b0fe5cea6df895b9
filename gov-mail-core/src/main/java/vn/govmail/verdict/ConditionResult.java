package vn.govmail.verdict;

import java.util.Objects;
import java.util.Optional;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;

/**
 * One condition of a route of validity and its answer.
 *
 * @param provision the provision of the route
 * @param condition the mechanism's name
 * @param answer satisfied, violated or unknown
 * @param subject the document that it was asked about
 */
public record ConditionResult(Provision provision, String condition, Answer answer, String subject) {
    public ConditionResult {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(subject, "subject");
    }

    /** The finding of a condition that is not satisfied; what is missing weighs less than what is wrong. */
    public Optional<Finding> finding() {
        if (answer instanceof Answer.Violated v) {
            return Optional.of(new Finding(provision, Effect.ERROR, subject, v.code(), v.arguments(), v.evidence()));
        }
        if (answer instanceof Answer.Unknown u) {
            return Optional.of(new Finding(provision, Effect.WARN, subject, u.code(), u.arguments(), u.evidence()));
        }
        return Optional.empty();
    }
}
