package vn.govmail.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;

/** Answers expressions in Kleene's three-valued logic: unknown is neither yes nor no. */
final class Evaluation {
    private final Checks checks;
    private final Dossier dossier;
    /** Checks are pure, and several clauses ask the same: each question is answered once. */
    private final Map<Question, Answer> answered = new HashMap<>();

    private record Question(Expression.Check check, Item item) {}

    Evaluation(Checks checks, Dossier dossier) {
        this.checks = checks;
        this.dossier = dossier;
    }

    Answer of(Expression expression, Item item) {
        if (expression instanceof Expression.Check check) {
            return answered.computeIfAbsent(new Question(check, item), q -> checks.ask(check, dossier, item));
        }
        if (expression instanceof Expression.Not not) {
            return negated(of(not.operand(), item));
        }
        if (expression instanceof Expression.Unless unless) {
            // the last violation is what is told: that of the duty
            return any(List.of(unless.exception(), unless.duty()), item);
        }
        if (expression instanceof Expression.Any any) {
            return any(any.operands(), item);
        }
        return all(((Expression.All) expression).operands(), item);
    }

    private static Answer negated(Answer answer) {
        if (answer instanceof Answer.Satisfied s) {
            return new Answer.Violated("", s.arguments(), s.evidence());
        }
        if (answer instanceof Answer.Violated v) {
            return new Answer.Satisfied(v.arguments(), v.evidence());
        }
        return answer;
    }

    /** The first violation, else the first unknown, else all the evidence. */
    private Answer all(List<Expression> operands, Item item) {
        Answer unknown = null;
        List<String> evidence = new ArrayList<>();
        Map<String, String> arguments = new HashMap<>();
        for (Expression operand : operands) {
            Answer answer = of(operand, item);
            if (answer instanceof Answer.Violated) {
                return answer;
            }
            if (answer instanceof Answer.Unknown && unknown == null) {
                unknown = answer;
            }
            if (answer instanceof Answer.Satisfied satisfied) {
                satisfied.arguments().forEach(arguments::putIfAbsent);
            }
            evidence.add(answer.evidence());
        }
        return unknown == null ? new Answer.Satisfied(arguments, String.join("; ", evidence)) : unknown;
    }

    /** The first satisfaction, else the first unknown, else the last violation. */
    private Answer any(List<Expression> operands, Item item) {
        Answer best = new Answer.Violated("", Map.of(), "");
        for (Expression operand : operands) {
            Answer answer = of(operand, item);
            if (answer instanceof Answer.Satisfied) {
                return answer;
            }
            if (answer instanceof Answer.Unknown || !(best instanceof Answer.Unknown)) {
                best = best instanceof Answer.Unknown ? best : answer;
            }
        }
        return best;
    }
}
