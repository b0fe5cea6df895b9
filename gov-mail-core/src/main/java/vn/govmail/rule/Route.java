package vn.govmail.rule;

import java.util.List;
import java.util.Objects;

/**
 * A way by which a provision gives a document legal value. Only when every condition is satisfied does the document have it;
 * an unknown condition leaves the value open.
 *
 * @param provision the provision that grants the value
 * @param gives the value
 * @param applicability for which documents the route exists
 * @param conditions what has to be satisfied, each by itself
 */
public record Route(
        Provision provision, LegalValue gives, Expression applicability, List<Expression.Check> conditions) {
    public Route {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(gives, "gives");
        Objects.requireNonNull(applicability, "applicability");
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a route of validity without conditions would prove nothing");
        }
    }
}
