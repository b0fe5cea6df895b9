package vn.govmail.naming.reorganisation;

import java.util.List;
import java.util.stream.Stream;
import vn.govmail.naming.Observation;
import vn.govmail.rule.Effect;

/**
 * What came of one step.
 *
 * @param step the step
 * @param result whether it was done
 * @param findings what the directory found, or why it was not done
 */
public record StepOutcome(PlanStep step, Result result, List<Observation> findings) {

    /** Whether a step was done. */
    public enum Result {
        /** Done now. */
        DONE,
        /** It was done before. */
        DONE_BEFORE,
        /** Not done; the findings say why. */
        NOT_DONE
    }

    public StepOutcome {
        findings = List.copyOf(findings);
    }

    /** The same with what else was found. */
    StepOutcome finding(List<Observation> more) {
        return more.isEmpty()
                ? this
                : new StepOutcome(
                        step,
                        result,
                        Stream.concat(findings.stream(), more.stream()).toList());
    }

    static StepOutcome of(PlanStep step, List<? extends Observation> findings) {
        boolean grave = findings.stream().anyMatch(f -> f.effect().compareTo(Effect.ERROR) >= 0);
        return new StepOutcome(step, grave ? Result.NOT_DONE : Result.DONE, List.copyOf(findings));
    }
}
