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
    private final FileRun files = new FileRun();

    TextCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return files.judge(surroundings, session -> {
            Sentences sentences = Sentences.in(session.language());
            return file -> new TextCheckAnswer(TextCheck.of(file), sentences, session.paint());
        });
    }
}
