package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.PartForm;

/**
 * The full name of a person, and how it is read. A Kinh name is read family, middle, given, the given name being the last
 * word ("tên người dùng" in điểm a khoản 1 Điều 5 of 12/2012/QĐ-UBND). Names of other peoples put the family name
 * elsewhere or have none; where the order cannot be told from the words, {@link #certain()} is false, and a person has
 * to choose among the readings.
 *
 * <p>Letter case, spaces, the composition of accents and the many shapes of the apostrophe make no difference. Text that is
 * damaged or only looks like Vietnamese is refused. Immutable and thread-safe.
 */
public final class PersonName {
    private final String text;
    private final List<NameReading> readings;
    private final boolean certain;
    private final List<NameNote> notes;

    PersonName(String text, List<NameReading> readings, boolean certain, List<NameNote> notes) {
        this.text = text;
        this.readings = List.copyOf(readings);
        this.certain = certain;
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads a name.
     *
     * @throws InvalidNameException if the text cannot be a name
     */
    public static PersonName parse(String text) {
        return NameReader.read(NameText.of(text));
    }

    /** Reads a name like {@link #parse}; empty if the text cannot be one. */
    public static Optional<PersonName> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** The name's words in NFC with single spaces, without titles. */
    public String text() {
        return text;
    }

    /** The likeliest reading. */
    public NameReading reading() {
        return readings.get(0);
    }

    /** All readings, the likeliest first. */
    public List<NameReading> readings() {
        return readings;
    }

    /** The other readings. */
    public List<NameReading> alternatives() {
        return readings.subList(1, readings.size());
    }

    /**
     * Whether the order of the name's parts is beyond doubt. Whether a given name has one syllable or two is not a question
     * of order: the regulation's rule takes the last.
     */
    public boolean certain() {
        return certain;
    }

    /** The given name and the initials of the first reading, the mailbox name of most regulations: {@code "khaintm"}. */
    public String mailboxName() {
        return reading().foldedGiven() + reading().initials();
    }

    /** A part of the first reading. */
    String text(AddressPart part, PartForm form) {
        return PartText.ofName(part, form, this, reading());
    }

    /** What was done to the text before reading. */
    public List<NameNote> notes() {
        return notes;
    }

    /**
     * The same name with a reading that a person has chosen; it is certain.
     *
     * @throws IllegalArgumentException if it is none of {@link #readings()}
     */
    public PersonName choosing(NameReading reading) {
        if (!readings.contains(reading)) {
            throw new IllegalArgumentException("not a reading of this name: " + reading);
        }
        List<NameReading> reordered = new ArrayList<>(readings);
        reordered.remove(reading);
        reordered.add(0, reading);
        return new PersonName(text, reordered, true, notes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that
                && text.equals(that.text)
                && readings.equals(that.readings)
                && certain == that.certain
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
