package vn.govmail.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.Language;

/** One run of a command over its inputs: writes each answer as it comes and keeps the exit code. */
final class Session {
    private final PrintStream out;
    private final boolean json;
    private final Language language;
    private final Paint paint;
    private final Progress progress;
    private boolean allFine = true;
    private boolean allRead = true;

    Session(Surroundings surroundings, OutputOptions options) {
        this.out = surroundings.out();
        this.json = options.json();
        this.language = options.language(surroundings.locale());
        this.paint = new Paint(surroundings.colour() && !json);
        this.progress = new Progress(surroundings.err(), surroundings.progress() && (json || !surroundings.colour()));
    }

    Language language() {
        return language;
    }

    Paint paint() {
        return paint;
    }

    /** Judges an input and writes the answer; never fails because of what is in the input. */
    <T> void answer(Input<T> input, Judge<T> judge) {
        T value = input.value();
        InputException failure = input.failure();
        try {
            if (value != null) {
                write(input.shown(), judge.judge(value));
            }
        } catch (InputException e) {
            failure = e;
        } catch (OutputClosedException | UsageException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            failure = new InputException("INTERNAL_ERROR", "gov-mail failed on this input: " + e);
        }
        if (failure != null) {
            write(input.shown(), failure);
        }
        if (out.checkError()) {
            throw new OutputClosedException();
        }
        progress.step();
    }

    private void write(Object shown, Answer answer) {
        allFine &= answer.fine();
        if (json) {
            line(shown, answer.json());
        } else {
            out.println(paint.bold(label(shown)));
            out.println(answer.text().indent(2).stripTrailing());
        }
    }

    private void write(Object shown, InputException failure) {
        allRead = false;
        if (json) {
            Map<String, @Nullable Object> error = new LinkedHashMap<>();
            error.put("code", failure.code());
            error.put("message", failure.text(Sentences.in(language)));
            line(shown, JsonText.of(Map.of("error", error)));
        } else {
            out.println(paint.bold(label(shown)));
            out.println("  " + paint.red(failure.code() + ": " + failure.text(Sentences.in(language))));
        }
    }

    private void line(Object shown, String object) {
        out.print("{\"input\":" + JsonText.of(shown) + "," + object.substring(1) + "\n");
    }

    private static String label(Object shown) {
        return Printable.of(shown instanceof String text ? text : JsonText.of(shown));
    }

    /** Ends the run. */
    int exitCode() {
        progress.end();
        if (!allRead) {
            return Exit.UNREADABLE;
        }
        return allFine ? Exit.FINE : Exit.NOT_FINE;
    }
}
