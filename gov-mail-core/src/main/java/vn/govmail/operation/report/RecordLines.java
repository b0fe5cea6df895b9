package vn.govmail.operation.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Mailbox;
import vn.govmail.address.MailboxList;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.json.JsonReader;
import vn.govmail.json.JsonText;
import vn.govmail.message.Times;
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
     * @throws IllegalArgumentException if it is no such record; the message says what is wrong and quotes no content
     */
    public static StoredRecord read(String line) {
        Fields fields = new Fields(JsonReader.object(line));
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
                default -> throw new IllegalArgumentException("unknown type of record");
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is not written like 2026-01-31", e);
        }
    }

    private static StoredRecord message(Fields fields) {
        Fields documents = new Fields(fields.object("documents"));
        Map<FindingKey, Long> findings = new TreeMap<>();
        for (Object each : fields.list("findings")) {
            String[] parts = String.valueOf(each).split(" ", -1);
            if (parts.length != 4 || !parts[3].matches("[1-9]\\d{0,9}")) {
                throw new IllegalArgumentException("a finding is not written as CLAUSE CODE EFFECT COUNT");
            }
            FindingKey key = new FindingKey(
                    parts[0].equals("-") ? "" : parts[0], parts[1], Fields.constant(Effect.class, parts[2]));
            findings.merge(key, Long.valueOf(parts[3]), Long::sum);
        }
        return new StoredRecord.Message(
                fields.day("day"),
                fields.place(fields.text("agency")),
                Fields.constant(Direction.class, fields.text("direction")),
                fields.text("mailbox"),
                Fields.constant(Outcome.class, fields.text("outcome")),
                new ExchangeCounts(
                        documents.number("electronic"),
                        documents.number("both"),
                        documents.number("paper"),
                        documents.number("notKnown")),
                findings);
    }

    private static StoredRecord checks(Fields fields) {
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
            default -> Fields.constant(Direction.class, written);
        };
    }

    /** What {@code Assessment.toJson} writes, with or without what a host adds. */
    private static StoredRecord assessed(Fields fields) {
        boolean paper = fields.truth("paperIssued");
        ExchangeCounts documents = ExchangeCounts.NONE;
        for (Fields document : fields.objects("documents")) {
            LegalValue value = Fields.constant(LegalValue.class, document.text("legalValue"));
            documents = documents.and(ExchangeCounts.byMail(value, paper));
        }
        Map<FindingKey, Long> findings = new TreeMap<>();
        for (Fields finding : fields.objects("findings")) {
            FindingKey key = new FindingKey(
                    finding.text("rule", ""),
                    finding.text("code"),
                    Fields.constant(Effect.class, finding.text("effect")));
            findings.merge(key, 1L, Long::sum);
        }
        List<Mailbox> from = MailboxList.parse(fields.text("from", "")).mailboxes();
        String sender = from.size() == 1 ? from.get(0).domain() : UNKNOWN_SENDER;
        Direction direction = direction(fields.text("direction", "RECEIVED"));
        // whose mailbox received it, only the host knows
        boolean own = direction == Direction.SENT && from.size() == 1;
        String address = own ? from.get(0).localPart() + "@" + sender : "";
        return new StoredRecord.Message(
                OffsetDateTime.parse(fields.text("at"))
                        .atZoneSameInstant(Times.VIET_NAM)
                        .toLocalDate(),
                fields.place(fields.text("agency", sender)),
                direction,
                fields.text("mailbox", address),
                Fields.constant(Outcome.class, fields.text("outcome")),
                documents,
                findings);
    }

    /** The fields of one object, each of the type that is asked for. */
    private record Fields(Map<String, @Nullable Object> values) {
        private @Nullable Object value(String name) {
            return values.get(name);
        }

        String text(String name) {
            if (value(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("'" + name + "' has to be a text");
        }

        String text(String name, String otherwise) {
            return value(name) == null ? otherwise : text(name);
        }

        LocalDate day(String name) {
            return LocalDate.parse(text(name));
        }

        long number(String name) {
            if (value(name) instanceof Long number && number >= 0 && number < 1_000_000_000_000L) {
                return number;
            }
            throw new IllegalArgumentException("'" + name + "' has to be a whole number from 0");
        }

        boolean truth(String name) {
            return value(name) instanceof Boolean truth && truth;
        }

        List<?> list(String name) {
            if (value(name) instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException("'" + name + "' has to be a list");
        }

        Map<String, @Nullable Object> object(String name) {
            return object(value(name), name);
        }

        List<Fields> objects(String name) {
            List<Fields> objects = new ArrayList<>();
            for (Object each : list(name)) {
                objects.add(new Fields(object(each, name)));
            }
            return objects;
        }

        private static Map<String, @Nullable Object> object(@Nullable Object value, String name) {
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                map.forEach((key, each) -> object.put(String.valueOf(key), each));
                return object;
            }
            throw new IllegalArgumentException("'" + name + "' has to be an object");
        }

        Place place(String agency) {
            String level = text("level", "");
            return new Place(agency, text("unit", ""), level.isEmpty() ? null : constant(AgencyLevel.class, level));
        }

        static <E extends Enum<E>> E constant(Class<E> type, String name) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("unknown " + type.getSimpleName());
        }
    }
}
