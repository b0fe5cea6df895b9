package vn.govmail.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads conditions: combinators, and mechanisms with parameters that fit their declaration. Not thread-safe. */
final class ExpressionReader {
    private final Set<String> listIds;
    private final Set<String> listsUsed = new HashSet<>();

    ExpressionReader(Set<String> listIds) {
        this.listIds = listIds;
    }

    Set<String> listsUsed() {
        return listsUsed;
    }

    /** The children of an element, all of which have to hold. */
    Expression allOf(Provision provision, RuleElement element, Subject subject) {
        List<Expression> operands = operands(provision, element, subject);
        return operands.size() == 1 ? operands.get(0) : new Expression.All(operands);
    }

    private List<Expression> operands(Provision provision, RuleElement element, Subject subject) {
        List<Expression> operands = new ArrayList<>();
        for (RuleElement child : element.allChildren()) {
            operands.add(expression(provision, child, subject));
        }
        if (operands.isEmpty()) {
            throw element.problem(Mistake.CONDITION_MISSING, element.name());
        }
        return operands;
    }

    private Expression expression(Provision provision, RuleElement element, Subject subject) {
        return switch (element.name()) {
            case "all" -> new Expression.All(operands(provision, element, subject));
            case "any" -> new Expression.Any(operands(provision, element, subject));
            case "not" -> new Expression.Not(allOf(provision, element, subject));
            case "unless" -> unless(provision, element, subject);
            default -> check(provision, element, subject);
        };
    }

    private Expression unless(Provision provision, RuleElement element, Subject subject) {
        List<Expression> pair = operands(provision, element, subject);
        if (pair.size() != 2) {
            throw element.problem(Mistake.UNLESS_NO_PAIR);
        }
        return new Expression.Unless(pair.get(0), pair.get(1));
    }

    Expression.Check check(Provision provision, RuleElement element, Subject subject) {
        Mechanisms.Mechanism mechanism = Mechanisms.named(element.name()).orElse(null);
        if (mechanism == null) {
            throw element.problem(Mistake.MECHANISM_UNKNOWN, element.name(), String.join(", ", Mechanisms.names()));
        }
        if (!mechanism.subjects().contains(subject)) {
            throw element.problem(Mistake.MECHANISM_SUBJECT, element.name(), subject, mechanism.subjects());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Mechanisms.Parameter parameter : mechanism.parameters()) {
            boolean own = parameter.type() == Mechanisms.ParameterType.OWN_PROVISION;
            String value = own ? provision.id() : element.attribute(parameter.name());
            requireFitting(parameter, value, element);
            parameters.put(parameter.name(), value);
        }
        return new Expression.Check(mechanism.name(), parameters);
    }

    private void requireFitting(Mechanisms.Parameter parameter, String value, RuleElement element) {
        switch (parameter.type()) {
            case BYTES -> {
                if (!value.matches("[1-9][0-9]{0,17}")) {
                    throw element.problem(Mistake.NO_BYTES, parameter.name(), value);
                }
            }
            case WORDS -> {
                for (String word : value.split(" ", -1)) {
                    if (!parameter.words().contains(word)) {
                        throw element.problem(
                                Mistake.WORD_UNKNOWN,
                                word,
                                parameter.name(),
                                parameter.words().stream().sorted().toList());
                    }
                }
            }
            case LIST -> {
                if (!listIds.contains(value)) {
                    throw element.problem(Mistake.LIST_UNKNOWN, value);
                }
                listsUsed.add(value);
            }
            case DOMAINS -> {
                for (String domain : value.split(" ", -1)) {
                    if (!domain.matches("[a-z0-9]+([.-][a-z0-9]+)+")) {
                        throw element.problem(Mistake.NO_DOMAIN, domain, parameter.name());
                    }
                }
            }
            case DAY -> element.date(parameter.name());
            case OWN_PROVISION -> {}
        }
    }
}
