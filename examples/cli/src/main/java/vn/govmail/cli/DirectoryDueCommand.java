package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.govmail.naming.directory.Due;

/** {@code gov-mail directory due}: mailboxes that wait for another password or for their end. */
@Command(
        name = "due",
        description =
                "Mailboxes whose issued password was not changed, whose password is too old, or whose holder has no post"
                        + " any more, on the day of --at. For those that nobody uses see 'directory inactive'.",
        mixinStandardHelpOptions = true)
final class DirectoryDueCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    DirectoryDueCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> directory.dueOn(
                options.day(surroundings),
                found -> run.answer(Input.of(found.mailbox().address().toString(), found), one -> answer(one, run))));
    }

    private static Answer answer(Due found, DirectoryRun run) {
        FindingView finding = FindingView.of(found.finding());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("since", found.since());
        json.put("mailbox", new MailboxView(found.mailbox()).toJson());
        json.put("findings", List.of(finding.toJson(run.sentences(), run.language())));
        return new AnswerObject(
                json, () -> finding.toText(run.sentences(), run.language()), !FindingView.anyIsGrave(List.of(finding)));
    }
}
