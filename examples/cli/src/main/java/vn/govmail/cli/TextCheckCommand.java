package vn.govmail.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gov-mail text check}: whether texts follow TCVN 6909:2001. */
@Command(
        name = "check",
        description = "Checks the characters of texts against TCVN 6909:2001.",
        mixinStandardHelpOptions = true)
final class TextCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TextCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        inputs.forEach(
                surroundings.in(),
                input -> session.answer(
                        input, file -> new TextCheckAnswer(TextCheck.of(file), sentences, session.paint())));
        return session.exitCode();
    }
}
