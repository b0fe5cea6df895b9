package vn.govmail.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The values that a command is to judge. */
final class ValueInputs {
    @Parameters(
            paramLabel = "VALUE",
            arity = "0..*",
            description = "Values; - reads one from each line of standard input.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--json-in",
            description = "Read a JSON string or an object with named parts from each line of standard input.")
    private boolean jsonIn;

    /** Hands on each value in its order. */
    void forEach(InputStream in, Consumer<Input<Value>> action) {
        if (values.isEmpty() && !jsonIn) {
            throw UsageException.of("NOTHING_TO_JUDGE");
        }
        for (String value : values) {
            if (value.equals("-")) {
                Lines.forEach(in, line -> line(line, action));
            } else {
                action.accept(argument(value));
            }
        }
        if (jsonIn && !values.contains("-")) {
            Lines.forEach(in, line -> line(line, action));
        }
    }

    /** A locale without Vietnamese letters garbles arguments before they come here: better no answer than a wrong one. */
    private static Input<Value> argument(String value) {
        return value.indexOf('\uFFFD') >= 0 && !FileProblems.localeIsUnicode()
                ? Input.failed(value, FileProblems.garbledArgument())
                : Input.of(value, Value.of(value));
    }

    private void line(String line, Consumer<Input<Value>> action) {
        if (!jsonIn) {
            action.accept(Input.of(line, Value.of(line)));
            return;
        }
        try {
            Value value = Value.fromJson(line);
            action.accept(Input.of(value.shown(), value));
        } catch (InputException e) {
            action.accept(Input.failed(line, e));
        }
    }
}
