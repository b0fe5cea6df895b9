package vn.govmail.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The password of a key or the PIN of a token. It is asked for where it is not given; it is shown and logged nowhere. */
final class PasswordOptions {
    private static final String VARIABLE = "GOV_MAIL_PASSWORD";
    private static final int MAX_PASSWORD = 1_000;

    @Option(
            names = {"--password-file", "--pin-file"},
            paramLabel = "FILE",
            description = "A file whose first line is the password or PIN.")
    private @Nullable Path file;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "The password or PIN itself. Others on this machine may see it: better use --password-file,"
                    + " set the variable " + VARIABLE
                    + ", or type it when asked (without a terminal: the first line of standard input).")
    private char @Nullable [] password;

    void check() {
        if (file != null && password != null) {
            throw UsageException.of("TWO_PASSWORDS");
        }
    }

    /** The password, which the caller wipes. */
    // since JDK 22 there may be a console without a terminal: it reads the same line from standard input
    @SuppressWarnings("SystemConsoleNull")
    char[] secret(String what, Surroundings surroundings) {
        if (password != null) {
            return password;
        }
        if (file != null) {
            return firstLine(file);
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null) {
            return variable.toCharArray();
        }
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s: ", what);
            return typed == null ? new char[0] : typed;
        }
        try {
            return firstLine(surroundings.in());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char[] firstLine(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return firstLine(in);
        } catch (IOException e) {
            throw UsageException.file("--password-file " + file, e);
        }
    }

    private static char[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n' && line.size() < MAX_PASSWORD; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8).toCharArray();
    }
}
