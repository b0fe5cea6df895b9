package vn.govmail.verdict;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentType;
import vn.govmail.document.Printed;
import vn.govmail.document.Signer;
import vn.govmail.document.recipient.RecipientEntry;

/** What a document says of itself, as a register of documents has it: by field for programs, by label for people. */
final class StatementLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final DocumentStatement statement;

    StatementLines(DocumentStatement statement) {
        this.statement = statement;
    }

    /** What stands above all that is said of a document: its number where it could be read, its files, what it is worth. */
    static String title(DocumentAssessment document, Messages messages) {
        String files = String.join(", ", document.files());
        return messages.text("word.document") + " "
                + document.number().map(number -> number + " (" + files + ")").orElse(files) + ": "
                + messages.text("legalValue." + document.legalValue());
    }

    /** The fields of JSON; null for what is not printed. */
    void putInto(Map<String, @Nullable Object> json) {
        DocumentAnatomy anatomy = statement.anatomy();
        json.put("date", anatomy.date().map(Printed::value).orElse(null));
        json.put("issuer", words(anatomy.issuer()));
        json.put("issuers", issuers());
        json.put("type", anatomy.type().map(type -> type.value().name()).orElse(null));
        json.put("subject", words(anatomy.subject()));
        json.put(
                "signer", anatomy.signer().map(signer -> signer(signer.value())).orElse(null));
        json.put("signers", signers());
        json.put("urgency", words(anatomy.urgency()));
        json.put(
                "recipients",
                statement.recipients().stream().map(StatementLines::recipient).toList());
    }

    private List<String> issuers() {
        return statement.anatomy().issuers().stream().map(Printed::value).toList();
    }

    private List<String> signers() {
        return statement.anatomy().signers().stream()
                .map(signer -> signer(signer.value()))
                .toList();
    }

    private static @Nullable String words(Optional<Printed<String>> printed) {
        return printed.map(Printed::value).orElse(null);
    }

    private static Map<String, @Nullable Object> recipient(RecipientEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", entry.name());
        entry.purpose().ifPresent(purpose -> json.put("purpose", purpose));
        json.put("kind", entry.kind());
        return json;
    }

    /** "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Nguyễn Văn An". */
    private static String signer(Signer signer) {
        Stream<String> capacities =
                signer.capacities().stream().map(capacity -> capacity.form() + ". " + capacity.of());
        String position = Stream.concat(signer.position().stream(), signer.name().stream())
                .collect(Collectors.joining(" "));
        return Stream.concat(capacities, Stream.of(position))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Keys of labels with what stands behind them; nothing that is not printed. */
    Map<String, String> labelled() {
        DocumentAnatomy anatomy = statement.anatomy();
        Map<String, String> lines = new LinkedHashMap<>();
        putAll(lines, "word.issuer", issuers());
        anatomy.type().map(Printed::value).map(DocumentType::name).ifPresent(type -> lines.put("word.type", type));
        Optional<LocalDate> date = anatomy.date().map(Printed::value);
        date.ifPresent(day -> lines.put("word.date", DAY.format(day)));
        anatomy.subject().ifPresent(subject -> lines.put("word.abstract", subject.value()));
        anatomy.urgency().ifPresent(urgency -> lines.put("word.urgency", urgency.value()));
        putAll(lines, "word.signer", signers());
        List<RecipientEntry> recipients = statement.recipients();
        if (!recipients.isEmpty()) {
            lines.put(
                    "word.recipients",
                    recipients.stream().map(StatementLines::shown).collect(Collectors.joining("; ")));
        }
        return lines;
    }

    private static void putAll(Map<String, String> lines, String label, List<String> values) {
        if (!values.isEmpty()) {
            lines.put(label, String.join("; ", values));
        }
    }

    private static String shown(RecipientEntry entry) {
        return entry.name()
                + entry.purpose().map(purpose -> " (" + purpose + ")").orElse("");
    }
}
