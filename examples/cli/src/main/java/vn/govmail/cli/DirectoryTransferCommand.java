package vn.govmail.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gov-mail directory transfer}. */
@Command(
        name = "transfer",
        description =
                "Moves persons' mailboxes to another agency. The old address becomes an alias for as long as the policy says.",
        mixinStandardHelpOptions = true)
final class DirectoryTransferCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Mixin
    private final NewAddressOptions address = new NewAddressOptions();

    @Option(names = "--to", paramLabel = "AGENCY", required = true, description = "The new agency: its id or name.")
    private @Nullable String agency;

    DirectoryTransferCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return address.each(surroundings, changes, (moves, by, old) -> moves.transfer(by, old, String.valueOf(agency)));
    }
}
