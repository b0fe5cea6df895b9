package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gov-mail directory lock}. */
@Command(
        name = "lock",
        description = "Locks mailboxes: they receive, but nobody can log in.",
        mixinStandardHelpOptions = true)
final class DirectoryLockCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String reason = "";

    DirectoryLockCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return changes.each(
                surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.lock(address, reason)));
    }
}
