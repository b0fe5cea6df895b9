package vn.govmail.verdict;

import java.util.List;
import java.util.Objects;
import vn.govmail.rule.Route;

/**
 * A route of validity, tried for one document.
 *
 * @param route the route
 * @param conditions each of its conditions with its answer
 */
public record RouteResult(Route route, List<ConditionResult> conditions) {

    /** What the conditions come to. */
    public enum State {
        /** Every condition is satisfied. */
        SATISFIED,
        /** A condition is violated: this route is closed. */
        VIOLATED,
        /** No condition is violated, and at least one is unknown. */
        UNKNOWN
    }

    public RouteResult {
        Objects.requireNonNull(route, "route");
        conditions = List.copyOf(conditions);
    }

    /** What the conditions come to. */
    public State state() {
        if (conditions.stream().anyMatch(c -> c.answer() instanceof Answer.Violated)) {
            return State.VIOLATED;
        }
        boolean proved =
                !conditions.isEmpty() && conditions.stream().allMatch(c -> c.answer() instanceof Answer.Satisfied);
        return proved ? State.SATISFIED : State.UNKNOWN;
    }

    /** The conditions that make the state: the violated ones of a closed route, the unknown ones of an open one. */
    List<ConditionResult> decidingConditions() {
        boolean closed = state() == State.VIOLATED;
        return conditions.stream()
                .filter(c -> closed ? c.answer() instanceof Answer.Violated : c.answer() instanceof Answer.Unknown)
                .toList();
    }
}
