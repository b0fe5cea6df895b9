package vn.govmail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.rule.Example;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Basis;

/**
 * Runs the examples of regulation files: each is written as a message and judged under its own regulation alone. Stateless and
 * thread-safe.
 */
public final class RuleExamples {

    /**
     * An example that is not judged as its file says. Immutable.
     *
     * @param regulation id of the regulation
     * @param example the example
     * @param vietnamese what is wrong, for whoever wrote it
     * @param english the same
     */
    public record Failure(String regulation, Example example, String vietnamese, String english) {
        public Failure {
            Objects.requireNonNull(regulation, "regulation");
            Objects.requireNonNull(example, "example");
            Objects.requireNonNull(vietnamese, "vietnamese");
            Objects.requireNonNull(english, "english");
        }

        /** What is wrong. */
        public String problem(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    private RuleExamples() {}

    /** The examples that fail, in the order of the files; empty if all are judged as the files say. */
    public static List<Failure> failures(RuleSet rules) {
        return rules.regulations().stream().flatMap(RuleExamples::failures).toList();
    }

    private static Stream<Failure> failures(Regulation regulation) {
        return regulation.examples().stream().flatMap(example -> failure(regulation, example).stream());
    }

    private static Optional<Failure> failure(Regulation regulation, Example example) {
        try {
            Assessment assessment = assess(regulation, example);
            boolean found = assessment.findings().stream()
                    .anyMatch(f -> f.basis() == Basis.LAW && f.code().equals(example.rule()));
            if (found != example.met()) {
                return Optional.empty();
            }
            return Optional.of(failure(regulation, example, assessment));
        } catch (RuntimeException e) {
            // whatever the facts of a file are, they are its author's to mend
            return Optional.of(new Failure(
                    regulation.id(),
                    example,
                    "không thể dựng ví dụ thành một thư: " + e.getMessage(),
                    "the example cannot be made a message: " + e.getMessage()));
        }
    }

    private static Failure failure(Regulation regulation, Example example, Assessment assessment) {
        String rule = example.rule();
        String vietnamese = example.met()
                ? "ví dụ phải đúng với " + rule + " nhưng lại vi phạm"
                : "ví dụ phải vi phạm " + rule + " nhưng không phát hiện gì";
        String english = example.met()
                ? "the example should meet " + rule + ", but breaks it"
                : "the example should break " + rule + ", but nothing is found";
        return new Failure(
                regulation.id(),
                example,
                vietnamese + ". Kết quả đánh giá: " + assessment.explain(Language.VIETNAMESE),
                english + ". It is judged so: " + assessment.explain(Language.ENGLISH));
    }

    private static Assessment assess(Regulation regulation, Example example) {
        ExampleCase facts = new ExampleCase(example.given());
        return facts.mail(RuleSet.of(List.of(regulation)))
                .assess(facts.message(), facts.times(regulation.validity()), facts.circumstances());
    }
}
