package vn.govmail.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.rule.MailboxKind;

/** {@code gov-mail directory list}: the mailboxes, by address. */
@Command(
        name = "list",
        description = {
            "The mailboxes of the directory, by address; as a rule without those that were taken back.",
            "A TEXT is looked for in names and addresses, however it is accented: nguyen finds Nguyễn."
        },
        mixinStandardHelpOptions = true)
final class DirectoryListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Only those whose name or address contains it.")
    private String text = "";

    @Option(names = "--agency", paramLabel = "ID", description = "Only those of an agency and its officials.")
    private @Nullable String agency;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those reserved, active, locked, alias or revoked; may be repeated.")
    private List<MailboxState> states = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only those of a person, agency, department, district, commune, or broadcast.")
    private @Nullable MailboxKind kind;

    DirectoryListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> list(run, directory));
    }

    private void list(DirectoryRun run, Directory directory) throws InputException {
        Sentences sentences = run.sentences();
        if (agency != null && directory.agency(agency).isEmpty()) {
            throw new InputException(
                    "AGENCY_UNKNOWN", sentences.text("AGENCY_UNKNOWN.message", Map.of("agency", agency)));
        }
        AlignedTable table = new AlignedTable(
                surroundings.out(),
                run.session().paint(),
                MailboxView.HEADINGS.stream().map(sentences::text).toList());
        MailboxQuery query = query().atMost(Pages.SIZE);
        long count = Pages.<Mailbox>each(
                last -> directory.mailboxes(
                        last.map(Mailbox::address).map(query::after).orElse(query)),
                mailbox -> show(run, table, mailbox));
        table.flush();
        if (!run.json()) {
            surroundings.out().println(sentences.text("directory.count", Map.of("count", Long.toString(count))));
        }
    }

    private void show(DirectoryRun run, AlignedTable table, Mailbox mailbox) {
        MailboxView view = new MailboxView(mailbox);
        if (run.json()) {
            run.answer(Input.of(mailbox.address().toString(), view), v -> new AnswerObject(v.toJson(), () -> "", true));
        } else {
            table.add(view.cells(run.sentences()));
        }
    }

    private MailboxQuery query() {
        MailboxQuery query = MailboxQuery.all().containing(text);
        if (agency != null) {
            query = query.ofAgency(agency);
        }
        if (kind != null) {
            query = query.ofKind(kind);
        }
        return states.isEmpty() ? query : query.in(states.toArray(MailboxState[]::new));
    }
}
