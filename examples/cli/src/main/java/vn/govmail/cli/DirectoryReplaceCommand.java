package vn.govmail.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.address.MailAddress;

/** {@code gov-mail directory replace}. */
@Command(
        name = "replace",
        description =
                "Ends mailboxes whose mail from now on goes to another one; their addresses become aliases of it.",
        mixinStandardHelpOptions = true)
final class DirectoryReplaceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Option(names = "--by", paramLabel = "ADDRESS", required = true, description = "The mailbox that takes over.")
    private String successor = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The first day on which the earlier address no longer receives; otherwise none is set.")
    private @Nullable String until;

    DirectoryReplaceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Sentences sentences = changes.options().sentences(surroundings);
        MailAddress to = MailboxChanges.address("--by", successor, sentences);
        LocalDate end = until == null ? null : ActOptions.day(until, sentences);
        if (end != null && !end.isAfter(changes.options().day(surroundings))) {
            throw new UsageException(
                    "--until: " + sentences.text("directory.dayPassed", Map.of("day", end.toString())));
        }
        return changes.each(
                surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.replace(address, to, end)));
    }
}
