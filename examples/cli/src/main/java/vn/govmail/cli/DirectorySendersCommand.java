package vn.govmail.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.Change;
import vn.govmail.naming.directory.Directory;

/** {@code gov-mail directory senders}. */
@Command(
        name = "senders",
        description = "Says who may write to broadcast mailboxes, lists them, or asks whether somebody may.",
        mixinStandardHelpOptions = true)
final class DirectorySendersCommand implements Callable<Integer> {
    /** What is done. */
    static final class What {
        @Option(names = "--allow", paramLabel = "ADDRESS", description = "Allows this sender.")
        private @Nullable String allow;

        @Option(names = "--remove", paramLabel = "ADDRESS", description = "Takes that back.")
        private @Nullable String remove;

        @Option(names = "--check", paramLabel = "ADDRESS", description = "Asks whether this sender may.")
        private @Nullable String check;

        @Option(names = "--list", description = "Lists who may, and until when.")
        private boolean list;
    }

    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "With --allow: the first day on which it is no longer allowed.")
    private @Nullable String until;

    DirectorySendersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (what.list) {
            LocalDate today = changes.options().day(surroundings);
            return changes.answers(
                    surroundings, (directory, by, address, run) -> SendersAnswer.of(directory, address, today, run));
        }
        Sentences sentences = changes.options().sentences(surroundings);
        String option = what.allow != null ? "--allow" : what.remove != null ? "--remove" : "--check";
        String text = what.allow != null ? what.allow : what.remove != null ? what.remove : what.check;
        MailAddress sender = MailboxChanges.address(option, String.valueOf(text), sentences);
        LocalDate end = until == null ? null : ActOptions.day(until, sentences);
        LocalDate day = changes.options().day(surroundings);
        return changes.each(
                surroundings,
                (directory, by, address) -> ChangeAnswer.Outcome.of(change(directory, by, address, sender, end, day)));
    }

    private Change change(
            Directory directory,
            Administration by,
            MailAddress broadcast,
            MailAddress sender,
            @Nullable LocalDate end,
            LocalDate day) {
        if (what.allow != null) {
            return by.allowSender(broadcast, sender, end);
        }
        return what.remove != null
                ? by.removeSender(broadcast, sender)
                : new Change(directory.mailbox(broadcast).orElse(null), directory.checkSender(broadcast, sender, day));
    }
}
