package vn.govmail.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.DocumentReference;
import vn.govmail.naming.directory.Event;

/** An entry of the audit trail as an object and as cells of a table. */
record EventView(Event event) {
    /** The keys of the headings of the cells. */
    static final List<String> HEADINGS = List.of(
            "heading.at", "heading.event", "heading.subject", "heading.actor", "heading.documents", "heading.after");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", event.number());
        json.put("kind", event.kind());
        json.put("subject", event.subject());
        json.put("at", event.act().at());
        json.put("actor", event.act().actor());
        json.put("before", event.before());
        json.put("after", event.after());
        json.put("decision", document(event.act().decision()));
        json.put("request", document(event.act().request()));
        return json;
    }

    private static @Nullable Map<String, Object> document(Optional<DocumentReference> document) {
        return document.<Map<String, Object>>map(d -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("number", d.number());
                    json.put("date", d.date());
                    json.put("issuer", d.issuer());
                    return json;
                })
                .orElse(null);
    }

    List<String> cells(Sentences sentences) {
        String documents = String.join(
                ", ",
                Stream.of(event.act().decision(), event.act().request())
                        .flatMap(Optional::stream)
                        .map(DocumentReference::toString)
                        .toList());
        return List.of(
                TIME.format(event.act().at()),
                sentences.text("event." + event.kind()),
                event.subject(),
                event.act().actor(),
                documents,
                event.after());
    }
}
