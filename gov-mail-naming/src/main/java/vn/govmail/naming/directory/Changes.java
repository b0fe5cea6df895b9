package vn.govmail.naming.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/** What of a mailbox the audit trail tells: {@code name=value} parted by semicolons. */
final class Changes {
    private Changes() {}

    /** Everything that is set. */
    static String of(Mailbox mailbox) {
        return text(facts(mailbox));
    }

    /** What of the first is otherwise in the second. */
    static String before(Mailbox before, Mailbox after) {
        return difference(facts(before), facts(after));
    }

    /** What of the second is otherwise in the first. */
    static String after(Mailbox before, Mailbox after) {
        return difference(facts(after), facts(before));
    }

    private static String difference(Map<String, String> facts, Map<String, String> others) {
        Map<String, String> different = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (!Objects.equals(value, others.get(name))) {
                different.put(name, value);
            }
        });
        return text(different);
    }

    /** Values that come from people lose what would part them. */
    private static String text(Map<String, String> facts) {
        StringJoiner text = new StringJoiner("; ");
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.add(name + "=" + tidy(value));
            }
        });
        return text.toString();
    }

    private static String tidy(String value) {
        boolean plain = true;
        for (int i = 0; plain && i < value.length(); i++) {
            char c = value.charAt(i);
            plain = (c > ' ' && c != ';') || (c == ' ' && i > 0 && value.charAt(i - 1) != ' ');
        }
        return plain ? value : value.replace(';', ',').replaceAll("\\s+", " ");
    }

    private static Map<String, String> facts(Mailbox mailbox) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("address", mailbox.address().toString());
        facts.put("kind", written(mailbox.kind()));
        facts.put("state", mailbox.state().name());
        facts.put("role", mailbox.role().name());
        facts.put("agency", mailbox.agencyId().orElse(""));
        facts.put("person", mailbox.personId().orElse(""));
        facts.put("name", mailbox.name());
        facts.put("until", written(mailbox.heldUntil()));
        facts.put("opened", written(mailbox.openedOn()));
        facts.put("password", mailbox.password().name());
        facts.put("successor", written(mailbox.successor()));
        facts.put("special-case", mailbox.specialCase());
        facts.put("keeper", mailbox.keeper().map(Changes::keeper).orElse(""));
        return facts;
    }

    private static String written(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String keeper(Keeper keeper) {
        String why = keeper.head()
                ? "head"
                : keeper.authorisation().map(DocumentReference::toString).orElse("no authorisation");
        return keeper.name() + " (" + why + ", " + keeper.from() + "/" + (keeper.until() == null ? "" : keeper.until())
                + ")";
    }
}
