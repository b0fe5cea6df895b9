package vn.govmail.verdict;

import java.util.Map;
import java.util.Objects;

/** The answer of a check: three values, each with what it rests on. */
public sealed interface Answer {

    /**
     * The condition holds.
     *
     * @param arguments what a sentence about it needs, should the rule ask for the contrary
     * @param evidence what shows it, in values rather than words: an address, a hash, a certificate
     */
    record Satisfied(Map<String, String> arguments, String evidence) implements Answer {
        public Satisfied {
            arguments = Map.copyOf(arguments);
            Objects.requireNonNull(evidence, "evidence");
        }

        /** An answer about which no sentence needs more than its evidence. */
        public Satisfied(String evidence) {
            this(Map.of(), evidence);
        }
    }

    /**
     * The condition does not hold.
     *
     * @param code stable code of what is wrong
     * @param arguments what a sentence about it needs
     * @param evidence what shows it
     */
    record Violated(String code, Map<String, String> arguments, String evidence) implements Answer {
        public Violated {
            Objects.requireNonNull(code, "code");
            arguments = Map.copyOf(arguments);
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /**
     * What is at hand does not tell.
     *
     * @param code stable code of what is missing
     * @param arguments what a sentence about it needs
     * @param evidence what was there
     */
    record Unknown(String code, Map<String, String> arguments, String evidence) implements Answer {
        public Unknown {
            Objects.requireNonNull(code, "code");
            arguments = Map.copyOf(arguments);
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** What shows the answer. */
    String evidence();

    /** The answer as one word: SATISFIED, VIOLATED or UNKNOWN. */
    default String state() {
        return this instanceof Satisfied ? "SATISFIED" : this instanceof Violated ? "VIOLATED" : "UNKNOWN";
    }
}
