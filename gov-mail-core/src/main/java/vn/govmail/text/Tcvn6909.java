package vn.govmail.text;

import java.util.List;
import java.util.Objects;

/**
 * Checks text against TCVN 6909:2001, the 16-bit Vietnamese character set: each letter one composed character of the standard's
 * table. Stateless and thread-safe, linear in the text.
 *
 * <p>Punctuation, symbols, pictures and the words of other languages and scripts are no violation, nor is spelling: where the
 * tone stands (hòa, hoà) and i or y are not matters of this standard.
 *
 * @see "TCVN 6909:2001, Công nghệ thông tin - Bộ mã ký tự tiếng Việt 16 bit"
 */
public final class Tcvn6909 {
    /** Most violations that a {@link Conformity} lists; it counts all. */
    public static final int LISTED = 1_000;

    private Tcvn6909() {}

    /**
     * The outcome of a check. Immutable.
     *
     * @param count how many violations there are
     * @param violations the first of them in the order of the text, at most {@link #LISTED}
     */
    public record Conformity(int count, List<CharacterViolation> violations) {
        public Conformity {
            Objects.requireNonNull(violations, "violations");
            violations = List.copyOf(violations);
        }

        /** Whether nothing was found. */
        public boolean conforms() {
            return count == 0;
        }
    }

    /** Checks a text. */
    public static Conformity check(String text) {
        return new CharacterScan(text).run();
    }

    /** The violations of a text in its order, at most {@link #LISTED}; {@link #check} counts them all. */
    public static List<CharacterViolation> violations(String text) {
        return check(text).violations();
    }
}
