package vn.govmail.naming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;

/**
 * Makes mailbox addresses by the formats of a rule set. Which of several formats applies, the parts decide that the unit
 * supplies: an agency gives {@code annv.stttt@}, an agency in a district {@code annv.vp.cujut@}. Knows no taken addresses:
 * the directory does. Immutable and thread-safe.
 *
 * @see "khoản 1 Điều 5, 12/2012/QĐ-UBND"
 */
public final class Naming {
    private static final int STEPS_PAST_RESERVED = 100;

    private final List<AddressFormat> formats;
    private final Set<String> reserved;

    private Naming(RuleSet rules) {
        this.formats = List.copyOf(rules.addressFormats());
        this.reserved = rules.reservedNames();
    }

    /** The naming rules of a rule set. */
    public static Naming under(RuleSet rules) {
        return new Naming(rules);
    }

    /** The address of a person who works in a unit. */
    public Proposal propose(PersonName person, Unit unit) {
        return make(MailboxKind.PERSON, unit, person);
    }

    /**
     * The address of a unit itself, or of everybody in it.
     *
     * @throws IllegalArgumentException if the kind is {@link MailboxKind#PERSON}
     */
    public Proposal propose(MailboxKind kind, Unit unit) {
        if (kind == MailboxKind.PERSON) {
            throw new IllegalArgumentException("the mailbox of a person needs the person's name");
        }
        return make(kind, unit, null);
    }

    private Proposal make(MailboxKind kind, Unit unit, @Nullable PersonName person) {
        List<NamingFinding> findings = new ArrayList<>();
        Optional<AddressFormat> found = formatFor(kind, unit);
        if (found.isEmpty()) {
            Map<String, String> arguments = Map.of("kind", kind.name(), "parts", partNames(unit));
            findings.add(new NamingFinding(NamingCode.ADDRESS_FORMAT, Effect.ERROR, arguments, null));
            return new Proposal(kind, null, null, person, 0, Clash.NONE, findings);
        }
        AddressFormat format = found.get();
        Provision provision = format.provision();
        Map<AddressPart, String> values = values(unit, format, findings);
        if (person != null) {
            values = withName(values, person.reading(), person);
            aboutName(person, provision, findings);
        }
        LocalPart local = LocalPart.of(format, values, reserved);
        if (local.addressEvenIfReserved(0).isEmpty()) {
            Map<String, String> arguments = Map.of("kind", kind.name(), "mailbox", local.head(0));
            findings.add(new NamingFinding(NamingCode.ADDRESS_FORMAT, Effect.ERROR, arguments, provision));
        }
        return local.isReserved(0)
                ? pastReserved(kind, local, person, findings)
                : new Proposal(kind, local, format, person, 0, Clash.NONE, findings);
    }

    private Optional<AddressFormat> formatFor(MailboxKind kind, Unit unit) {
        Set<AddressPart> supplied = unit.parts().keySet();
        return formats.stream()
                .filter(format -> format.kind() == kind && unitParts(format).equals(supplied))
                .findFirst()
                .or(() -> communeAsAgency(kind, supplied));
    }

    /** A person of a commune: the commune stands where the agency does (điểm d: tên cơ quan.tên huyện). */
    private Optional<AddressFormat> communeAsAgency(MailboxKind kind, Set<AddressPart> supplied) {
        Set<AddressPart> wanted = EnumSet.of(AddressPart.AGENCY, AddressPart.DISTRICT);
        return kind == MailboxKind.PERSON && supplied.equals(EnumSet.of(AddressPart.COMMUNE, AddressPart.DISTRICT))
                ? formats.stream()
                        .filter(format ->
                                format.kind() == kind && unitParts(format).equals(wanted))
                        .findFirst()
                : Optional.empty();
    }

    private static Set<AddressPart> unitParts(AddressFormat format) {
        Set<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
        parts.addAll(format.template().parts());
        parts.removeAll(LocalPart.OF_PERSONS);
        return parts;
    }

    private static Map<AddressPart, String> values(Unit unit, AddressFormat format, List<NamingFinding> findings) {
        Map<AddressPart, String> values = new EnumMap<>(AddressPart.class);
        boolean communeAsAgency = !format.template().parts().contains(AddressPart.COMMUNE);
        unit.parts().forEach((part, abbreviation) -> {
            AddressPart place = part == AddressPart.COMMUNE && communeAsAgency ? AddressPart.AGENCY : part;
            values.put(place, abbreviation.value());
        });
        for (AddressPart part : AddressPart.values()) {
            unit.part(part).filter(Abbreviation::derived).ifPresent(abbreviation -> {
                boolean letters = part == AddressPart.AGENCY || part == AddressPart.DEPARTMENT;
                if (letters) {
                    Map<String, String> arguments =
                            Map.of("name", abbreviation.name(), "abbreviation", abbreviation.value());
                    findings.add(new NamingFinding(
                            NamingCode.ABBREVIATION_DERIVED, Effect.INFO, arguments, format.provision()));
                }
            });
        }
        return values;
    }

    /** The values with those of a reading of a name. */
    static Map<AddressPart, String> withName(Map<AddressPart, String> values, NameReading reading, PersonName person) {
        Map<AddressPart, String> more = new EnumMap<>(AddressPart.class);
        more.putAll(values);
        more.put(AddressPart.GIVEN, reading.foldedGiven());
        more.put(AddressPart.INITIALS, reading.initials());
        more.put(AddressPart.FULL_NAME, Folding.fold(person.text()));
        return more;
    }

    private static void aboutName(PersonName person, Provision provision, List<NamingFinding> findings) {
        if (!person.certain()) {
            findings.add(new NamingFinding(
                    NamingCode.NAME_ORDER_UNCERTAIN, Effect.WARN, Map.of("name", person.text()), provision));
        }
        for (NameNote note : person.notes()) {
            findings.add(new NamingFinding(
                    NamingCode.NAME_TIDIED, Effect.INFO, Map.of("name", person.text(), "note", note.name()), null));
        }
    }

    private static Proposal pastReserved(
            MailboxKind kind, LocalPart local, @Nullable PersonName person, List<NamingFinding> findings) {
        AddressFormat format = local.format();
        boolean letters = kind == MailboxKind.PERSON && format.duplicates() == DuplicatePolicy.LETTERS;
        findings.add(new NamingFinding(
                NamingCode.RESERVED_NAME,
                letters ? Effect.WARN : Effect.ERROR,
                Map.of("mailbox", local.head(0)),
                format.provision()));
        Proposal natural = new Proposal(kind, local, format, person, 0, Clash.RESERVED, findings);
        for (int step = 1; letters && step < STEPS_PAST_RESERVED; step++) {
            Proposal next = natural.withLetters(step, Clash.RESERVED);
            if (next.address().isPresent()) {
                return next;
            }
        }
        return natural;
    }

    private static String partNames(Unit unit) {
        return String.join(
                ", ",
                unit.parts().keySet().stream()
                        .sorted()
                        .map(AddressPart::keyword)
                        .toList());
    }
}
