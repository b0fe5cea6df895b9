package vn.govmail.operation.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Mailbox;
import vn.govmail.address.MailboxList;
import vn.govmail.json.JsonReader;
import vn.govmail.json.JsonText;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.operation.report.StoredRecord.Direction;
import vn.govmail.operation.report.StoredRecord.Place;
import vn.govmail.rule.Effect;
import vn.govmail.rule.LegalValue;
import vn.govmail.verdict.Outcome;

/**
 * Stored records as JSON, one object a line, the kind of record in {@code type}: {@code message}, {@code document} (on paper alone),
 * {@code checks}, {@code filed}. Findings stand as {@code "CLAUSE CODE EFFECT COUNT"}, the clause of technical ones as {@code -}.
 *
 * <p>Reads besides what {@code Assessment.toJson} writes, an object without {@code type}: the agency is its {@code agency} where the
 * host added that, else the domain of the sender; {@code unit}, {@code level}, {@code direction}, {@code mailbox} and
 * {@code paperIssued} may be added too. Of a message that came in, nobody but the host knows the own mailbox: without it none counts.
 */
public final class RecordLines {
    private static final String UNKNOWN_SENDER = "unknown";

    private RecordLines() {}

    /** A record as one line without its end. */
    public static String write(StoredRecord stored) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (stored instanceof StoredRecord.Message message) {
            start(json, "message", message.day(), message.place());
            json.put("direction", message.direction());
            json.put("mailbox", message.mailbox());
            json.put("outcome", message.outcome());
            json.put("documents", documents(message.documents()));
            json.put(
                    "findings",
                    new TreeMap<>(message.findings())
                            .entrySet().stream().map(RecordLines::finding).toList());
        } else if (stored instanceof StoredRecord.PaperDocument document) {
            start(json, "document", document.day(), document.place());
        } else if (stored instanceof StoredRecord.Checks checks) {
            start(json, "checks", checks.day(), checks.place());
            json.put("mailbox", checks.mailbox());
            json.put("met", checks.summary().met());
            json.put("late", checks.summary().late());
            json.put("missed", checks.summary().missed());
            json.put("excused", checks.summary().excused());
            json.put("notKnown", checks.summary().notKnown());
            json.put("latenessSeconds", checks.summary().lateness().toSeconds());
        } else if (stored instanceof StoredRecord.Filed filed) {
            json.put("type", "filed");
            json.put("day", filed.day());
            json.put("provision", filed.provision());
            json.put("first", filed.period().first());
            json.put("last", filed.period().last());
        }
        StringBuilder out = new StringBuilder();
        JsonText.write(json, out);
        return out.toString();
    }

    private static void start(Map<String, @Nullable Object> json, String type, LocalDate day, Place place) {
        json.put("type", type);
        json.put("day", day);
        json.put("agency", place.agency());
        json.put("unit", place.unit());
        json.put("level", place.levelOrNull());
    }

    private static Map<String, Long> documents(ExchangeCounts counts) {
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("electronic", counts.electronic());
        json.put("both", counts.both());
        json.put("paper", counts.paper());
        json.put("notKnown", counts.notKnown());
        return json;
    }

    private static String finding(Map.Entry<FindingKey, Long> entry) {
        FindingKey key = entry.getKey();
        String clause = key.provision().isEmpty() ? "-" : key.provision();
        return clause + " " + key.code() + " " + key.effect() + " " + entry.getValue();
    }

    /**
     * Reads one line.
     *
     * @throws RecordException if it is no such record; says what is wrong and quotes no content
     */
    public static StoredRecord read(String line) {
        RecordFields fields = fields(line);
        try {
            return switch (fields.text("type", "")) {
                case "" -> assessed(fields);
                case "message" -> message(fields);
                case "document" ->
                    new StoredRecord.PaperDocument(fields.day("day"), fields.place(fields.text("agency")));
                case "checks" -> checks(fields);
                case "filed" ->
                    new StoredRecord.Filed(
                            fields.day("day"),
                            fields.text("provision"),
                            new ReportPeriod(fields.day("first"), fields.day("last")));
                default -> throw new RecordException(RecordProblem.WORD, "type");
            };
        } catch (RecordException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RecordException(RecordProblem.VALUES, "type", e);
        }
    }

    private static RecordFields fields(String line) {
        try {
            return new RecordFields(JsonReader.object(line));
        } catch (IllegalArgumentException e) {
            throw new RecordException(RecordProblem.JSON, "", e);
        }
    }

    private static StoredRecord message(RecordFields fields) {
        RecordFields documents = new RecordFields(fields.object("documents"));
        Map<FindingKey, Long> findings = new TreeMap<>();
        for (Object each : fields.list("findings")) {
            String[] parts = String.valueOf(each).split(" ", -1);
            if (parts.length != 4 || !parts[3].matches("[1-9]\\d{0,9}")) {
                throw new RecordException(RecordProblem.FINDING, "findings");
            }
            FindingKey key = new FindingKey(
                    parts[0].equals("-") ? "" : parts[0],
                    parts[1],
                    RecordFields.constant(Effect.class, parts[2], "findings"));
            findings.merge(key, Long.valueOf(parts[3]), Long::sum);
        }
        return new StoredRecord.Message(
                fields.day("day"),
                fields.place(fields.text("agency")),
                fields.constant(Direction.class, "direction"),
                fields.text("mailbox"),
                fields.constant(Outcome.class, "outcome"),
                new ExchangeCounts(
                        documents.number("electronic"),
                        documents.number("both"),
                        documents.number("paper"),
                        documents.number("notKnown")),
                findings);
    }

    private static StoredRecord checks(RecordFields fields) {
        return new StoredRecord.Checks(
                fields.day("day"),
                fields.place(fields.text("agency")),
                fields.text("mailbox"),
                new CheckingSummary(
                        fields.number("met"),
                        fields.number("late"),
                        fields.number("missed"),
                        fields.number("excused"),
                        fields.number("notKnown"),
                        Duration.ofSeconds(fields.number("latenessSeconds"))));
    }

    /** Our word for it, or that of the command line. */
    private static Direction direction(String written) {
        return switch (written) {
            case "INBOUND" -> Direction.RECEIVED;
            case "OUTBOUND" -> Direction.SENT;
            default -> RecordFields.constant(Direction.class, written, "direction");
        };
    }

    /** What {@code Assessment.toJson} writes, with or without what a host adds. */
    private static StoredRecord assessed(RecordFields fields) {
        boolean paper = fields.truth("paperIssued");
        ExchangeCounts documents = ExchangeCounts.NONE;
        for (RecordFields document : fields.objects("documents")) {
            LegalValue value = document.constant(LegalValue.class, "legalValue");
            documents = documents.and(ExchangeCounts.byMail(value, paper));
        }
        Map<FindingKey, Long> findings = new TreeMap<>();
        for (RecordFields finding : fields.objects("findings")) {
            FindingKey key = new FindingKey(
                    finding.text("rule", ""), finding.text("code"), finding.constant(Effect.class, "effect"));
            findings.merge(key, 1L, Long::sum);
        }
        List<Mailbox> from = MailboxList.parse(fields.text("from", "")).mailboxes();
        String sender = from.size() == 1 ? from.get(0).domain() : UNKNOWN_SENDER;
        Direction direction = direction(fields.text("direction", "RECEIVED"));
        // whose mailbox received it, only the host knows
        boolean own = direction == Direction.SENT && from.size() == 1;
        String address = own ? from.get(0).localPart() + "@" + sender : "";
        return new StoredRecord.Message(
                fields.dayOf("at"),
                fields.place(fields.text("agency", sender)),
                direction,
                fields.text("mailbox", address),
                fields.constant(Outcome.class, "outcome"),
                documents,
                findings);
    }
}
