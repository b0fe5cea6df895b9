package vn.govmail.cli;

/** The exit codes of all commands. */
final class Exit {
    /** All inputs are fine. */
    static final int FINE = 0;
    /** At least one input is not fine. */
    static final int NOT_FINE = 1;
    /** The command was called wrongly. */
    static final int USAGE = 2;
    /** At least one input could not be read at all. */
    static final int UNREADABLE = 3;

    private Exit() {}
}
