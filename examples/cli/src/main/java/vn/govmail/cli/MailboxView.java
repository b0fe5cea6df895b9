package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Mailbox;

/** A mailbox of the directory as an object and as cells of a table. */
record MailboxView(Mailbox mailbox) {
    /** The keys of the headings of the cells. */
    static final List<String> HEADINGS =
            List.of("heading.address", "heading.state", "heading.kind", "heading.name", "heading.agency");

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("address", mailbox.address());
        json.put("id", mailbox.id());
        json.put("state", mailbox.state());
        json.put("kind", mailbox.kind().orElse(null));
        json.put("role", mailbox.role());
        json.put("name", mailbox.name());
        json.put("agency", mailbox.agencyId().orElse(null));
        json.put("person", mailbox.personId().orElse(null));
        json.put("naturalAddress", mailbox.naturalAddress());
        json.put("heldFrom", mailbox.heldFrom());
        json.put("heldUntil", mailbox.heldUntil().orElse(null));
        json.put("openedOn", mailbox.openedOn().orElse(null));
        json.put("lastUsedOn", mailbox.lastUsedOn().orElse(null));
        json.put("password", mailbox.password());
        json.put("successor", mailbox.successor().orElse(null));
        if (!mailbox.specialCase().isEmpty()) {
            json.put("specialCase", mailbox.specialCase());
        }
        return json;
    }

    List<String> cells(Sentences sentences) {
        String state = sentences.text("state." + mailbox.state());
        return List.of(
                mailbox.address().toString(),
                mailbox.successor().map(next -> state + " → " + next).orElse(state),
                mailbox.kind().map(kind -> sentences.text("kind." + kind)).orElse(""),
                mailbox.name(),
                mailbox.agencyId().orElse(""));
    }
}
