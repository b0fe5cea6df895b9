package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gov-mail directory unlock}. */
@Command(
        name = "unlock",
        description = "Opens locked mailboxes again; non-use counts anew from this day.",
        mixinStandardHelpOptions = true)
final class DirectoryUnlockCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    DirectoryUnlockCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return changes.each(surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.unlock(address)));
    }
}
