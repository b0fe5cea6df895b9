package vn.govmail.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Event;
import vn.govmail.naming.directory.EventQuery;

/** {@code gov-mail directory audit}: who did what, when, by which documents. */
@Command(
        name = "audit",
        description =
                "The audit trail, oldest entry first: who did what, when, by which documents. Times for people are"
                        + " those of Việt Nam.",
        mixinStandardHelpOptions = true)
final class DirectoryAuditCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..1",
            description = "Only entries about an address, or an agency's or a person's id.")
    private @Nullable String subject;

    @Option(names = "--by", paramLabel = "ACTOR", description = "Only entries of somebody.")
    private @Nullable String actor;

    DirectoryAuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> audit(run, directory));
    }

    private void audit(DirectoryRun run, Directory directory) throws InputException {
        Sentences sentences = run.sentences();
        EventQuery query = EventQuery.all();
        if (subject != null) {
            query = query.about(subject.indexOf('@') >= 0 ? subject.toLowerCase(Locale.ROOT) : subject);
        }
        query = actor == null ? query : query.by(actor);
        AlignedTable table = new AlignedTable(
                surroundings.out(),
                run.session().paint(),
                EventView.HEADINGS.stream().map(sentences::text).toList());
        EventQuery asked = query;
        long count = Pages.<Event>each(
                last -> directory.events(asked.page(last.map(Event::number).orElse(0L), Pages.SIZE)),
                event -> show(run, table, new EventView(event)));
        if (count == 0 && subject != null) {
            throw new InputException(
                    "SUBJECT_UNKNOWN", sentences.text("directory.noEvents", Map.of("subject", subject)));
        }
        table.flush();
    }

    private static void show(DirectoryRun run, AlignedTable table, EventView view) {
        if (run.json()) {
            run.answer(Input.of(view.event().subject(), view), v -> new AnswerObject(v.toJson(), () -> "", true));
        } else {
            table.add(view.cells(run.sentences()));
        }
    }
}
