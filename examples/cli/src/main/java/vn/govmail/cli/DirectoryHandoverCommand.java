package vn.govmail.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.naming.directory.HandOver;

/** {@code gov-mail directory handover}. */
@Command(
        name = "handover",
        description = "Hands agencies' mailboxes over when the head changes: address, password and all content."
                + " The receiver has to change the password.",
        mixinStandardHelpOptions = true)
final class DirectoryHandoverCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final MailboxChanges changes = new MailboxChanges();

    @Mixin
    private final KeeperOptions keeper = new KeeperOptions();

    @Option(names = "--from", paramLabel = "NAME", required = true, description = "Who hands it over.")
    private String from = "";

    @Option(names = "--password-handed-over", description = "The password was handed over.")
    private boolean password;

    @Option(
            names = "--content",
            paramLabel = "MESSAGES,BYTES,SHA256",
            description = "What is in the mailbox: how many messages and bytes, and a digest over them.")
    private @Nullable String content;

    DirectoryHandoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryOptions options = changes.options();
        Sentences sentences = options.sentences(surroundings);
        HandOver handOver =
                new HandOver(from, keeper.keeper(options.day(surroundings), sentences), password, content(sentences));
        return changes.each(
                surroundings, (directory, by, address) -> ChangeAnswer.Outcome.of(by.handOver(address, handOver)));
    }

    private HandOver.@Nullable Content content(Sentences sentences) {
        if (content == null) {
            return null;
        }
        if (!content.matches("[0-9]{1,12},[0-9]{1,18},[0-9a-f]{64}")) {
            throw new UsageException("--content: " + sentences.text("directory.content"));
        }
        String[] parts = content.split(",", -1);
        return new HandOver.Content(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
}
