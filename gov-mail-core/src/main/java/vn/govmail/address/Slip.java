package vn.govmail.address;

/** How a text comes from another one by a single slip of the keyboard, compared {@code char} by {@code char}. */
public enum Slip {
    NONE,
    SAME,
    /** A letter is left out. */
    MISSING,
    /** A letter stands twice. */
    DOUBLED,
    /** Two neighbours have changed places. */
    SWAPPED,
    /** A letter is another one. */
    CHANGED,
    /** A letter is too many. */
    ADDED;

    /** How a text comes from the one that was meant; {@link #NONE} where one slip does not do. */
    public static Slip between(String written, String meant) {
        int difference = written.length() - meant.length();
        if (difference < -1 || difference > 1) {
            return NONE;
        }
        int shorter = Math.min(written.length(), meant.length());
        int front = 0;
        while (front < shorter && written.charAt(front) == meant.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && written.charAt(written.length() - 1 - back) == meant.charAt(meant.length() - 1 - back)) {
            back++;
        }
        int left = meant.length() - front - back;
        if (difference == 0) {
            return sameLength(written, meant, front, left);
        }
        if (front + back < shorter) {
            return NONE;
        }
        if (difference < 0) {
            return MISSING;
        }
        boolean twice = front > 0 && written.charAt(front) == written.charAt(front - 1);
        return twice ? DOUBLED : ADDED;
    }

    private static Slip sameLength(String written, String meant, int front, int left) {
        if (left <= 1) {
            return left == 0 ? SAME : CHANGED;
        }
        boolean swapped = left == 2
                && written.charAt(front) == meant.charAt(front + 1)
                && written.charAt(front + 1) == meant.charAt(front);
        return swapped ? SWAPPED : NONE;
    }
}
