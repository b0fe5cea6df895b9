package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.naming.directory.Departure;

/** {@code gov-mail directory revoke}. */
@Command(
        name = "revoke",
        description = "Takes mailboxes back. Their addresses stay on record and go to nobody else.",
        mixinStandardHelpOptions = true)
final class DirectoryRevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Option(names = "--why", paramLabel = "WHY", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Departure why = Departure.LEFT;

    DirectoryRevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return changes.each(surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.revoke(address, why)));
    }
}
