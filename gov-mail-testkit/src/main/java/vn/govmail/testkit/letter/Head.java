package vn.govmail.testkit.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.address.MailAddress;

/** The header of a letter: who it is from and for, and its fields in order. */
record Head(Optional<MailAddress> from, List<MailAddress> recipients, List<Field> fields) {
    record Field(String name, String value) {}

    static final Head EMPTY = new Head(Optional.empty(), List.of(), List.of());

    Head withFrom(MailAddress address, String displayName) {
        return new Head(Optional.of(address), recipients, fields).set("From", HeaderText.mailbox(address, displayName));
    }

    Head withRecipients(String field, List<MailAddress> addresses) {
        List<MailAddress> all = Stream.concat(recipients.stream(), addresses.stream())
                .distinct()
                .toList();
        String added = addresses.stream().map(MailAddress::toString).collect(Collectors.joining(",\r\n\t"));
        String before = fields.stream()
                .filter(f -> f.name().equals(field))
                .map(f -> f.value() + ",\r\n\t")
                .collect(Collectors.joining());
        return new Head(from, all, fields).set(field, before + added);
    }

    /** Puts the field where it stood, or last. */
    Head set(String name, String value) {
        List<Field> changed = new ArrayList<>();
        boolean found = false;
        for (Field field : fields) {
            boolean same = field.name().equals(name);
            changed.add(same ? new Field(name, value) : field);
            found |= same;
        }
        if (!found) {
            changed.add(new Field(name, value));
        }
        return new Head(from, recipients, List.copyOf(changed));
    }

    Head add(String name, String value) {
        return new Head(
                from,
                recipients,
                Stream.concat(fields.stream(), Stream.of(new Field(name, value)))
                        .toList());
    }

    String text() {
        return fields.stream().map(f -> f.name() + ": " + f.value() + "\r\n").collect(Collectors.joining());
    }
}
