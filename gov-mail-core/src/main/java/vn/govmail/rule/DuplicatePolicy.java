package vn.govmail.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a regulation says of a name whose address is already taken. Before any of it the alternatives of the format are
 * tried, see {@link AddressFormat#alternatives()}. Immutable.
 *
 * @param way what is added
 * @param first the number of the first letter (a is 1) or the first number that is added
 * @param width to how many digits numbers are filled up with zeros; 1 for none
 * @param separator what stands before the letters or number; mostly empty
 * @param after after which part they stand; null for after the last part of the person's name, or of the unit's own name
 * @param atEnd whether they stand at the end of the local part instead
 * @param uniqueIn within what the mailbox's name has to be unique
 */
public record DuplicatePolicy(
        Way way,
        int first,
        int width,
        String separator,
        @Nullable AddressPart after,
        boolean atEnd,
        Scope uniqueIn) {
    /** Letters a, b, … z, aa, … are added to the person's part of the later mailbox. */
    public static final DuplicatePolicy LETTERS = new DuplicatePolicy(Way.LETTERS, 1, 1, "", null, false, Scope.AGENCY);

    /** Numbers 1, 2, … are added to the person's part of the later mailbox. */
    public static final DuplicatePolicy NUMBERS = new DuplicatePolicy(Way.NUMBERS, 1, 1, "", null, false, Scope.AGENCY);

    /** A person decides. */
    public static final DuplicatePolicy BY_HAND = new DuplicatePolicy(Way.BY_HAND, 1, 1, "", null, false, Scope.AGENCY);

    private static final int MOST_DIGITS = 9;

    /** What is added to a taken address. */
    public enum Way {
        /** a, b, … z, aa, …: each word of letters once, in the order of their length. */
        LETTERS,
        /** Numbers one after the other. */
        NUMBERS,
        /** Nothing: a person decides. */
        BY_HAND
    }

    /** Within what a mailbox's own part has to be unique. An address is unique everywhere in any case. */
    public enum Scope {
        /** Within what the rest of the address names, mostly the agency. */
        AGENCY,
        /** Within the whole domain, also where the rest of the address differs. */
        DOMAIN
    }

    public DuplicatePolicy {
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(separator, "separator");
        Objects.requireNonNull(uniqueIn, "uniqueIn");
        if (first < 0 || (way == Way.LETTERS && first < 1)) {
            throw Mistake.SUFFIX_FIRST_TOO_SMALL.as(first);
        }
        if (width < 1 || width > MOST_DIGITS) {
            throw Mistake.SUFFIX_WIDTH.as(MOST_DIGITS, width);
        }
        if (after != null && atEnd) {
            throw Mistake.SUFFIX_TWO_PLACES.as();
        }
    }

    /** What is added at a step, counted from 1, with its separator. Empty for {@link Way#BY_HAND}. */
    public String addition(int step) {
        int number = first + step - 1;
        return switch (way) {
            case LETTERS -> separator + letters(number);
            case NUMBERS -> {
                String digits = Integer.toString(number);
                yield separator + "0".repeat(Math.max(0, width - digits.length())) + digits;
            }
            case BY_HAND -> "";
        };
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('a' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
