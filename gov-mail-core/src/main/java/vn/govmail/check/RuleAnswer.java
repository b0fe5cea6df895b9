package vn.govmail.check;

import java.util.Optional;
import vn.govmail.rule.Acceptance;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Rule;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.FindingCode;

/**
 * What a rule came to for one item: met, broken, or open.
 *
 * @param rule the rule
 * @param subject how findings call the item
 * @param answer satisfied where the rule is met or does not apply
 */
record RuleAnswer(Rule rule, String subject, Answer answer) {

    static RuleAnswer of(Rule rule, Evaluation evaluation, Item item) {
        Answer applies = evaluation.of(rule.condition(), item);
        if (applies instanceof Answer.Violated) {
            return new RuleAnswer(rule, item.label(), new Answer.Satisfied("does not apply"));
        }
        Answer required = evaluation.of(rule.requirement(), item);
        boolean openCondition = applies instanceof Answer.Unknown && required instanceof Answer.Violated;
        return new RuleAnswer(
                rule, item.label(), openCondition ? open((Answer.Unknown) applies, rule, required) : required);
    }

    /** Open for what is missing; where that has no name of its own, for what would be wrong if the rule applied. */
    private static Answer open(Answer.Unknown applies, Rule rule, Answer required) {
        return applies.code().isEmpty() && required instanceof Answer.Violated violated
                ? new Answer.Unknown(rule.code(), violated.arguments(), violated.evidence())
                : applies;
    }

    boolean isBroken() {
        return answer instanceof Answer.Violated;
    }

    boolean isOpen() {
        return answer instanceof Answer.Unknown;
    }

    /** What the rule does to the message: as it says where it is broken, and a person where it stays open. */
    Acceptance acceptance() {
        if (isBroken()) {
            return rule.acceptance().orElse(Acceptance.ACCEPTED);
        }
        return isOpen() && rule.acceptance().isPresent() ? Acceptance.HUMAN : Acceptance.ACCEPTED;
    }

    /**
     * Whether the message must be held back: the rule that blocks is broken, or may be. A file that nothing can look into is
     * no such doubt by itself; if it were, no scan could be judged.
     */
    boolean holdsBack() {
        boolean blocks = rule.acceptance().filter(Acceptance.BLOCKED::equals).isPresent();
        boolean doubtful =
                answer instanceof Answer.Unknown u && !u.code().equals(FindingCode.SECRECY_NOT_EXAMINED.name());
        return blocks && (isBroken() || doubtful);
    }

    /**
     * The finding of a rule that is broken or open; an open rule speaks with the voice of what is missing. One that only informs is
     * silent while it is open.
     */
    Optional<Finding> finding() {
        if (answer instanceof Answer.Violated v) {
            return Optional.of(
                    new Finding(rule.provision(), rule.effect(), subject, rule.code(), v.arguments(), v.evidence()));
        }
        if (answer instanceof Answer.Unknown u && !u.code().isEmpty() && rule.effect() != Effect.INFO) {
            return Optional.of(
                    new Finding(rule.provision(), Effect.WARN, subject, u.code(), u.arguments(), u.evidence()));
        }
        return Optional.empty();
    }
}
