package vn.govmail.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;

/** The tables of Kleene's strong logic, over every pair and triple of values. */
class EvaluationTest {
    private static final Expression YES = new Expression.All(List.of());
    private static final Expression NO = new Expression.Any(List.of());
    /** Nothing carries it out. */
    private static final Expression OPEN = new Expression.Check("no-such-mechanism", Map.of());

    private static final List<Expression> VALUES = List.of(NO, OPEN, YES);
    private static final Item MESSAGE = new Item.WholeMessage();

    private static int value(Expression expression) {
        Answer answer = new Evaluation(Checks.shipped(), null).of(expression, MESSAGE);
        return answer instanceof Answer.Violated ? 0 : answer instanceof Answer.Unknown ? 1 : 2;
    }

    private static List<List<Expression>> triples() {
        List<List<Expression>> all = new ArrayList<>();
        for (Expression a : VALUES) {
            for (Expression b : VALUES) {
                for (Expression c : VALUES) {
                    all.add(List.of(a, b, c));
                }
            }
        }
        return all;
    }

    @Test
    void valuesAreWhatTheyAreTakenFor() {
        assertThat(VALUES).extracting(EvaluationTest::value).containsExactly(0, 1, 2);
    }

    @Test
    void allIsTheLeastAndAnyTheGreatest() {
        for (List<Expression> three : triples()) {
            List<Integer> values = three.stream().map(EvaluationTest::value).toList();
            assertThat(value(new Expression.All(three)))
                    .as("all " + values)
                    .isEqualTo(values.stream().mapToInt(v -> v).min().orElseThrow());
            assertThat(value(new Expression.Any(three)))
                    .as("any " + values)
                    .isEqualTo(values.stream().mapToInt(v -> v).max().orElseThrow());
        }
    }

    @Test
    void notTurnsRoundAndLeavesTheUnknownUnknown() {
        assertThat(VALUES).extracting(e -> value(new Expression.Not(e))).containsExactly(2, 1, 0);
        assertThat(VALUES)
                .extracting(e -> value(new Expression.Not(new Expression.Not(e))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void unlessHoldsByDutyOrByException() {
        for (Expression duty : VALUES) {
            for (Expression exception : VALUES) {
                assertThat(value(new Expression.Unless(duty, exception)))
                        .isEqualTo(Math.max(value(duty), value(exception)));
            }
        }
    }

    @Test
    void deMorganHolds() {
        for (List<Expression> three : triples()) {
            Expression left = new Expression.Not(new Expression.All(three));
            Expression right = new Expression.Any(
                    three.stream().<Expression>map(Expression.Not::new).toList());
            assertThat(value(left)).isEqualTo(value(right));
        }
    }

    @Test
    void unknownNamesWhatIsMissing() {
        Answer answer = new Evaluation(Checks.shipped(), null).of(new Expression.All(List.of(YES, OPEN)), MESSAGE);

        assertThat(answer).isInstanceOfSatisfying(Answer.Unknown.class, u -> {
            assertThat(u.code()).isEqualTo("CHECK_NOT_AVAILABLE");
            assertThat(u.evidence()).isEqualTo("no-such-mechanism");
        });
    }
}
