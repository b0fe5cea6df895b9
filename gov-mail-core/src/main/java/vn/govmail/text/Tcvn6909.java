package vn.govmail.text;

import java.util.List;

/** Stub. */
public final class Tcvn6909 {
    /** Most violations that a {@link Conformity} lists; it counts all. */
    public static final int LISTED = 1_000;

    private Tcvn6909() {}

    /**
     * The outcome of a check.
     *
     * @param count how many violations there are
     * @param violations the first of them in the order of the text, at most {@link #LISTED}
     */
    public record Conformity(int count, List<CharacterViolation> violations) {
        public Conformity {
            violations = List.copyOf(violations);
        }

        /** Whether nothing was found. */
        public boolean conforms() {
            return count == 0;
        }
    }

    /** Checks a text. */
    public static Conformity check(String text) {
        return new Conformity(0, List.of());
    }

    /** The violations of a text, at most {@link #LISTED}. */
    public static List<CharacterViolation> violations(String text) {
        return check(text).violations();
    }
}
