package vn.govmail.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.Directory;

/** What the commands that change mailboxes have in common: the addresses, the documents, the directory. */
final class MailboxChanges {
    /** What is done to each mailbox. */
    @FunctionalInterface
    interface Step {
        ChangeAnswer.Outcome change(Directory directory, Administration by, MailAddress address);
    }

    /** What is answered about each mailbox. */
    @FunctionalInterface
    interface Question {
        Answer ask(Directory directory, Administration by, MailAddress address, DirectoryRun run);
    }

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final ValueInputs inputs = new ValueInputs();

    DirectoryOptions options() {
        return options;
    }

    /** An address that an option names. */
    static MailAddress address(String option, String text, Sentences sentences) {
        return MailAddress.tryParse(text.strip())
                .orElseThrow(() -> new UsageException(
                        option + ": " + sentences.text("ADDRESS_NOT_READ.message", Map.of("text", text))));
    }

    int each(Surroundings surroundings, Step step) {
        return answers(
                surroundings,
                (directory, by, address, run) -> ChangeAnswer.of(step.change(directory, by, address), run));
    }

    int answers(Surroundings surroundings, Question question) {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        var documents = act.act(options.at(surroundings), run.sentences());
        return run.existing(directory -> {
            Administration by = directory.by(documents);
            inputs.forEach(
                    surroundings.in(),
                    input -> run.answer(input, value -> answer(directory, by, value, question, run)));
        });
    }

    private static Answer answer(
            Directory directory, Administration by, Value value, Question question, DirectoryRun run) {
        String text = value.text() == null ? value.part("address") : value.text();
        Optional<MailAddress> address = MailAddress.tryParse(text.strip());
        return address.isEmpty()
                ? ChangeAnswer.of(ChangeAnswer.Outcome.refused(null, "ADDRESS_NOT_READ", Map.of("text", text)), run)
                : question.ask(directory, by, address.get(), run);
    }
}
