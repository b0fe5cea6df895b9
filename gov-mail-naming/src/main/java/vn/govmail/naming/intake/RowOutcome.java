package vn.govmail.naming.intake;

/** What came of a row. */
public enum RowOutcome {
    /** The address is the person's from now on; in a rehearsal, would be. */
    RESERVED,
    /** The person has had the address since before, as by an earlier run of the same list. */
    REPEATED,
    /** A person has to choose: how a name is to be read, or whether this is somebody whom the directory knows. */
    NEEDS_CHOICE,
    /** The list has this very person in an earlier row. */
    DUPLICATE,
    /** The row cannot be used; the findings say why. */
    REFUSED
}
