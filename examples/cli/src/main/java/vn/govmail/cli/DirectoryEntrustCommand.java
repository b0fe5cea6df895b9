package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.govmail.naming.directory.Keeper;

/** {@code gov-mail directory entrust}. */
@Command(
        name = "entrust",
        description = "Says who answers for agencies' mailboxes: the head, or somebody with a written authorisation.",
        mixinStandardHelpOptions = true)
final class DirectoryEntrustCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Mixin
    private final KeeperOptions keeper = new KeeperOptions();

    DirectoryEntrustCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryOptions options = changes.options();
        Keeper to = keeper.keeper(options.day(surroundings), options.sentences(surroundings));
        return changes.each(surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.entrust(address, to)));
    }
}
