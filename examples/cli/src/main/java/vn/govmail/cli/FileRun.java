package vn.govmail.cli;

import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** The files to be judged and the form of the answers: the options of commands that judge file by file. */
final class FileRun {
    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /**
     * Judges each file and answers the exit code.
     *
     * @param judge makes the judge for the language and colours of this run
     */
    int judge(Surroundings surroundings, Function<Session, Judge<Path>> judge) {
        Session session = new Session(surroundings, output);
        Judge<Path> each = judge.apply(session);
        inputs.forEach(surroundings.in(), input -> session.answer(input, each));
        return session.exitCode();
    }
}
