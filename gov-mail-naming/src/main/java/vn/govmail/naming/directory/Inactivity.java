package vn.govmail.naming.directory;

import java.time.LocalDate;

/**
 * A mailbox that nobody used for long.
 *
 * @param mailbox the mailbox
 * @param unusedSince the day of the last use, or of the opening where it was never used
 * @param measure what becomes of it
 * @param dueOn the day on which that is due
 * @param due whether that day has come; otherwise it is a warning
 * @param finding the same as a finding with its clause
 * @see "khoản 3 Điều 7, 12/2012/QĐ-UBND"
 */
public record Inactivity(
        Mailbox mailbox,
        LocalDate unusedSince,
        Measure measure,
        LocalDate dueOn,
        boolean due,
        DirectoryFinding finding) {

    /** What a regulation does with a mailbox that is not used. */
    public enum Measure {
        /** It still receives, but nobody can log in until it is unlocked. */
        LOCK,
        /** It is taken back. */
        REVOKE
    }
}
