package vn.govmail.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.JcaSigningKey;

/** Whose key signs. The password is asked for where it is not given; it is shown and logged nowhere. */
final class KeyOptions {
    private static final String VARIABLE = "GOV_MAIL_PASSWORD";
    private static final int MAX_PASSWORD = 1_000;

    @Option(names = "--p12", paramLabel = "FILE", required = true, description = "The key, in a PKCS #12 file.")
    private Path store = Path.of("");

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key, where the file holds several.")
    private @Nullable String alias;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "The password of the PKCS #12 file. Others on this machine may see it: better set the variable "
                            + VARIABLE
                            + ", or type it when asked (without a terminal: the first line of standard input).")
    private char @Nullable [] password;

    JcaSigningKey key(Surroundings surroundings) throws SigningException {
        char[] secret = secret(surroundings);
        try {
            return JcaSigningKey.pkcs12(store, secret, alias);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    // since JDK 22 there may be a console without a terminal: it reads the same line from standard input
    @SuppressWarnings("SystemConsoleNull")
    private char[] secret(Surroundings surroundings) {
        if (password != null) {
            return password;
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null) {
            return variable.toCharArray();
        }
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s: ", store.getFileName());
            return typed == null ? new char[0] : typed;
        }
        return firstLine(surroundings.in());
    }

    private static char[] firstLine(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = in.read(); c >= 0 && c != '\n' && line.size() < MAX_PASSWORD; c = in.read()) {
                if (c != '\r') {
                    line.write(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8).toCharArray();
    }
}
