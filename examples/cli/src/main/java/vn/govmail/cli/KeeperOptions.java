package vn.govmail.cli;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.naming.directory.DocumentReference;
import vn.govmail.naming.directory.Keeper;

/** Who is to answer for an agency's mailbox. */
final class KeeperOptions {
    @Option(names = "--keeper", paramLabel = "NAME", required = true, description = "Who keeps it from now on.")
    private String name = "";

    @Option(names = "--keeper-id", paramLabel = "ID", description = "The keeper's staff id.")
    private String id = "";

    @Option(names = "--head", description = "The keeper is the head of the agency.")
    private boolean head;

    @Option(names = "--authorisation", paramLabel = "NUMBER", description = "The number of the written authorisation.")
    private @Nullable String authorisation;

    @Option(names = "--authorised-on", paramLabel = "DATE", description = "Its date.")
    private @Nullable String authorisedOn;

    @Option(names = "--authorised-by", paramLabel = "NAME", description = "Who authorised the keeper.")
    private @Nullable String authorisedBy;

    @Option(names = "--keeper-until", paramLabel = "DATE", description = "The first day on which it is over.")
    private @Nullable String until;

    Keeper keeper(LocalDate from, Sentences sentences) {
        if (name.isBlank()) {
            throw new UsageException("--keeper: " + sentences.text("directory.keeperName"));
        }
        DocumentReference document = ActOptions.document(
                authorisation,
                authorisedOn,
                authorisedBy,
                "--authorisation, --authorised-on, --authorised-by",
                sentences);
        LocalDate end = until == null ? null : ActOptions.day(until, sentences);
        if (end != null && !end.isAfter(from)) {
            throw new UsageException(
                    "--keeper-until: " + sentences.text("directory.dayPassed", Map.of("day", end.toString())));
        }
        return new Keeper(id, name, head, document, from, end);
    }
}
