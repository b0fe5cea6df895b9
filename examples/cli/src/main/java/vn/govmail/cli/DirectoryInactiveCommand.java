package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.govmail.naming.directory.Inactivity;

/** {@code gov-mail directory inactive}: mailboxes that nobody used for long. */
@Command(
        name = "inactive",
        description =
                "Mailboxes that nobody used for so long that they are to be locked or taken back on the day of --at,"
                        + " and those whose holders are to be warned. Fine where none is due.",
        mixinStandardHelpOptions = true)
final class DirectoryInactiveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    DirectoryInactiveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> directory
                .inactiveOn(options.day(surroundings))
                .forEach(found ->
                        run.answer(Input.of(found.mailbox().address().toString(), found), one -> answer(one, run))));
    }

    private static Answer answer(Inactivity found, DirectoryRun run) {
        FindingView finding = FindingView.of(found.finding());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("measure", found.measure());
        json.put("due", found.due());
        json.put("dueOn", found.dueOn());
        json.put("unusedSince", found.unusedSince());
        json.put("mailbox", new MailboxView(found.mailbox()).toJson());
        json.put("findings", List.of(finding.toJson(run.sentences(), run.language())));
        return new AnswerObject(json, () -> finding.toText(run.sentences(), run.language()), !found.due());
    }
}
