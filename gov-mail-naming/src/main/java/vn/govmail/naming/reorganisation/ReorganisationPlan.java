package vn.govmail.naming.reorganisation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.text.Language;

/** What is to become of each mailbox of a reorganisation. Immutable. */
public final class ReorganisationPlan {
    private final List<PlanStep> steps;
    private final List<PlanFinding> findings;
    private final Map<String, Destination> destinations;
    private final boolean joins;
    private final LocalDate day;

    ReorganisationPlan(
            List<PlanStep> steps,
            List<PlanFinding> findings,
            Map<String, Destination> destinations,
            boolean joins,
            LocalDate day) {
        this.steps = List.copyOf(steps);
        this.findings = List.copyOf(findings);
        this.destinations = Map.copyOf(destinations);
        this.joins = joins;
        this.day = day;
    }

    /** One step for each mailbox, those who held their address longest first. */
    public List<PlanStep> steps() {
        return steps;
    }

    /** What was found about the list as a whole. */
    public List<PlanFinding> findings() {
        return findings;
    }

    /** The day of the decision. */
    public LocalDate day() {
        return day;
    }

    /** How many steps there are of each action. */
    public Map<Action, Long> counts() {
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            counts.put(
                    action,
                    steps.stream().filter(step -> step.action() == action).count());
        }
        return counts;
    }

    /** Whether no step waits for a person, and the list fits the directory. */
    public boolean isSettled() {
        return findings.isEmpty() && steps.stream().noneMatch(step -> step.action() == Action.DECIDE);
    }

    /**
     * Carries the plan out: new agencies are entered, mailboxes moved and replaced, keepers and posts carried over, each under the
     * act's documents. Steps that a person has to decide are passed over. It may be repeated: what is done already is answered
     * as done. One step fails by itself and stops no other.
     *
     * @param directory the directory for which the plan was made, or its {@link Directory#rehearsal() rehearsal}
     * @param sink takes what came of each step, those that are replaced after those that take over
     */
    public void carryOut(Directory directory, Act act, Consumer<StepOutcome> sink) {
        new Execution(this, directory, act).run(sink);
    }

    Map<String, Destination> destinations() {
        return destinations;
    }

    boolean joins() {
        return joins;
    }

    /**
     * Writes the plan as CSV, one row for each mailbox.
     *
     * @throws IOException if writing fails
     */
    public void csv(Appendable out, Language language) throws IOException {
        new PlanReport(this, language).csv(out);
    }

    /**
     * Writes the plan as a page that is whole in itself.
     *
     * @throws IOException if writing fails
     */
    public void html(Appendable out, Language language) throws IOException {
        new PlanReport(this, language).html(out);
    }
}
