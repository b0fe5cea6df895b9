package vn.govmail.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a rule asks for: mechanisms under the closed combinators all, any, not and unless. Answers have three values
 * (Kleene): satisfied, violated, unknown.
 */
public sealed interface Expression {

    /** The mechanisms that it asks for, in the order of the file. */
    default Stream<Check> checks() {
        if (this instanceof Check check) {
            return Stream.of(check);
        }
        if (this instanceof Not not) {
            return not.operand().checks();
        }
        if (this instanceof Unless unless) {
            return Stream.concat(unless.duty().checks(), unless.exception().checks());
        }
        List<Expression> operands = this instanceof Any any ? any.operands() : ((All) this).operands();
        return operands.stream().flatMap(Expression::checks);
    }

    /** Satisfied when every operand is. An empty list is satisfied. */
    record All(List<Expression> operands) implements Expression {
        public All {
            operands = List.copyOf(operands);
        }
    }

    /** Satisfied when at least one operand is. */
    record Any(List<Expression> operands) implements Expression {
        public Any {
            operands = List.copyOf(operands);
        }
    }

    /** Satisfied when the operand is violated. */
    record Not(Expression operand) implements Expression {
        public Not {
            Objects.requireNonNull(operand, "operand");
        }
    }

    /** Satisfied when {@code duty} is, or when {@code exception} is. */
    record Unless(Expression duty, Expression exception) implements Expression {
        public Unless {
            Objects.requireNonNull(duty, "duty");
            Objects.requireNonNull(exception, "exception");
        }
    }

    /**
     * A mechanism with its parameters.
     *
     * @param mechanism the name, one of {@link Mechanisms}
     * @param parameters values by parameter name, as the file writes them
     */
    record Check(String mechanism, Map<String, String> parameters) implements Expression {
        public Check {
            Objects.requireNonNull(mechanism, "mechanism");
            parameters = Map.copyOf(parameters);
        }

        /** The value of a parameter that the mechanism declares as required. */
        public String parameter(String name) {
            String value = parameters.get(name);
            if (value == null) {
                throw new IllegalArgumentException("mechanism '" + mechanism + "' has no parameter '" + name + "'");
            }
            return value;
        }
    }
}
