package vn.govmail.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The lines of standard input, in UTF-8 whatever the locale. */
final class Lines {
    private Lines() {}

    static void forEach(InputStream in, Consumer<String> action) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean first = true;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                action.accept(first && line.startsWith("\uFEFF") ? line.substring(1) : line);
                first = false;
            }
        } catch (IOException e) {
            throw UsageException.of("STANDARD_INPUT", "reason", String.valueOf(e.getMessage()));
        }
    }
}
