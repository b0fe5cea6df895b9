package vn.govmail.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.AddressTemplate.Segment;
import vn.govmail.rule.Effect;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;

/**
 * Makes mailbox addresses by the formats of a rule set. Which of several formats applies, the parts decide that the unit
 * supplies: an agency gives {@code annv.stttt@}, an agency in a district {@code annv.vp.cujut@}. Knows no taken addresses:
 * the directory does. Thread-safe; immutable but for the register of units, if one is kept.
 *
 * @see "khoản 1 Điều 5, 12/2012/QĐ-UBND"
 */
public final class Naming {
    private static final Set<Integer> IDENTITY_NUMBERS = Set.of(9, 12);

    private final FormatChoice formats;
    private final ReservedNames reserved;
    private final List<FixedAddress> fixed;
    private final UnitRegister declared;
    private final @Nullable UnitRegister register;

    private Naming(
            FormatChoice formats,
            ReservedNames reserved,
            List<FixedAddress> fixed,
            UnitRegister declared,
            @Nullable UnitRegister register) {
        this.formats = formats;
        this.reserved = reserved;
        this.fixed = fixed;
        this.declared = declared;
        this.register = register;
    }

    /** The naming rules of a rule set: of formats for the same mailboxes that follow each other, the last. */
    public static Naming under(RuleSet rules) {
        return of(rules, FormatChoice.latest(rules.addressFormats()));
    }

    /** The naming rules of a rule set that are in force on a day in Việt Nam. */
    public static Naming under(RuleSet rules, LocalDate day) {
        return of(rules, FormatChoice.inForce(rules.addressFormats(), day));
    }

    private static Naming of(RuleSet rules, FormatChoice formats) {
        Set<String> reserved = new HashSet<>(rules.reservedNames());
        for (AddressFormat format : formats.all()) {
            Segment first = format.template().segments().get(0);
            if (format.kind() == MailboxKind.BROADCAST && first instanceof Segment.Literal literal) {
                reserved.add(literal.text().split("\\.", -1)[0]);
            }
        }
        UnitRegister declared = new UnitRegister();
        rules.abbreviations().forEach(a -> declared.declare(a.part(), a.name(), a.value()));
        return new Naming(formats, new ReservedNames(reserved), List.copyOf(rules.fixedAddresses()), declared, null);
    }

    /**
     * The same with a register of units: what it declares is used for abbreviations, every unit that comes by is entered, and
     * where two units come to one abbreviation no address is proposed for either.
     */
    public Naming with(UnitRegister units) {
        return new Naming(formats, reserved, fixed, declared, units);
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
        if (!fixed.isEmpty()) {
            Optional<FixedAddress> laidDown = laidDown(kind, unit, person);
            if (laidDown.isPresent()) {
                return new Proposal(kind, Settlement.of(laidDown.get()), person);
            }
        }
        List<NamingFinding> clashes = register == null ? List.of() : register.enter(declared.resolve(unit));
        Blueprint blueprint = blueprint(kind, unit);
        if (blueprint == null) {
            Map<String, String> arguments = Map.of("kind", kind.name(), "parts", partNames(unit));
            NamingFinding none = new NamingFinding(NamingCode.ADDRESS_FORMAT, Effect.ERROR, arguments, null);
            return new Proposal(kind, Settlement.none(none), person);
        }
        return new Proposal(kind, Settlement.of(blueprint, person, clashes), person);
    }

    private Optional<FixedAddress> laidDown(MailboxKind kind, Unit unit, @Nullable PersonName person) {
        String name = person == null ? FormatChoice.ownName(kind, unit) : person.text();
        String key = Abbreviation.key(name);
        return fixed.stream()
                .filter(address -> address.kind() == kind
                        && Abbreviation.key(address.name()).equals(key)
                        && address.unit().map(of -> isOf(unit, of)).orElse(true))
                .findFirst();
    }

    private static boolean isOf(Unit unit, String name) {
        String key = Abbreviation.key(name);
        return unit.parts().values().stream()
                .anyMatch(part -> Abbreviation.key(part.name()).equals(key)
                        || part.value().equals(key));
    }

    private @Nullable Blueprint blueprint(MailboxKind kind, Unit unit) {
        Plan plan = unit.plan();
        if (plan != null && plan.naming() == this && plan.kind() == kind) {
            return plan.blueprint();
        }
        Unit known = declared.resolve(register == null ? unit : register.resolve(unit));
        FormatChoice.Choice choice = formats.choose(kind, known);
        Blueprint made = choice == null ? null : build(choice, known);
        if (register == null) {
            unit.remember(new Plan(this, kind, made));
        }
        return made;
    }

    private Blueprint build(FormatChoice.Choice choice, Unit unit) {
        AddressFormat format = choice.format();
        List<NamingFinding> findings = new ArrayList<>();
        for (AddressPart part : List.of(AddressPart.AGENCY, AddressPart.DEPARTMENT)) {
            unit.part(part).filter(Abbreviation::derived).ifPresent(abbreviation -> {
                Map<String, String> arguments =
                        Map.of("name", abbreviation.name(), "abbreviation", abbreviation.value());
                findings.add(
                        new NamingFinding(NamingCode.ABBREVIATION_DERIVED, Effect.INFO, arguments, format.provision()));
            });
        }
        unit.part(AddressPart.DIGITS).ifPresent(digits -> aboutDigits(digits.value(), format.provision(), findings));
        return new Blueprint(format, choice.parts(), reserved, findings);
    }

    /** An identity card number has 12 digits, one of before 2012 has 9: Thông tư 04/1999/TT-BCA, Nghị định 137/2015/NĐ-CP. */
    private static void aboutDigits(String digits, Provision provision, List<NamingFinding> findings) {
        boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && IDENTITY_NUMBERS.contains(digits.length())) {
            Map<String, String> arguments = Map.of("digits", String.valueOf(digits.length()));
            findings.add(new NamingFinding(NamingCode.PERSONAL_NUMBER, Effect.WARN, arguments, provision));
        }
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
