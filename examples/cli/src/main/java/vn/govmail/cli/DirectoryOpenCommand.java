package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gov-mail directory open}. */
@Command(
        name = "open",
        description = "Opens reserved mailboxes: they are made on the mail system and have an issued password.",
        mixinStandardHelpOptions = true)
final class DirectoryOpenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    DirectoryOpenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return changes.each(surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.open(address)));
    }
}
