package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Given name and initials of a name that was plain at a glance; null where it had to be read. */
    private final @Nullable String quickName;

    private final int givenLength;
    private final boolean certain;
    private final List<NameNote> notes;

    /** Made when they are asked for, where the name was plain; any thread may put equal ones there. */
    private @Nullable List<NameReading> readings;

    PersonName(String text, List<NameReading> readings, boolean certain, List<NameNote> notes) {
        this.text = text;
        this.quickName = null;
        this.givenLength = 0;
        this.readings = List.copyOf(readings);
        this.certain = certain;
        this.notes = List.copyOf(notes);
    }

    /** A name that was plain at a glance. */
    PersonName(String text, String mailboxName, int givenLength) {
        this.text = text;
        this.quickName = mailboxName;
        this.givenLength = givenLength;
        this.certain = true;
        this.notes = List.of();
    }

    /**
     * Reads a name.
     *
     * @throws InvalidNameException if the text cannot be a name
     */
    public static PersonName parse(String text) {
        PersonName plain = QuickName.read(text);
        if (plain == null) {
            // lists in capitals, in decomposed letters or with stray spaces are common; they are plain once they are
            // tidied
            plain = QuickName.read(NameText.usualSpelling(text));
        }
        return plain == null ? NameReader.read(NameText.of(text)) : plain;
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
        return readings().get(0);
    }

    /** All readings, the likeliest first. */
    public List<NameReading> readings() {
        List<NameReading> known = readings;
        if (known == null) {
            known = NameReader.read(NameText.of(text)).readings();
            readings = known;
        }
        return known;
    }

    /** The other readings. */
    public List<NameReading> alternatives() {
        return readings().subList(1, readings().size());
    }

    /** The given name and the initials of the first reading, the mailbox name of most regulations: {@code "khaintm"}. */
    public String mailboxName() {
        return quickName == null ? reading().foldedGiven() + reading().initials() : quickName;
    }

    /** A part of the first reading. */
    String text(AddressPart part, PartForm form) {
        if (quickName != null && form.kind() == PartForm.Kind.USUAL) {
            if (part == AddressPart.GIVEN) {
                return quickName.substring(0, givenLength);
            }
            if (part == AddressPart.INITIALS) {
                return quickName.substring(givenLength);
            }
        }
        return PartText.ofName(part, form, this, reading());
    }

    /**
     * Whether the order of the name's parts is beyond doubt. Whether a given name has one syllable or two, and whether a
     * marker is abbreviated with the family name, is not a question of order: the readings tell them apart, and the first
     * follows the regulation's rule.
     */
    public boolean certain() {
        return certain;
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
        if (!readings().contains(reading)) {
            throw new IllegalArgumentException("not a reading of this name: " + reading);
        }
        List<NameReading> reordered = new ArrayList<>(readings());
        reordered.remove(reading);
        reordered.add(0, reading);
        return new PersonName(text, reordered, true, notes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that
                && text.equals(that.text)
                && certain == that.certain
                && notes.equals(that.notes)
                && readings().equals(that.readings());
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
