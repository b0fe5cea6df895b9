package vn.govmail.operation;

/** What a day is for those who work in offices. */
public enum DayKind {
    /** An ordinary working day. */
    WORKING,
    /** Worked to make up for another day (làm bù), by a decision for the year. */
    MAKE_UP,
    /** A weekly day of rest. */
    WEEKEND,
    /** A public holiday. */
    HOLIDAY,
    /** Off in place of a holiday that fell on a weekly day of rest (nghỉ bù). */
    COMPENSATORY,
    /** Off by a decision for the year. */
    DECIDED_OFF,
    /** Not known: see the day's notes. Neither worked nor off is assumed. */
    UNKNOWN;

    /** Whether it is certain that people work. */
    public boolean isWorking() {
        return this == WORKING || this == MAKE_UP;
    }

    /** Whether it is certain that people do not work. */
    public boolean isOff() {
        return !isWorking() && this != UNKNOWN;
    }
}
