package vn.govmail.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.DocumentReference;

/** Who changes the directory, and by which documents. */
final class ActOptions {
    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who does it, for the audit trail; by default the account's name on this machine.")
    private @Nullable String actor;

    @Option(names = "--decision", paramLabel = "NUMBER", description = "The number of the decision (Quyết định).")
    private @Nullable String decision;

    @Option(names = "--decided-on", paramLabel = "DATE", description = "Its date, as in 2026-11-20.")
    private @Nullable String decidedOn;

    @Option(names = "--issuer", paramLabel = "NAME", description = "Who issued it.")
    private @Nullable String issuer;

    @Option(names = "--request", paramLabel = "NUMBER", description = "The number of the agency's written request.")
    private @Nullable String request;

    @Option(names = "--requested-on", paramLabel = "DATE", description = "Its date.")
    private @Nullable String requestedOn;

    @Option(names = "--requester", paramLabel = "NAME", description = "Which agency requests it.")
    private @Nullable String requester;

    /** The act, at a time. */
    Act act(Instant at, Sentences sentences) {
        Act act = Act.by(actor == null ? System.getProperty("user.name", "") : actor, at);
        DocumentReference decided =
                document(decision, decidedOn, issuer, "--decision, --decided-on, --issuer", sentences);
        DocumentReference requested =
                document(request, requestedOn, requester, "--request, --requested-on, --requester", sentences);
        act = decided == null ? act : act.under(decided);
        return requested == null ? act : act.askedFor(requested);
    }

    static @Nullable DocumentReference document(
            @Nullable String number,
            @Nullable String date,
            @Nullable String issuer,
            String options,
            Sentences sentences) {
        if (number == null && date == null && issuer == null) {
            return null;
        }
        if (number == null || date == null || issuer == null || number.isBlank() || issuer.isBlank()) {
            throw new UsageException(sentences.text("directory.documentParts", Map.of("options", options)));
        }
        return new DocumentReference(number, day(date, sentences), issuer);
    }

    static LocalDate day(String text, Sentences sentences) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(sentences.text("directory.notADay", Map.of("text", text)));
        }
    }
}
