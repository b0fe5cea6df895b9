package vn.govmail.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Formats, short names and single addresses of one file of which one would hide another without a word. Used once per file. */
final class AddressConflicts {
    /** Within a province one short name is one unit; communes and divisions may share theirs in different places. */
    private static final Set<AddressPart> OF_THE_PROVINCE = EnumSet.of(AddressPart.AGENCY, AddressPart.DISTRICT);

    private final List<AddressFormat> formats = new ArrayList<>();
    private final List<DeclaredAbbreviation> abbreviations = new ArrayList<>();
    private final List<FixedAddress> fixedAddresses = new ArrayList<>();

    AddressFormat refuse(AddressFormat format, RuleElement element) {
        for (AddressFormat earlier : formats) {
            if (earlier.kind() == format.kind()
                    && sameTime(earlier.provision(), format.provision())
                    && parts(earlier).equals(parts(format))
                    && key(earlier.unitsBeginning().orElse(""))
                            .equals(key(format.unitsBeginning().orElse("")))) {
                throw element.problem(Mistake.ADDRESS_FORMAT_TWICE, earlier.template(), format.kind());
            }
        }
        formats.add(format);
        return format;
    }

    /** What decides which format applies: all but the parts of a person's name. */
    private static Set<AddressPart> parts(AddressFormat format) {
        Set<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
        addUnits(format.template(), parts);
        addUnits(format.domain(), parts);
        return parts;
    }

    private static void addUnits(AddressTemplate template, Set<AddressPart> parts) {
        for (AddressPart part : template.parts()) {
            if (!part.isOfPersonName()) {
                parts.add(part);
            }
        }
    }

    DeclaredAbbreviation refuse(DeclaredAbbreviation declared, RuleElement element) {
        for (DeclaredAbbreviation earlier : abbreviations) {
            if (earlier.part() != declared.part() || !sameTime(earlier.provision(), declared.provision())) {
                continue;
            }
            boolean sameName = key(earlier.name()).equals(key(declared.name()));
            if (sameName) {
                throw element.problem(Mistake.ABBREVIATION_TWICE, declared.name());
            }
            if (earlier.value().equals(declared.value()) && OF_THE_PROVINCE.contains(declared.part())) {
                throw element.problem(Mistake.ABBREVIATION_TAKEN, declared.value(), earlier.name());
            }
        }
        abbreviations.add(declared);
        return declared;
    }

    FixedAddress refuse(FixedAddress fixed, RuleElement element) {
        for (FixedAddress earlier : fixedAddresses) {
            if (!sameTime(earlier.provision(), fixed.provision())) {
                continue;
            }
            if (earlier.address().equals(fixed.address())) {
                throw element.problem(Mistake.FIXED_ADDRESS_TAKEN, fixed.address(), earlier.name());
            }
            if (earlier.kind() == fixed.kind()
                    && key(earlier.name()).equals(key(fixed.name()))
                    && key(earlier.unit().orElse("")).equals(key(fixed.unit().orElse("")))) {
                throw element.problem(Mistake.FIXED_ADDRESS_TWICE, fixed.name());
            }
        }
        fixedAddresses.add(fixed);
        return fixed;
    }

    private static boolean sameTime(Provision one, Provision other) {
        return one.validity().overlaps(other.validity());
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
