package vn.govmail.cli;

import picocli.CommandLine.Command;

/** The commands on the directory of mailboxes. */
@Command(
        name = "directory",
        description = {
            "The directory of mailboxes: staff lists come in, the published directory goes out, and every change rests on its"
                    + " documents and leaves an entry in the audit trail.",
            "It is kept in a file of this folder (H2) or, with --db, in the PostgreSQL database of a province."
        },
        mixinStandardHelpOptions = true)
final class DirectoryCommand implements Runnable {
    @Override
    public void run() {
        throw UsageException.of("COMMAND_DIRECTORY");
    }
}
