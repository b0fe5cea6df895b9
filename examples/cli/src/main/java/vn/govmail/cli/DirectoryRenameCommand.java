package vn.govmail.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gov-mail directory rename}. */
@Command(
        name = "rename",
        description =
                "Gives persons' mailboxes the address of a new name. The old address becomes an alias for as long as the policy says.",
        mixinStandardHelpOptions = true)
final class DirectoryRenameCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Mixin
    private final NewAddressOptions address = new NewAddressOptions();

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The new full name.")
    private @Nullable String name;

    DirectoryRenameCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return address.each(surroundings, changes, (moves, by, old) -> moves.rename(by, old, String.valueOf(name)));
    }
}
