package vn.govmail.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of an input, each of bounded length; empty ones count too. */
final class Lines {
    /** Of one line, some ten times what is said of the largest messages. */
    static final int MOST_CHARACTERS = 16 << 20;

    private final Reader reader;
    private final String source;
    private int number;

    /**
     * The lines of an input.
     *
     * @param source what to call it where a line is too long
     */
    Lines(Reader in, String source) {
        this.reader = new BufferedReader(in);
        this.source = source;
    }

    /** Hands on each line of standard input, in UTF-8 whatever the locale. */
    static void forEach(InputStream in, Consumer<String> action) {
        Lines lines = new Lines(new InputStreamReader(in, StandardCharsets.UTF_8), "-");
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                action.accept(line);
            }
        } catch (IOException e) {
            throw UsageException.of("STANDARD_INPUT", "reason", String.valueOf(e.getMessage()));
        }
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next() throws IOException {
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        number++;
        if (number == 1 && c == '\uFEFF') {
            c = reader.read();
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == MOST_CHARACTERS) {
                throw UsageException.of(
                        "LINE_TOO_LONG",
                        "file",
                        source,
                        "line",
                        String.valueOf(number),
                        "most",
                        String.valueOf(MOST_CHARACTERS));
            }
            line.append((char) c);
        }
        boolean endsInReturn = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
        return line.substring(0, line.length() - (endsInReturn ? 1 : 0));
    }

    /** Which line came last, from 1. */
    int number() {
        return number;
    }
}
