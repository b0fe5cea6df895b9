package vn.govmail.naming;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.AddressTemplate.Segment;
import vn.govmail.rule.MailboxKind;

/**
 * A filled template, parted where letters may be added: after the last part that comes from the person's name, or for units
 * after the first part.
 *
 * @param before literal text before the name's part
 * @param name the person's or unit's own part
 * @param after the rest, from the dot on
 */
record LocalPart(
        AddressFormat format,
        Map<AddressPart, String> values,
        String before,
        String name,
        String after,
        Set<String> reserved) {
    static final Set<AddressPart> OF_PERSONS =
            Set.copyOf(EnumSet.of(AddressPart.GIVEN, AddressPart.INITIALS, AddressPart.FULL_NAME));

    static LocalPart of(AddressFormat format, Map<AddressPart, String> values, Set<String> reserved) {
        StringBuilder[] pieces = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int last = lastOwn(format);
        int index = 0;
        boolean started = false;
        for (Segment segment : format.template().segments()) {
            String text = text(segment, values);
            started = started || isOwn(format, segment);
            pieces[index > last ? 2 : started ? 1 : 0].append(text);
            index++;
        }
        return new LocalPart(
                format, values, pieces[0].toString(), pieces[1].toString(), pieces[2].toString(), reserved);
    }

    private static int lastOwn(AddressFormat format) {
        int last = 0;
        int index = 0;
        for (Segment segment : format.template().segments()) {
            if (isOwn(format, segment)) {
                last = index;
                if (format.kind() != MailboxKind.PERSON) {
                    return last;
                }
            }
            index++;
        }
        return last;
    }

    private static boolean isOwn(AddressFormat format, Segment segment) {
        return format.kind() == MailboxKind.PERSON
                ? segment instanceof Segment.Part part && OF_PERSONS.contains(part.part())
                : segment instanceof Segment.Part || format.kind() == MailboxKind.BROADCAST;
    }

    private static String text(Segment segment, Map<AddressPart, String> values) {
        return segment instanceof Segment.Part part
                ? values.getOrDefault(part.part(), "")
                : ((Segment.Literal) segment).text();
    }

    /** The name's part with the letters of a step. */
    String head(int step) {
        return name + letters(step);
    }

    String headFor(NameReading reading, PersonName person) {
        return of(format, Naming.withName(values, reading, person), reserved).name;
    }

    /** The address; empty if it is none by RFC 5321, or reserved. */
    Optional<MailAddress> address(int step) {
        return isReserved(step) ? Optional.empty() : addressEvenIfReserved(step);
    }

    Optional<MailAddress> addressEvenIfReserved(int step) {
        return name.isEmpty() ? Optional.empty() : MailAddress.tryParse(whole(step) + "@" + format.domain());
    }

    /** Whether the local part or its first label is kept for another use than a broadcast. */
    boolean isReserved(int step) {
        if (format.kind() == MailboxKind.BROADCAST || reserved.isEmpty()) {
            return false;
        }
        String whole = whole(step);
        int dot = whole.indexOf('.');
        return reserved.contains(whole) || (dot > 0 && reserved.contains(whole.substring(0, dot)));
    }

    private String whole(int step) {
        return before + name + letters(step) + after;
    }

    /** 1 gives a, 26 z, 27 aa: each word of letters once, in the order of their length. */
    static String letters(int step) {
        StringBuilder letters = new StringBuilder();
        for (int rest = step; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('a' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
