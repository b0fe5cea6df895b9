package vn.govmail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which database the directory is, and how to get in. A password is never taken as an argument and never shown. */
final class DatabaseOptions {
    private static final String USUAL = "jdbc:h2:file:./gov-mail-directory";
    private static final String USER = "GOV_MAIL_DB_USER";
    private static final String PASSWORD = "GOV_MAIL_DB_PASSWORD";

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description =
                    "The database, as in jdbc:postgresql://host/name; by default a file of this folder, " + USUAL + ".")
    private String url = USUAL;

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            description = "The database user; by default the variable " + USER + ".")
    private @Nullable String user;

    @Option(
            names = "--db-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; by default the variable " + PASSWORD + ".")
    private @Nullable Path passwordFile;

    /** Another database with the same user and password. */
    DatabaseOptions at(String other) {
        DatabaseOptions options = new DatabaseOptions();
        options.url = other;
        options.user = user;
        options.passwordFile = passwordFile;
        return options;
    }

    /** The URL with nothing in it that could be a secret. */
    String shown() {
        String shown = url.split("[;?]", 2)[0];
        int at = shown.lastIndexOf('@');
        int slashes = shown.indexOf("//");
        return at > slashes && slashes >= 0 ? shown.substring(0, slashes + 2) + shown.substring(at + 1) : shown;
    }

    /** The URL to connect to; an H2 database is made only where that is wanted. */
    String url(boolean mayCreate, Sentences sentences) {
        if (!url.startsWith("jdbc:")) {
            throw new UsageException("--db: " + sentences.text("database.URL", Map.of("url", shown())));
        }
        boolean file = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        boolean said = url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=");
        return file && !mayCreate && !said ? url + ";IFEXISTS=TRUE" : url;
    }

    Properties credentials(Sentences sentences) {
        Properties credentials = new Properties();
        String name = user == null ? System.getenv(USER) : user;
        String password = passwordFile == null ? System.getenv(PASSWORD) : firstLine(passwordFile, sentences);
        if (name != null) {
            credentials.setProperty("user", name);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
        return credentials;
    }

    private static String firstLine(Path file, Sentences sentences) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(
                    "--db-password-file: " + sentences.text("database.PASSWORD_FILE", Map.of("file", file.toString())));
        }
    }
}
