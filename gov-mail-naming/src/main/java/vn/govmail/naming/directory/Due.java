package vn.govmail.naming.directory;

import java.time.LocalDate;

/**
 * Something that a mailbox waits for.
 *
 * @param mailbox the mailbox
 * @param since since which day: the password's, or the day on which the last post ended
 * @param finding what it is, with its clause
 */
public record Due(Mailbox mailbox, LocalDate since, DirectoryFinding finding) {}
