package vn.govmail.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.rule.Acceptance;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.Route;
import vn.govmail.rule.Rule;
import vn.govmail.rule.RuleSet;

/** Compares what two rule sets check, mechanism by mechanism, and by which routes they give legal value. Stateless. */
final class RuleComparison {
    private RuleComparison() {}

    static List<Laxity> laxer(RuleSet above, RuleSet own) {
        List<Laxity> found = new ArrayList<>();
        for (Rule rule : rules(own)) {
            rules(above).stream()
                    .filter(other -> isLaxer(rule, other))
                    .findFirst()
                    .ifPresent(other -> found.add(new Laxity(rule.provision(), other.provision(), rule.code())));
        }
        for (Route route : routes(own)) {
            if (routes(above).stream().noneMatch(other -> asksNoMoreThan(other, route))) {
                routes(above).stream()
                        .filter(other -> other.gives() == route.gives())
                        .findFirst()
                        .ifPresent(other -> found.add(new Laxity(
                                route.provision(), other.provision(), "route " + route.gives() + ": " + names(route))));
            }
        }
        return found;
    }

    private static List<Rule> rules(RuleSet set) {
        return set.regulations().stream().flatMap(r -> r.rules().stream()).toList();
    }

    private static List<Route> routes(RuleSet set) {
        return set.regulations().stream().flatMap(r -> r.routes().stream()).toList();
    }

    /** Both ask for the same thing, and the one asks for less of it or lets a breach weigh less. */
    private static boolean isLaxer(Rule own, Rule above) {
        if (own.subject() != above.subject()) {
            return false;
        }
        List<Expression.Check> higher = above.requirement().checks().toList();
        return own.requirement()
                .checks()
                .anyMatch(check -> higher.stream()
                        .filter(other -> other.mechanism().equals(check.mechanism()))
                        .anyMatch(other -> asksForLess(check, other) || weighsLess(own, above)));
    }

    private static boolean weighsLess(Rule own, Rule above) {
        Acceptance ownAcceptance = own.acceptance().orElse(Acceptance.ACCEPTED);
        Acceptance higher = above.acceptance().orElse(Acceptance.ACCEPTED);
        return own.effect().compareTo(above.effect()) < 0 || ownAcceptance.compareTo(higher) < 0;
    }

    private static boolean asksForLess(Expression.Check own, Expression.Check above) {
        if (own.mechanism().equals(Mechanisms.SIZE_AT_MOST)) {
            return Long.parseLong(own.parameter("bytes")) > Long.parseLong(above.parameter("bytes"));
        }
        if (own.mechanism().equals(Mechanisms.SENDER_PROVIDER)) {
            // the kinds that are refused
            return !words(own.parameter("kinds")).containsAll(words(above.parameter("kinds")));
        }
        return false;
    }

    /** Whether whatever meets the one route meets the other too. */
    private static boolean asksNoMoreThan(Route above, Route own) {
        return above.gives() == own.gives()
                && forms(above).containsAll(forms(own))
                && own.conditions().containsAll(above.conditions());
    }

    private static Set<String> forms(Route route) {
        return route.applicability()
                .checks()
                .filter(check -> check.mechanism().equals(Mechanisms.DOCUMENT_FORM))
                .map(Expression.Check::parameters)
                .map(Map::values)
                .flatMap(values -> values.stream().flatMap(value -> words(value).stream()))
                .collect(Collectors.toSet());
    }

    private static String names(Route route) {
        return route.conditions().stream().map(Expression.Check::mechanism).collect(Collectors.joining(", "));
    }

    private static List<String> words(String value) {
        return Arrays.asList(value.split(" ", -1));
    }
}
