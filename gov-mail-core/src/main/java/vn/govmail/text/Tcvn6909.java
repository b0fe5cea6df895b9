package vn.govmail.text;

import java.util.List;
import java.util.Objects;

/**
 * Checks text against TCVN 6909:2001, the 16-bit Vietnamese character set, and repairs it: each letter one composed character
 * of the standard's table. Stateless and thread-safe, linear in the text; never throws for what is in the text.
 *
 * <p>Punctuation, symbols, pictures and the words of other languages and scripts are no violation (clause 2.1), nor is
 * spelling: where the tone stands (hòa, hoà) and i or y are not matters of this standard and are never rewritten.
 *
 * <p>What looks like a Vietnamese letter or mark counts only inside a word that then reads as Vietnamese; where that could be
 * another language too, only in a text with words that are beyond doubt.
 *
 * @see "TCVN 6909:2001, Công nghệ thông tin - Bộ mã ký tự tiếng Việt 16 bit"
 */
public final class Tcvn6909 {
    /** Most violations or changes that are listed; all are counted. */
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

    /**
     * The outcome of a repair. Immutable. Places are those of the text before the repair.
     *
     * @param text the repaired text
     * @param changeCount how many places were changed
     * @param changes the first of them in the order of the text, at most {@link #LISTED}
     * @param leftCount how many violations could not be repaired
     * @param left the first of them in the order of the text, at most {@link #LISTED}
     */
    public record Repaired(
            String text,
            int changeCount,
            List<CharacterViolation> changes,
            int leftCount,
            List<CharacterViolation> left) {
        public Repaired {
            Objects.requireNonNull(text, "text");
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }

        /** Whether the repaired text has no violation. */
        public boolean conforms() {
            return leftCount == 0;
        }
    }

    /** Checks a text. */
    public static Conformity check(String text) {
        ListedFindings findings = new ListedFindings(text);
        CharacterScan.scan(text, findings);
        return findings.conformity();
    }

    /** The violations of a text in its order, at most {@link #LISTED}; {@link #check} counts them all. */
    public static List<CharacterViolation> violations(String text) {
        return check(text).violations();
    }

    /**
     * Brings a text to Unicode's Normalization Form C and puts Vietnamese letters in the place of what only looks like them.
     * Nothing else is touched; without look-alikes, wrong or misordered marks the result is the NFC of the text exactly, and in NFC
     * it always is. Repairing twice changes nothing more, and a check of the result finds what was left and nothing else. Letters
     * of other scripts that are not in NFC are changed and listed, though they are no violation.
     */
    public static Repaired repair(String text) {
        return RepeatedRepair.of(text);
    }
}
